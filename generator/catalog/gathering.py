"""Documents into entries: which kind a file is, whether its name may be, and its models."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from typing import Any

from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.catalog.translation import add_translations
from generator.diagnostics.diagnostic import Diagnostic, Note
from generator.diagnostics.message import Message, _
from generator.diagnostics.report import Report
from generator.diagnostics.suggest import did_you_mean
from generator.schema.guide import Guide, read_guide
from generator.schema.ids import file_id_problem, proposal
from generator.schema.kinds import GUIDE, KINDS, Kind, kind_at
from generator.schema.stock import COLUMNS, StockRow
from generator.schema.translation import side_language
from generator.schema.validation import validate
from generator.settings import Settings
from generator.source.document import Document
from generator.source.picture import Picture, is_picture
from generator.source.reader import Reading

_STOCK = "content/parts/stock.csv"


def gather(reading: Reading, settings: Settings, report: Report, like: Catalog | None = None) -> Catalog:
    """A catalog of all entries, references not yet looked at.

    Entries of the same documents are taken from a catalog that is `like` it.
    """
    catalog = Catalog(settings)
    taken = {document.path for document in reading.documents}.union(reading.unreadable)
    known = _sound(like) if like else {}
    sides = [document for document in reading.documents if side_language(document.path)]
    for document in reading.documents:
        if not side_language(document.path):
            _place(document, catalog, taken, report, known)
    for picture in reading.pictures:
        _picture(picture, catalog, taken, report)
    for path in reading.unreadable:
        kind = kind_at(path)
        if is_picture(path):
            catalog.broken.add(("picture", path))
        elif kind is not None:
            catalog.broken.add((kind.name, _id(path, kind)))
    add_translations(sides, catalog, report)
    return catalog


def _sound(like: Catalog) -> dict[str, list[Entry[Any]]]:
    """The entries of each file of which nothing had to be left out."""
    known: dict[str, list[Entry[Any]]] = {}
    for entry in like:
        known.setdefault(entry.document.path, []).append(entry)
    return {path: entries for path, entries in known.items() if not any(entry.partial for entry in entries)}


def _place(
    document: Document,
    catalog: Catalog,
    taken: set[str],
    report: Report,
    known: Mapping[str, list[Entry[Any]]],
) -> None:
    path = document.path
    if path == _STOCK:
        _stock(document, catalog, report)
        return
    if path == "content/index.md":
        catalog.home = _guide("home", "", document, report)
        return
    kind = kind_at(path)
    if kind is None or not path.endswith(kind.suffix):
        report.add(
            _say(
                document,
                "unread-file",
                _("nothing in this place is read: `{path}`", path=path),
                _("files here end in `{suffix}`", suffix=kind.suffix)
                if kind
                else did_you_mean(path.split("/")[1], {kind.folder.split("/")[0] for kind in KINDS}),
            )
        )
        return
    id = _id(path, kind)
    problems = list(_name_problems(document, id, kind, taken))
    report.extend(problems)
    if problems:
        catalog.broken.add((kind.name, id))
        return
    before = known.get(path, [])
    if before and all(entry.document is document for entry in before):
        catalog.of_kind(kind.name).update((entry.id, entry) for entry in before)
    else:
        _model(document, id, kind, catalog, report)


def _picture(picture: Picture, catalog: Catalog, taken: set[str], report: Report) -> None:
    """A picture of a guide; its name becomes an address as that of the guide does."""
    kind, path = GUIDE, picture.path
    problems = list(_name_problems(Document(path, ""), _id(path, kind).rsplit(".", 1)[0], kind, taken))
    report.extend(problems)
    if problems:
        catalog.broken.add(("picture", path))
    else:
        catalog.pictures[path] = picture


def _id(path: str, kind: Kind) -> str:
    return path.removeprefix(f"content/{kind.folder}/").removesuffix(kind.suffix)


def _name_problems(document: Document, id: str, kind: Kind, taken: set[str]) -> Any:
    pieces = id.split("/")
    home = f"content/{kind.folder}/" + (
        "" if kind.depth == 1 else "<product>/" if kind.of_product else "<region>/"
    )
    if len(pieces) != kind.depth and kind.name != "guide":
        if kind.of_product and kind.depth == 2 and len(pieces) == 1:
            yield _say(
                document,
                "place",
                _("a fault tree belongs in the folder of its product"),
                _("move it to `{folder}`", folder=home),
            )
        elif len(pieces) < kind.depth:
            yield _say(
                document,
                "place",
                _("a centre belongs in the folder of its region"),
                _("move it to `{folder}`", folder=home),
            )
        else:
            yield _say(
                document,
                "place",
                _("this file lies in a folder too deep"),
                _("move it to `{folder}`", folder=home),
            )
        return
    for piece in pieces:
        problem = file_id_problem(piece)
        if problem is not None:
            better = proposal(piece)
            yield _say(
                document,
                "id",
                problem,
                _("rename it to `{name}`", name=better)
                if better and re.sub(rf"(?<=/){re.escape(piece)}(?=[/.])", better, document.path) not in taken
                else _("rename it with lower-case letters, digits and single hyphens"),
            )
    if kind.name == "campaign" and not re.match(r"\d{4}-", id):
        yield _say(
            document,
            "id",
            _("the name `{id}` does not begin with a year", id=id),
            _("name it like `2026-{id}.yml`", id=id),
        )


def _model(document: Document, id: str, kind: Kind, catalog: Catalog, report: Report) -> None:
    if kind.name == "guide":
        guide = _guide("guide", id, document, report)
        if guide is None:
            catalog.broken.add((kind.name, id))
        else:
            catalog.guides[id] = guide
        return
    validated = validate(kind.shape, document)
    report.extend(validated.problems)
    if validated.model is None:
        catalog.broken.add((kind.name, id))
        return
    entries = catalog.of_kind(kind.name)
    if kind.item is None:
        entries[id] = Entry(kind.name, id, validated.model, document, partial=validated.partial)
        return
    written = document.data if isinstance(document.data, dict) else {}
    for name, item in validated.model.root.items():
        entries[f"{id}/{name}"] = Entry(kind.name, f"{id}/{name}", item, document, (name,), validated.partial)
    catalog.broken.update(
        (kind.name, f"{id}/{name}") for name in written.keys() - validated.model.root.keys()
    )


def _guide(kind: str, id: str, document: Document, report: Report) -> Entry[Guide] | None:
    words = read_guide(document.text, id or "index")
    if not words["text"].strip():
        message, help = _("this page has no text"), _("write it below the heading, or delete the file")
        report.add(_say(document, "schema", message, help))
        return None
    return Entry(kind, id, Guide.model_validate(words), document)


def _stock(document: Document, catalog: Catalog, report: Report) -> None:
    """The rows of the stock feed; each problem names its line and column."""
    lines = document.lines
    header = _cells(lines[0])
    for number, (given, wanted) in enumerate(zip([*header, *[""] * 4], COLUMNS, strict=False)):
        if given.strip() != wanted:
            column = len(",".join(header[:number])) + (2 if number else 1)
            message = _("the column `{given}` should be `{wanted}`", given=given, wanted=wanted)
            report.add(
                Diagnostic(
                    message,
                    document.at(1, column, max(len(given), 1)),
                    "stock",
                    help=_("the first line is `{header}`", header=",".join(COLUMNS)),
                )
            )
            return
    seen: dict[tuple[str, str], int] = {}
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip():
            continue
        cells = _cells(line)
        if len(cells) != len(COLUMNS):
            report.add(
                Diagnostic(
                    _(
                        "this row has {count} columns; it needs 4: {names}",
                        count=len(cells),
                        names=list(COLUMNS),
                    ),
                    document.at(number, 1, len(line)),
                    "stock",
                    help=_("write centre, part, quantity and as_of"),
                )
            )
            continue
        row = _stock_row(document, number, [cell.strip() for cell in cells], report)
        if row is None:
            continue
        first = seen.setdefault((row.centre, row.part), number)
        if first != number:
            report.add(
                Diagnostic(
                    _("the part `{part}` at `{centre}` is written twice", part=row.part, centre=row.centre),
                    document.at(number, 1, len(line)),
                    "stock",
                    help=_("keep one of the two rows"),
                    notes=(Note(_("it stands here already"), document.at(first, 1, len(lines[first - 1]))),),
                )
            )
            continue
        catalog.stock.append(Entry("stock", f"{row.centre} {row.part}", row, document, (number,)))


def _cells(line: str) -> list[str]:
    try:
        return next(csv.reader([line]), [])
    except csv.Error:  # longer than any cell can be
        return [line]


def _stock_row(document: Document, number: int, cells: list[str], report: Report) -> StockRow | None:
    validated = validate(
        StockRow,
        Document(document.path, ""),
        {"centre": cells[0], "part": cells[1], "quantity": cells[2], "as-of": cells[3]},
    )
    for problem in validated.problems:
        column = 2 if problem.message.values.get("name") == "quantity" else 3
        start = len(",".join(cells[:column])) + 2
        report.add(
            Diagnostic(
                _(
                    "`{column}`: {message}",
                    column=COLUMNS[column],
                    message=problem.message.values.get("message", problem.message),
                ),
                document.at(number, start, max(len(cells[column]), 1)),
                "stock",
                help=problem.help,
            )
        )
    return None if validated.problems else validated.model


def _say(document: Document, rule: str, message: Message, help: Message | None) -> Diagnostic:
    return Diagnostic(message, document.at(1), rule, help=help)
