"""What a reader refuses: a message and the place, before the file has a name."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics.message import Message


@dataclass(frozen=True, slots=True)
class Problem:
    """Something refused at `line` and `column` (from 1) of one file."""

    rule: str
    message: Message
    line: int = 1
    column: int = 1
    help: Message | None = None
    first: tuple[int, int] | None = None
    length: int = 1
