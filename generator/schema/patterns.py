"""Patterns of model names and forms of serial numbers."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator

from generator.diagnostics.message import _
from generator.schema.words import line
from generator.schema.wrong import wrong

_PATTERN = re.compile(r"[A-Za-z0-9*/.-]+", re.ASCII)


def model_pattern(value: object) -> str:
    """Letters, digits, hyphens and `*` for anything."""
    word = line(value)
    if not _PATTERN.fullmatch(word):
        raise wrong(
            _("the model pattern `{word}` has characters it cannot have", word=word),
            _("use letters, digits, `-` and `*` for anything, such as `WD-*`"),
        )
    return word


def matches(pattern: str, model: str) -> bool:
    """Whether the model name fits the pattern, letters of either case."""
    first, *rest = re.split(r"\*+", pattern.upper())
    model = model.upper()
    if not rest:
        return model == first
    at = len(first)
    for piece in rest[:-1]:
        found = model.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return model.startswith(first) and model.endswith(rest[-1]) and at + len(rest[-1]) <= len(model)


def serial_form(serial: str) -> str:
    """The form of a serial number: digits as 9, letters as A; two serials compare only within one form."""
    return re.sub(r"[0-9]", "9", re.sub(r"[A-Za-z]", "A", serial))


ModelPattern = Annotated[str, BeforeValidator(model_pattern)]
