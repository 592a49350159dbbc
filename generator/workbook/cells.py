"""Words, lists and structures as the text of a cell, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from generator.diagnostics.message import Message, _
from generator.source.problem import Problem
from generator.source.writing import Data, flow, written
from generator.source.yaml import read
from generator.workbook.columns import Form

#: a cell longer than this is no text that customers read
LONGEST = 9_999


def to_cell(value: Data, form: Form) -> str:
    """The text of a cell."""
    if isinstance(value, str):
        return value
    if form is Form.LIST and isinstance(value, Sequence) and _fits_lines(value):
        return "\n".join(str(item) for item in value)
    if isinstance(value, Mapping):
        return written(value).rstrip("\n") if value else "{}"
    return "\n".join(f"- {flow(item)}" for item in value) if form is Form.YAML and value else flow(value)


def from_cell(text: str, form: Form) -> tuple[Data, Problem | None]:
    """What a cell holds, and what is wrong with it."""
    if form is Form.WORD:
        return text, None
    if form is Form.LIST and not text.startswith("["):
        return [line.strip() for line in text.split("\n") if line.strip()], None
    value, _place, problems = read(text + "\n")
    return value if value is not None else "", problems[0] if problems else None


def as_word(value: Any) -> str:
    """What a cell holds as the word somebody would write: numbers and dates as in a file."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time(0) else value.strftime("%Y-%m-%dT%H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return str(value).replace("\r\n", "\n").replace("_x000D_", "")


def refusal(value: Any, kind: str) -> Message | None:
    """Why the value of a cell is not taken, or None."""
    if kind == "f" or type(value).__name__ in ("ArrayFormula", "DataTableFormula"):
        return _("this cell holds a formula; write its value instead")
    if kind == "e":
        return _("this cell holds an error of the spreadsheet")
    if isinstance(value, str) and len(value) > LONGEST:
        return _("this cell holds {count} characters; {most} are allowed", count=len(value), most=LONGEST)
    return None


def _fits_lines(items: Sequence[Data]) -> bool:
    """Whether a list keeps every item when it is written as lines."""
    words = [item for item in items if isinstance(item, str)]
    return (
        len(words) == len(items) > 0
        and not words[0].startswith("[")
        and all(word == word.strip() and word and "\n" not in word for word in words)
    )
