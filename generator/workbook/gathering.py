"""Rows of words gathered into content files, each word remembered with the cell or field it stood in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import Message, _
from generator.diagnostics.report import Report
from generator.diagnostics.span import Span
from generator.schema.ids import file_id_problem
from generator.workbook.cells import from_cell
from generator.workbook.columns import Column
from generator.workbook.sheets import Sheet, place

RULE = "workbook"


@dataclass
class Read:
    """What rows say of one content file: its words, and the cell of each."""

    data: dict[str, Any] = field(default_factory=dict)
    cells: dict[tuple[str | int, ...], str] = field(default_factory=dict)


class Gathering:
    """Takes rows one by one; `book` is where they come from, `found` what they say of each file."""

    def __init__(self, book: str, report: Report) -> None:
        self.found: dict[str, Read] = {}
        self._book, self._report = book, report

    def row(self, sheet: Sheet, words: Mapping[Column, str], cells: Mapping[Column, str]) -> None:
        """Puts a row where it belongs; `cells` says where each of its columns stands."""
        names = [words.get(key, "").strip() for key in sheet.keys]
        for key, name in zip(sheet.keys, names, strict=True):
            if not name:
                self.tell(cells[key], _("`{name}` has no value", name=key.name))
                return
        first = cells[sheet.keys[0]]
        path = self._path(sheet, names[0], first)
        if path is None:
            return
        read = self.found.setdefault(path, Read())
        inside = place(sheet, names[1:])
        holder = read.data
        for step in inside:
            holder = holder.setdefault(step, {})
        if inside in read.cells:
            self.tell(cells[sheet.keys[-1]], _("this row stands twice"))
            return
        read.cells[inside] = cells[sheet.keys[-1]]
        for column in sheet.columns:
            if column in words:
                self._put(read, holder, inside, column, words[column], cells[column])
            elif column in cells:  # where to write what is missing
                read.cells[(*inside, *column.path)] = cells[column]

    def tell(self, cell: str, message: Message, help: Message | None = None) -> None:
        """Reports what is wrong with a cell."""
        self._report.add(Diagnostic(message, Span(f"{self._book} {cell}".strip()), RULE, help=help))

    def _path(self, sheet: Sheet, name: str, cell: str) -> str | None:
        """The content file that a row names; nothing outside its folder."""
        for piece in name.split("/"):
            problem = file_id_problem(piece)
            if problem is not None:
                self.tell(cell, problem)
                return None
        return f"content/{sheet.folder}/{name}.yml"

    def _put(
        self, read: Read, holder: Any, inside: tuple[str, ...], column: Column, text: str, cell: str
    ) -> None:
        value, problem = from_cell(text, column.form)
        if problem is not None:
            self.tell(cell, problem.message, problem.help)
            return
        *above, last = column.path
        for step in above:
            holder = holder.setdefault(step, {})
        holder[last] = value
        read.cells[(*inside, *column.path)] = cell
