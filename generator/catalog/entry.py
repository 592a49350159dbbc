"""A model that knows its name and the file it came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

from pydantic import BaseModel

from generator.catalog.texts import Path as Path
from generator.catalog.texts import telephone_numbers, web_addresses
from generator.diagnostics.diagnostic import Diagnostic, Note
from generator.diagnostics.message import Message
from generator.diagnostics.span import Span
from generator.source.document import Document

M = TypeVar("M", bound=BaseModel, covariant=True)


@dataclass(frozen=True)
class Entry(Generic[M]):
    """One thing of the content.

    `id` is its name within its kind (`washer-front/wont-drain`), `within` the path inside the file when a
    file holds several. `partial` says that something wrong was left out of the model, `derived` that no
    file writes it: it follows from another entry.
    """

    kind: str
    id: str
    model: M
    document: Document = field(repr=False)
    within: Path = ()
    partial: bool = False
    derived: bool = False

    @property
    def owner(self) -> str:
        """The first name of the id: a product, or the region of a centre."""
        return self.id.split("/", 1)[0]

    @property
    def name(self) -> str:
        """The last name of the id."""
        return self.id.split("/", 1)[-1]

    @property
    def inner(self) -> bool:
        """Whether its id has a folder; a guide that has one belongs to another guide."""
        return "/" in self.id

    @cached_property
    def telephone_numbers(self) -> list[tuple[Path, str]]:
        """Every telephone number in it, in any spelling, with the path of the text that says it."""
        return list(telephone_numbers(self.kind, self.model))

    @cached_property
    def web_addresses(self) -> list[tuple[Path, str, bool]]:
        """Every web address in it, with the path of its text and whether it is all of the text."""
        return list(web_addresses(self.model))

    def span(self, at: Path = (), *, key: bool = False) -> Span:
        """Where the value at a path of this entry stands, or its name."""
        return self.document.span(self.within + at, key=key)

    def problem(
        self,
        message: Message,
        *,
        at: Path = (),
        key: bool = False,
        help: Message | None = None,
        notes: Iterable[Note] = (),
        words: str = "",
    ) -> Diagnostic:
        """A diagnostic about this entry; with `words`, at the line of a longer text where they stand."""
        span = self.span(at, key=key)
        return Diagnostic(
            message, _line_with(self.document, span, words) if words else span, help=help, notes=tuple(notes)
        )


def _line_with(document: Document, span: Span, words: str) -> Span:
    """Within a text of several lines, the place of `words`; otherwise the text itself."""
    if not span.excerpt[span.column - 1 :].startswith(("|", ">")) and not document.path.endswith(".md"):
        return span
    first = words.split("\n", 1)[0]
    for number in range(span.line, len(document.lines) + 1):
        column = document.lines[number - 1].find(first)
        if column >= 0:
            return document.at(number, column + 1, max(len(first), 1))
    return span
