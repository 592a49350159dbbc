"""Words, lists and structures as the text of a cell, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.source.problem import Problem
from generator.source.writing import Data, flow, written
from generator.source.yaml import read
from generator.workbook.columns import Form


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


def _fits_lines(items: Sequence[Data]) -> bool:
    """Whether a list keeps every item when it is written as lines."""
    words = [item for item in items if isinstance(item, str)]
    return (
        len(words) == len(items) > 0
        and not words[0].startswith("[")
        and all(word == word.strip() and word and "\n" not in word for word in words)
    )
