"""Side files of the content: whose texts they translate, and the same things in another language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.diagnostics.report import Report
from generator.schema.guide import Guide, read_guide
from generator.schema.kinds import kind_at
from generator.schema.translation import original_path, side_language, side_problem, translate
from generator.source.document import Document


def add_translations(sides: Iterable[Document], catalog: Catalog, report: Report) -> None:
    """Puts what side files say into the catalog, beside the things that they say it about."""
    written: dict[str, list[Entry[Any]]] = {}
    for entry in catalog:
        written.setdefault(entry.document.path, []).append(entry)
    for side in sides:
        language, path = side_language(side.path) or "", original_path(side.path)
        held = written.get(path, [])
        known = bool(held) or _is_broken(path, catalog)
        problem = side_problem(side, language, catalog.settings.brand.languages, path, known)
        if problem is not None:
            report.add(problem)
        elif held and not any(entry.partial for entry in held):
            _add(side, language, held, catalog, report)


def _add(side: Document, language: str, held: list[Entry[Any]], catalog: Catalog, report: Report) -> None:
    """What a side file says about the things that its original holds."""
    first, kind = held[0], kind_at(side.path)
    model = {str(entry.within[0]): entry.model for entry in held} if first.within else first.model
    original = first.document
    if isinstance(model, Guide):
        original = replace(original, data={"title": model.title, "text": str(model.text)})
        side = replace(side, data={name: text for name, text in read_guide(side.text, "").items() if text})
    told = translate(kind.shape if kind else Guide, model, original, side)
    report.extend(told.problems)
    catalog.stale.extend(told.stale)
    if told.model is None or not told.texts:
        return
    # Rules look at its texts as at those of any entry; a map of texts is not a model, but is looked at alike.
    catalog.told.append(Entry[Any](first.kind, first.id, told.texts, side))
    speaks = catalog.translations.setdefault(language, {})
    for entry in held:
        if not entry.within:
            speaks[entry.kind, entry.id] = replace(entry, model=told.model)
        elif entry.within[0] in told.texts:
            speaks[entry.kind, entry.id] = replace(entry, model=told.model.root[entry.within[0]])


def _is_broken(path: str, catalog: Catalog) -> bool:
    """Whether the original is there but could not be read; that is told already."""
    kind = kind_at(path)
    if kind is None:
        return False
    id = path.removeprefix(f"content/{kind.folder}/").removesuffix(kind.suffix)
    return (kind.name, id) in catalog.broken
