"""A content file as read: plain words, each knowing the line it stands on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.diagnostics.span import Span
from generator.source.yaml import Place, Value, read

Path = Sequence[str | int]


@dataclass(frozen=True)
class Document:
    """One file: `path` from the root with forward slashes, its text, and for YAML its value."""

    path: str
    text: str = field(repr=False)
    data: Value = field(default="", repr=False)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return self.text.split("\n")

    @cached_property
    def _place(self) -> Place | None:
        return read(self.text)[1]

    def at(self, line: int, column: int = 1, length: int = 1) -> Span:
        """The span at a line and column counted from 1."""
        excerpt = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return Span(self.path, line, column, length, excerpt)

    def span(self, path: Path = (), *, key: bool = False) -> Span:
        """Where the value at `path` stands, or with `key` its name; where missing, its nearest holder."""
        place, name = self._place, None
        if place is None:
            return self.at(1)
        for step in path:
            child = place.children.get(step)
            if child is None:
                key = key or bool(place.children)
                break
            name = place.keys.get(step) if isinstance(step, str) else None
            place = child
        if name is not None and (key or place.start == place.end):
            return self._between(*name)
        if not path and not key and place.keys:
            return self._between(*next(iter(place.keys.values())))
        return self._between(place.start, place.end)

    def key(self, path: Path) -> Span:
        """Where the name at `path` stands."""
        return self.span(path, key=True)

    def _between(self, start: tuple[int, int], end: tuple[int, int]) -> Span:
        length = end[1] - start[1] if end[0] == start[0] else len(self.lines[start[0]]) - start[1]
        return self.at(start[0] + 1, start[1] + 1, max(length, 1))
