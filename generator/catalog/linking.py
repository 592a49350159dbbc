"""Every reference of the content, resolved in one place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from generator.catalog.catalog import Catalog
from generator.catalog.codes import derive_codes
from generator.catalog.entry import Entry, Path
from generator.catalog.gathering import gather
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import Message, _
from generator.diagnostics.report import Report
from generator.diagnostics.suggest import did_you_mean
from generator.schema.fault_tree import CommonPiece
from generator.schema.markdown import CONTENT_LINKS, links
from generator.schema.references import Reference, Target
from generator.schema.shapes import value_at, written_names
from generator.schema.words import Markdown
from generator.settings import Settings
from generator.source.reader import Reading

RULE = "unknown-reference"

_UNKNOWN: dict[str, Callable[[str], Message]] = {
    "node": lambda id: _("no node of this tree is called `{id}`", id=id),
    "product": lambda id: _("no product is called `{id}`", id=id),
    "part": lambda id: _("no part is called `{id}`", id=id),
    "symptom": lambda id: _("this product has no fault tree called `{id}`", id=id),
    "fault-tree": lambda id: _("no fault tree is called `{id}`", id=id),
    "common": lambda id: _("no common piece is called `{id}`", id=id),
    "series": lambda id: _("this product has no series called `{id}`", id=id),
    "code": lambda id: _("no code is called `{id}`", id=id),
    "area": lambda id: _("no district is called `{id}`", id=id),
    "centre": lambda id: _("no centre is called `{id}`", id=id),
    "campaign": lambda id: _("no campaign is called `{id}`", id=id),
    "group": lambda id: _("no product group is called `{id}`", id=id),
    "products": lambda id: _("no product and no product group is called `{id}`", id=id),
    "warranty": lambda id: _("no warranty policy is called `{id}`", id=id),
    "fees": lambda id: _("no fee policy is called `{id}`", id=id),
    "guide": lambda id: _("no guide is called `{id}`", id=id),
}


def link(reading: Reading, settings: Settings, report: Report, like: Catalog | None = None) -> Catalog:
    """The catalog of all entries, those of one `like` it taken over; what points nowhere is reported."""
    catalog = gather(reading, settings, report, like)
    derive_codes(catalog)
    for entry in catalog:
        problems = list(_problems(entry, catalog))
        report.extend(problems)
        if problems:
            catalog.dangling.add((entry.kind, entry.id))
    for entry in catalog.told:
        for path, word, _is_name in references(entry.model):
            if isinstance(word, Markdown):
                report.extend(_text_problems(entry, path, word, catalog))
    for row in list(catalog.stock):
        problems = list(_stock_problems(row, catalog))
        report.extend(problems)
        if problems:
            catalog.stock.remove(row)
    report.extend(_synonym_problems(catalog))
    return catalog


def references(value: Any, path: Path = ()) -> Iterator[tuple[Path, Reference | Markdown, bool]]:
    """Each reference and Markdown text in a model: its path, itself, and whether it is written as a name."""
    if isinstance(value, (Reference, Markdown)):
        yield path, value, False
    elif isinstance(value, BaseModel):
        for name, written in written_names(type(value)).items():
            inner = getattr(value, name)
            if inner is not None and not isinstance(inner, (int, float)):
                yield from references(inner, (*path, written))
    elif isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(key, Reference):
                yield (*path, str(key)), key, True
            yield from references(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from references(inner, (*path, index))


def _problems(entry: Entry[Any], catalog: Catalog) -> Iterator[Diagnostic]:
    if entry.kind in ("part", "code", "fault-tree") and not _exists(catalog, "product", entry.owner):
        # At the first line: one file of an unknown product is one mistake, however many things it holds.
        yield _unknown_owner(entry, catalog)
        return
    for path, word, is_name in references(entry.model):
        if isinstance(word, Markdown):
            yield from _text_problems(entry, path, word, catalog)
        elif isinstance(word, Target):
            yield from _target_problems(entry, path, word, catalog)
        else:
            known, candidates = _known(entry, word, catalog)
            if not known:
                yield _unknown(entry, word.kind, word, candidates, path, key=is_name, catalog=catalog)
            elif (word.kind, word) == (entry.kind, entry.id) and path == ("replaced-by",):
                problem = entry.problem(
                    _("a campaign cannot be replaced by itself"), at=path, help=_("name the newer campaign")
                )
                yield problem.named(RULE, problem.severity)


def _unknown_owner(entry: Entry[Any], catalog: Catalog) -> Diagnostic:
    help = did_you_mean(entry.owner, catalog.products) or _(
        "write `content/products/{id}.yml` first", id=entry.owner
    )
    return Diagnostic(_UNKNOWN["product"](entry.owner), entry.document.at(1), RULE, help=help)


def _unknown(
    entry: Entry[Any],
    kind: str,
    id: str,
    candidates: Iterable[str],
    path: Path,
    *,
    key: bool,
    catalog: Catalog,
) -> Diagnostic:
    message: Message = _UNKNOWN[kind](id)
    if kind == "part":
        others = sorted(
            part.owner for part in catalog.parts.values() if part.name == id and part.owner != entry.owner
        )
        if others:
            message = _("`{id}` is a part of {products}, not of this product", id=id, products=others)
    others_like_it = [name for name in candidates if (kind, name) != (entry.kind, entry.id)]
    problem = entry.problem(message, at=path, key=key, help=did_you_mean(id, others_like_it))
    return problem.named(RULE, problem.severity)


def _exists(catalog: Catalog, kind: str, id: str) -> bool:
    return id in catalog.of_kind(kind) or (kind, id) in catalog.broken


def _known(entry: Entry[Any], word: Reference, catalog: Catalog) -> tuple[bool, Iterable[str]]:
    """Whether a reference has something to point at, and what it could have meant."""
    settings, owner = catalog.settings, entry.owner
    match word.kind:
        case "node":
            nodes = _node_names(entry)
            return word in nodes, nodes
        case "area":
            return "areas" in settings.partial or word in settings.areas, settings.areas
        case "group":
            return "groups" in settings.partial or word in settings.groups, settings.groups
        case "series":
            product = catalog.products.get(owner)
            series = product.model.series if product else {}
            return product is None or product.partial or word in series, series
        case "part" if entry.kind == "warranty":
            names = {part.name for part in catalog.parts.values()} | {
                id.split("/")[-1] for kind, id in catalog.broken if kind == "part"
            }
            return word in names or any(kind == "part" for kind, _id in catalog.broken), names
        case "code":
            return True, ()  # `codes` of a tree is looked at as a whole by the rule `code-disagreement`
        case "part" | "symptom":
            kind = "fault-tree" if word.kind == "symptom" else word.kind
            # Looked through only for a name that is not there: most references hold.
            owned = (item.name for item in catalog.of_kind(kind).values() if item.owner == owner)
            whole_file_broken = kind != "fault-tree" and (kind, owner) in catalog.broken
            return whole_file_broken or _exists(catalog, kind, f"{owner}/{word}"), owned
    return _exists(catalog, word.kind, word), catalog.of_kind(word.kind)


def _node_names(entry: Entry[Any]) -> Collection[str]:
    """The nodes a tree has, those included that were left out because something in them is wrong."""
    names: Collection[str] = entry.model.nodes if isinstance(entry.model, CommonPiece) else ()
    data = entry.document.data
    if entry.partial and isinstance(data, dict):
        # the name of a section may be misspelt, so nodes are looked for in every group of fields
        groups = [group for name, group in data.items() if name not in ("review", "applies-to")]
        names = {*names, *(node for nodes in groups if isinstance(nodes, dict) for node in nodes)}
    return names


def _target_problems(entry: Entry[Any], path: Path, target: Target, catalog: Catalog) -> Iterator[Diagnostic]:
    jump = value_at(entry.model, path[:-1])
    returns = getattr(jump, "return_", None)
    kind, id = "node", str(target)
    candidates: Collection[str] = _node_names(entry)
    if target == "return" and "return" not in candidates:
        if entry.kind != "common":
            problem = entry.problem(
                _("`return` leads back from a common piece; this is not one"),
                at=path,
                help=_("name a node of this tree"),
            )
            yield problem.named("return", problem.severity)
        return
    if target.tree is not None:
        kind, id, candidates = "fault-tree", target.tree, catalog.fault_trees
    elif target.common is not None:
        kind, id, candidates = "common", target.common, catalog.common
    known = id in candidates if kind == "node" else _exists(catalog, kind, id)
    if not known:
        yield _unknown(entry, kind, id, candidates, path, key=False, catalog=catalog)
    elif kind == "common" and returns is None:
        problem = entry.problem(
            _("the jump into `{target}` does not say where to come back to", target=target),
            at=path,
            help=_("add `return: <node>` to the same answer"),
        )
        yield problem.named("return", problem.severity)
    elif kind != "common" and returns is not None:
        problem = entry.problem(
            _("`return` is only for jumps into a common piece"),
            at=(*path[:-1], "return"),
            help=_("take `return` out"),
        )
        yield problem.named("return", problem.severity)


def _text_problems(entry: Entry[Any], path: Path, text: Markdown, catalog: Catalog) -> Iterator[Diagnostic]:
    for found in links(text):
        if found.scheme in CONTENT_LINKS and not _exists(catalog, found.scheme, found.target):
            problem = entry.problem(
                _UNKNOWN[found.scheme](found.target),
                at=path,
                help=did_you_mean(found.target, catalog.of_kind(found.scheme)),
                words=f"{found.scheme}:{found.target}",
            )
            yield problem.named(RULE, problem.severity)


def _stock_problems(row: Entry[Any], catalog: Catalog) -> Iterator[Diagnostic]:
    number = int(row.within[0])
    line = row.document.lines[number - 1]
    for kind, id in (("centre", row.model.centre), ("part", row.model.part)):
        if not _exists(catalog, kind, id):
            span = row.document.at(number, line.find(id) + 1, len(id))
            yield Diagnostic(_UNKNOWN[kind](id), span, RULE, help=did_you_mean(id, catalog.of_kind(kind)))


def _synonym_problems(catalog: Catalog) -> Iterator[Diagnostic]:
    settings = catalog.settings
    names = [*catalog.products, *settings.groups]
    for phrase, synonym in settings.synonyms.items():
        for at, word in enumerate(synonym.for_):
            group = "groups" in settings.partial or word in settings.groups
            if not (group or _exists(catalog, "product", word)):
                span = settings.documents["synonyms"].span((phrase, "for", at))
                yield Diagnostic(_UNKNOWN[word.kind](word), span, RULE, help=did_you_mean(word, names))
