"""Queries as customers type them, and what answers each of them.

They were written without a look at the titles and the phrases of the content, and judged afterwards by
reading it. A line of `judged/*.txt` names the pages that are right, then those that would do. Of each class,
taken product by product, every other query is in `development`, where what fails may be mended; the rest are
in `test`, which tells how good the search is. Of the blind queries added later, a first lot went to
`development` alone; the next were divided again. Those about air, cleaning, screens and phones were written
by somebody who had seen what failed in `development` before.
"""

import fnmatch
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HALVES = ("development", "test")
#: queries of what the site does not know: the search must not pretend
UNKNOWN = "none"


@dataclass(frozen=True, slots=True)
class Answer:
    """A page that was found; `loose` where it is shown as only loosely related."""

    page: str
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """A query and the pages that answer it; `*` in a page stands for any product."""

    query: str
    kind: str
    product: str
    right: tuple[str, ...]
    acceptable: tuple[str, ...] = ()

    def grade(self, page: str) -> int:
        """2 for a page that is right, 1 for one that would do, 0 for any other."""
        if _is_among(page, self.right):
            return 2
        return 1 if _is_among(page, self.acceptable) else 0

    def place(self, answers: Sequence[Answer], grade: int = 1) -> int | None:
        """Where the first page of this grade stands, from 0; for unknown things, finding none is best."""
        if self.kind == UNKNOWN and all(answer.loose for answer in answers):
            return 0
        return next((at for at, answer in enumerate(answers) if self.grade(answer.page) >= grade), None)


def read_judgements(half: str) -> list[Judgement]:
    """The judged queries of a half, class by class."""
    text = (Path(__file__).parent / "judged" / f"{half}.txt").read_text("utf-8")
    return [_judgement(line) for line in text.splitlines() if line and not line.startswith("#")]


def _judgement(line: str) -> Judgement:
    query, kind, product, right, *acceptable = (cell.strip() for cell in line.split(" | "))
    return Judgement(query, kind, product, _pages(right), _pages(*acceptable) if acceptable else ())


def _pages(cell: str) -> tuple[str, ...]:
    return () if cell == "-" else tuple(page.strip() for page in cell.split(","))


def _is_among(page: str, patterns: Sequence[str]) -> bool:
    return any(fnmatch.fnmatchcase(page, pattern) for pattern in patterns)
