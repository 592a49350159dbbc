"""What a spreadsheet made of the words in its cells: numbers, dates, times; and the words again.

Whoever types `010`, `5E3` or `3-4` into a spreadsheet finds 10, 5000 or the fourth of March there. Where the
content knows numbers or dates, that is what was meant; anywhere else nobody can tell, so it is refused.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Any

from openpyxl.cell.cell import Cell

from generator.diagnostics.message import Message, _
from generator.workbook.columns import Column, Kind

#: a cell longer than this is no text that customers read
LONGEST = 9_999
_BLANKS = " \t\u00a0\u3000"
#: a form that shows a number with all its zeros, such as that of postcodes
_ZEROS = re.compile("0{2,}")


def as_word(cell: Cell, column: Column) -> str:
    """What a cell holds as the word somebody would write in a file."""
    value: Any = cell.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and _ZEROS.fullmatch(cell.number_format):
        return str(value).zfill(len(cell.number_format))
    if isinstance(value, (int, float)):
        return f"{value:.15g}"
    if isinstance(value, datetime):
        return _moment(value, column)
    return text_of(value)


def text_of(value: Any) -> str:
    """The text of a cell without what spreadsheets put into and around it."""
    return str(value).replace("\r\n", "\n").replace("_x000D_", "").strip(_BLANKS)


def refusal(cell: Cell, column: Column | None) -> tuple[Message, Message | None] | None:
    """Why a cell is not taken and what to do about it, or None."""
    value = cell.value
    if cell.data_type == "f" or type(value).__name__ in ("ArrayFormula", "DataTableFormula"):
        return _("this cell holds a formula; write its value instead"), None
    if cell.data_type == "e":
        return _("this cell holds an error of the spreadsheet"), None
    if isinstance(value, str) and len(value) > LONGEST:
        message = _("this cell holds {count} characters; {most} are allowed", count=len(value), most=LONGEST)
        return message, None
    made = _made_of_words(cell, column) if column else None
    return (made, _("format the cell as text and write it again")) if made else None


def _made_of_words(cell: Cell, column: Column) -> Message | None:
    """What stands where only words can, or None."""
    value = cell.value
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if is_number and column.kind is not Kind.NUMBER and not _ZEROS.fullmatch(cell.number_format):
        return _("the spreadsheet made a number of this: {number}", number=f"{value:.15g}")
    if isinstance(value, datetime) and column.kind in (Kind.DAY, Kind.MONTH, Kind.MOMENT):
        return None
    if isinstance(value, (date, time, timedelta)):
        return _("the spreadsheet made a date or time of this: {date}", date=str(value))
    return None


def _moment(value: datetime, column: Column) -> str:
    """A date or time as the column knows it; spreadsheets keep times only to some millionths."""
    value = (value + timedelta(milliseconds=500)).replace(microsecond=0)
    if column.kind is Kind.MONTH and value.day == 1:
        return f"{value:%Y-%m}"
    form = (
        "%Y-%m-%d"
        if value.time() == time(0)
        else "%Y-%m-%dT%H:%M"
        if value.second == 0
        else "%Y-%m-%dT%H:%M:%S"
    )
    return value.strftime(form)
