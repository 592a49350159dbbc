"""A workbook into documents; every cell that is not plain words is refused with its address."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import Message, _
from generator.diagnostics.report import Report
from generator.diagnostics.span import Span
from generator.diagnostics.suggest import did_you_mean
from generator.schema.ids import file_id_problem
from generator.workbook.cells import as_word, from_cell, refusal
from generator.workbook.columns import Column
from generator.workbook.exporting import HEAD
from generator.workbook.sheets import SHEETS, Sheet, place

RULE = "workbook"
#: a workbook of all content has a fiftieth of it
_LARGEST = 64 * 1024 * 1024
_MOST_ROWS = 200_000


@dataclass
class Read:
    """What a workbook says of one content file: its words, and the cell of each."""

    data: dict[str, Any] = field(default_factory=dict)
    cells: dict[tuple[str | int, ...], str] = field(default_factory=dict)


def read_workbook(file: Path, report: Report) -> dict[str, Read]:
    """The content files in a workbook by path; what is wrong is reported with sheet and cell."""
    found: dict[str, Read] = {}
    refused = _refused(file)
    if refused is not None:
        report.add(_wrong(file.name, "", refused))
        return found
    known = {sheet.name: sheet for sheet in SHEETS}
    book = load_workbook(file, keep_links=False)
    for page in book.worksheets:
        sheet = known.get(page.title)
        if sheet is None:
            message = _("no sheet is called `{name}`", name=page.title)
            report.add(_wrong(file.name, f"{page.title}!A1", message, did_you_mean(page.title, known)))
            continue
        _Page(file.name, page, sheet, found, report).read()
    return found


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


def _wrong(book: str, cell: str, message: Message, help: Message | None = None) -> Diagnostic:
    return Diagnostic(message, Span(f"{book} {cell}".rstrip()), RULE, help=help)


class _Page:
    """One sheet while it is read."""

    def __init__(
        self, book: str, page: Worksheet, sheet: Sheet, found: dict[str, Read], report: Report
    ) -> None:
        self._book, self._page, self._sheet = book, page, sheet
        self._found, self._report = found, report

    def read(self) -> None:
        """Puts every row where it belongs."""
        if self._page.max_row > _MOST_ROWS:
            self._tell("A1", _("this sheet has too many rows"))
            return
        columns = self._columns()
        if columns is None:
            return
        for number, row in enumerate(self._page.iter_rows(min_row=2), start=2):
            words = dict(self._words(row, columns))
            if number == HEAD and words.get(self._sheet.keys[0]) == self._sheet.keys[0].title:
                continue  # the Korean names
            if words:
                self._row(number, words, columns)

    def _columns(self) -> dict[int, Column] | None:
        """The column at each place, or None where the first row is not as it should be."""
        known = {column.name: column for column in self._sheet.whole}
        columns: dict[int, Column] = {}
        for cell in next(self._page.iter_rows(min_row=1, max_row=1), ()):
            if cell.value is None:
                continue
            name = as_word(cell.value)
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
        for cell in row:
            if cell.value is None:
                continue
            why = refusal(cell.value, cell.data_type)
            if why is not None:
                self._tell(cell.coordinate, why)
            elif cell.column not in columns:
                self._tell(cell.coordinate, _("there is no column above this cell"))
            elif as_word(cell.value).strip():
                yield columns[cell.column], as_word(cell.value)

    def _row(self, number: int, words: dict[Column, str], columns: dict[int, Column]) -> None:
        letters = {column: self._page.cell(number, index).coordinate for index, column in columns.items()}
        names = [words.get(key, "").strip() for key in self._sheet.keys]
        for key, name in zip(self._sheet.keys, names, strict=True):
            if not name:
                self._tell(letters[key], _("`{name}` has no value", name=key.name))
                return
        path = self._path(names[0], letters[self._sheet.keys[0]])
        if path is None:
            return
        read = self._found.setdefault(path, Read())
        inside = place(self._sheet, names[1:])
        holder = read.data
        for step in inside:
            holder = holder.setdefault(step, {})
        if inside in read.cells:
            self._tell(letters[self._sheet.keys[0]], _("this row stands twice"))
            return
        read.cells[inside] = f"{self._sheet.name}!{letters[self._sheet.keys[0]]}"
        for column in self._sheet.columns:
            if column in words:
                self._put(read, holder, inside, column, words[column], letters[column])

    def _path(self, name: str, cell: str) -> str | None:
        """The content file that a row names; nothing outside its folder."""
        for piece in name.split("/"):
            problem = file_id_problem(piece)
            if problem is not None:
                self._tell(cell, problem)
                return None
        return f"content/{self._sheet.folder}/{name}.yml"

    def _put(
        self, read: Read, holder: Any, inside: tuple[str, ...], column: Column, text: str, cell: str
    ) -> None:
        value, problem = from_cell(text, column.form)
        if problem is not None:
            self._tell(cell, problem.message, problem.help)
            return
        *above, last = column.path
        for step in above:
            holder = holder.setdefault(step, {})
        holder[last] = value
        read.cells[(*inside, *column.path)] = f"{self._sheet.name}!{cell}"

    def _tell(self, cell: str, message: Message, help: Message | None = None) -> None:
        self._report.add(_wrong(self._book, f"{self._sheet.name}!{cell}", message, help))
