"""A stretch of one line in a file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Where something stands: `line` and `column` count from 1, `length` is in characters."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1
    excerpt: str = ""
