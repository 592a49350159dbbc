"""A workbook taken into the content: checked as a whole first, then written, or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from generator.catalog.linking import link
from generator.checks import run_checks
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _
from generator.diagnostics.report import Report
from generator.schema.kinds import KINDS, Kind
from generator.schema.validation import validate
from generator.settings import read_settings
from generator.source.document import Document
from generator.source.editing import edited
from generator.source.files import exchange
from generator.source.reader import read_documents
from generator.source.writing import written
from generator.workbook.gathering import RULE, Read
from generator.workbook.grid import Grid
from generator.workbook.importing import read_workbook
from generator.workbook.sheets import as_before


def take(root: Path, today: date, file: Path, report: Report) -> list[str]:
    """Writes what the workbook says otherwise than the content and gives the paths.

    Nothing is written while an error is left. Things without a row stay as they are, and so do files that
    say the same already; in the others the lines that say the same stay, comments included.
    """
    return put_in(root, today, read_workbook(file, report), file.name, report)


def put_in(
    root: Path, today: date, found: Mapping[str, Read], book: str, report: Report, *, whole: bool = False
) -> list[str]:
    """The same for rows that were gathered already.

    Parts and codes without a row stay in their file, unless the rows are said to be the `whole` file.
    """
    settings = read_settings(root, today, report)
    if settings is None or report.errors:
        return []
    reading = read_documents(root, "content", report)
    before = {document.path: document for document in reading.documents}
    grids = {
        path: _grid(path, read, None if whole else before.get(path), book, report)
        for path, read in sorted(found.items())
    }
    documents = sorted((before | grids).values(), key=lambda document: document.path)
    catalog = link(replace(reading, documents=documents), settings, report)
    run_checks(catalog, report)
    if report.errors:
        return []
    changed = [path for path, grid in grids.items() if not _says_the_same(grid, before.get(path))]
    for path in changed:
        exchange(root / path, _text(grids[path], before.get(path)))
    return changed


def _grid(path: str, read: Read, before: Document | None, book: str, report: Report) -> Grid:
    kind = _kind(path)
    data: dict[str, Any] = read.data
    if kind.item is not None:
        if before is not None and isinstance(before.data, Mapping):
            data = {**before.data, **data}
    elif () not in read.cells:
        cell = next(iter(read.cells.values()))
        message = _("`{path}` has no row of its own in its first sheet", path=path)
        report.add(Diagnostic(message, Grid(path, "", "", book, {(): cell}).span(), RULE))
    return Grid(path, written(data), data, book, read.cells)


def _kind(path: str) -> Kind:
    return next(kind for kind in KINDS if path.startswith(f"content/{kind.folder}/"))


def _text(grid: Grid, before: Document | None) -> str:
    """The file as it was with what changed in its place; all of it anew where that would not say the same."""
    if before is None or not isinstance(before.data, dict):
        return grid.text
    data = as_before(before.data, grid.data)
    text = edited(before.text, data) if isinstance(data, dict) else None
    again = None if text is None else Document(grid.path, text, data)
    return text if text is not None and _says_the_same(grid, again) else grid.text


def _says_the_same(grid: Document, before: Document | None) -> bool:
    if before is None:
        return False
    shape = _kind(grid.path).shape
    now, then = (validate(shape, document).model for document in (grid, before))
    # As JSON, so that the order of questions and answers counts, too.
    return now is not None and then is not None and now.model_dump_json() == then.model_dump_json()
