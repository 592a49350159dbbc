"""Content into a workbook, as text only: nothing in it is ever calculated."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.diagnostics.message import Message, _
from generator.source.document import Document
from generator.workbook.sheets import SHEETS, rows
from generator.workbook.typed import LONGEST

#: rows above the content: the names of the fields, and what they are called in Korean
HEAD = 2
_WIDE, _NARROW = 44, 16
#: the format of cells whose words the spreadsheet leaves alone
_TEXT = "@"


def write_workbook(file: Path, documents: list[Document]) -> list[Message]:
    """Writes the workbook; what is too long for a cell is told, and then nothing is written."""
    book = Workbook()
    book.remove(book.worksheets[0])
    problems: list[Message] = []
    for sheet in SHEETS:
        page = book.create_sheet(sheet.name)
        _line(page, 1, [column.name for column in sheet.whole], Font(bold=True))
        _line(page, HEAD, [column.title for column in sheet.whole], Font(italic=True, color="555555"))
        page.freeze_panes = page.cell(HEAD + 1, len(sheet.keys) + 1)
        number = HEAD
        for document in documents:
            name = _name_in(sheet.folder, document.path)
            if name is None or not isinstance(document.data, Mapping):
                continue
            for row in rows(sheet, name, document.data):
                number += 1
                _line(page, number, row)
                problems += [
                    _("`{path}` has a text of {count} characters; {most} fit into a cell",
                      path=document.path, count=len(text), most=LONGEST)
                    for text in row
                    if len(text) > LONGEST
                ]  # fmt: skip
        for index, column in enumerate(sheet.whole, start=1):
            dimension = page.column_dimensions[get_column_letter(index)]
            dimension.width = _NARROW if len(column.path) > 1 else _WIDE
            dimension.number_format = _TEXT  # what is written below the rows stays words, too
    if not problems:
        book.save(file)
    return problems


def _name_in(folder: str, path: str) -> str | None:
    """The name of a content file below a folder, without its ending; a translation (`leaks.en`) is none."""
    start = f"content/{folder}/"
    name = path.removeprefix(start).removesuffix(".yml")
    return name if path.startswith(start) and "." not in name else None


def _line(page: Worksheet, number: int, texts: list[str], font: Any = None) -> None:
    for index, text in enumerate(texts, start=1):
        if not text:
            continue
        cell = page.cell(number, index)
        cell.value = text
        # Words stay words: neither a formula, nor a date, nor a number without its first zero.
        cell.data_type = "s"
        cell.number_format = _TEXT
        cell.quotePrefix = True
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if font is not None:
            cell.font = font
