"""A paper: a title and sections of tables, not yet in a language or a form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.diagnostics.message import Message

#: a text as written, a sentence to be translated, a number, or several of them below each other
Cell = str | Message | int | Sequence["str | Message"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name for tools, and for people."""

    name: str
    title: Message


@dataclass(frozen=True, slots=True)
class Section:
    """A table under a heading; `urgent` sections stand out."""

    name: str
    title: str | Message
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    note: Message | None = None
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """What somebody is handed: sections without rows are left out; where none has any, `nothing` is said."""

    title: Message
    lead: Message
    nothing: Message
    sections: Sequence[Section] = field(default_factory=list)

    @property
    def filled(self) -> list[Section]:
        """The sections that have something to say."""
        return [section for section in self.sections if section.rows]
