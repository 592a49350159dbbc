"""A document that stands in a spreadsheet: what is wrong with it is told with sheet and cell."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.diagnostics.span import Span
from generator.source.document import Document, Path


@dataclass(frozen=True)
class Grid(Document):
    """The words of one content file, each knowing its cell, such as `캠페인!C7`."""

    book: str = ""
    cells: dict[tuple[str | int, ...], str] = field(default_factory=dict, repr=False)

    def span(self, path: Path = (), *, key: bool = False) -> Span:
        """The cell of the value at a path, or of what holds it."""
        steps = tuple(path)
        while True:
            inside = (cell for at, cell in self.cells.items() if at[: len(steps)] == steps)
            cell = self.cells.get(steps) or next(inside, "")
            if cell or not steps:
                return Span(f"{self.book} {cell}".rstrip())
            steps = steps[:-1]

    def at(self, line: int, column: int = 1, length: int = 1) -> Span:
        """The first cell: a spreadsheet has no lines."""
        return self.span()
