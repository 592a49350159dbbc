"""A workbook into documents; every cell that is not plain words is refused with its address."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.diagnostics.message import Message, _
from generator.diagnostics.report import Report
from generator.diagnostics.suggest import did_you_mean
from generator.workbook.columns import Column
from generator.workbook.gathering import Gathering, Read
from generator.workbook.sheets import SHEETS, Sheet
from generator.workbook.typed import as_word, refusal, text_of

#: a workbook of all content has a fiftieth of it
_LARGEST = 64 * 1024 * 1024
_MOST_ROWS = 200_000


def read_workbook(file: Path, report: Report) -> dict[str, Read]:
    """The content files in a workbook by path; what is wrong is reported with sheet and cell."""
    gathering = Gathering(file.name, report)
    refused = _refused(file)
    if refused is not None:
        gathering.tell("", refused)
        return {}
    known = {sheet.name: sheet for sheet in SHEETS}
    book = load_workbook(file, keep_links=False)
    for page in book.worksheets:
        sheet = known.get(page.title)
        if sheet is None and page.max_row == 1 and page["A1"].value is None:
            continue  # spreadsheets add an empty one unasked
        if sheet is None:
            message = _("no sheet is called `{name}`", name=page.title)
            gathering.tell(f"{page.title}!A1", message, did_you_mean(page.title, known))
            continue
        _Page(file.name, page, sheet, gathering).read()
    return gathering.found


def _refused(file: Path) -> Message | None:
    """Why a file is not even opened."""
    try:
        with zipfile.ZipFile(file) as archive:
            if sum(member.file_size for member in archive.infolist()) > _LARGEST:
                return _("the workbook is far larger than all content together")
            for member in archive.infolist():
                if (
                    member.filename.endswith((".xml", ".rels"))
                    and b"<!DOCTYPE" in archive.read(member)[:4096]
                ):
                    return _("the workbook was not made by a spreadsheet")
            if "xl/workbook.xml" not in archive.namelist():
                return _("this is not a workbook (.xlsx)")
    except (OSError, zipfile.BadZipFile, RuntimeError):
        return _("this is not a workbook (.xlsx)")
    return None


class _Page:
    """One sheet while it is read."""

    def __init__(self, book: str, page: Worksheet, sheet: Sheet, gathering: Gathering) -> None:
        self._book, self._page, self._sheet, self._gathering = book, page, sheet, gathering
        #: the columns of the present row whose cell was refused
        self._refused: set[Column] = set()

    def read(self) -> None:
        """Puts every row where it belongs."""
        if self._page.max_row > _MOST_ROWS:
            self._tell("A1", _("this sheet has too many rows"))
            return
        columns = self._columns()
        if columns is None or self._is_merged():
            return
        titles = tuple(key.title for key in self._sheet.keys)
        for number, row in enumerate(self._page.iter_rows(min_row=2), start=2):
            words = dict(self._words(row, columns))
            if not words or tuple(words.get(key) for key in self._sheet.keys) == titles:
                continue  # the Korean names, wherever the row was sorted to
            if self._refused.isdisjoint(self._sheet.keys):
                cells = {
                    column: f"{self._sheet.name}!{self._page.cell(number, index).coordinate}"
                    for index, column in columns.items()
                }
                self._gathering.row(self._sheet, words, cells)

    def _is_merged(self) -> bool:
        """Tells of cells that share one value, which would be missing in all but the first."""
        for merged in self._page.merged_cells.ranges:
            message = _("these cells are merged: {cells}", cells=merged.coord)
            help = _("unmerge them and write the value into each")
            self._tell(merged.start_cell.coordinate, message, help)
        return bool(self._page.merged_cells.ranges)

    def _columns(self) -> dict[int, Column] | None:
        """The column at each place, or None where the first row is not as it should be."""
        known = {column.name: column for column in self._sheet.whole}
        columns: dict[int, Column] = {}
        for cell in next(self._page.iter_rows(min_row=1, max_row=1), ()):
            if cell.value is None:
                continue
            name = text_of(cell.value)
            if name not in known or known[name] in columns.values():
                self._tell(
                    cell.coordinate, _("`{name}` is not a column here", name=name), did_you_mean(name, known)
                )
                return None
            columns[cell.column] = known[name]
        for key in self._sheet.keys:
            if key not in columns.values():
                self._tell("A1", _("the column `{name}` is missing", name=key.name))
                return None
        return columns

    def _words(self, row: Any, columns: dict[int, Column]) -> Iterator[tuple[Column, str]]:
        self._refused = set()
        for cell in row:
            if cell.value is None:
                continue
            column = columns.get(cell.column)
            why = refusal(cell, column)
            if why is not None:
                self._tell(cell.coordinate, *why)
                self._refused |= {column} if column else set()
            elif column is None:
                self._tell(cell.coordinate, _("there is no column above this cell"))
            elif as_word(cell, column).strip():
                yield column, as_word(cell, column)

    def _tell(self, cell: str, message: Message, help: Message | None = None) -> None:
        self._gathering.tell(f"{self._sheet.name}!{cell}", message, help)
