"""What logged queries tell editors: which find nothing, which find little, which words are missing."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TextIO

from generator.diagnostics.message import Message, _
from generator.search.query import SiteSearcher

#: numbers this long may be somebody's telephone or order
_PERSONAL = re.compile(r"\d(?:[\s-]?\d){5,}")
_SHOWN = 30
_COLUMN, _COUNT = "query", "count"


@dataclass
class Logged:
    """Logged queries by what they find, and the words no page uses; how often each was asked."""

    asked: int = 0
    nothing: Counter[str] = field(default_factory=Counter)
    little: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)


def read_log(stream: TextIO) -> Iterator[tuple[str, int]]:
    """The queries of a CSV and how often: the columns `query` and `count`, or the first without a heading."""
    for number, row in enumerate(csv.reader(stream)):
        cells = [cell.strip() for cell in row]
        if number == 0 and _COLUMN in cells:
            column, count = cells.index(_COLUMN), cells.index(_COUNT) if _COUNT in cells else None
            continue
        if number == 0:
            column, count = 0, None
        if len(cells) > column and cells[column]:
            often = cells[count] if count is not None and len(cells) > count else "1"
            yield _PERSONAL.sub("…", cells[column]), int(often) if often.isdecimal() else 1


def search_report(search: SiteSearcher, queries: Iterable[tuple[str, int]]) -> Logged:
    """What the logged queries find today."""
    told = Logged()
    for query, count in queries:
        answer = search.query(query)
        told.asked += count
        if not answer.results:
            told.nothing[query] += count
        elif answer.loose:
            told.little[query] += count
        else:
            continue
        for word in answer.question.unknown:
            told.words[word] += count
    return told


def lines(told: Logged) -> Iterator[Message]:
    """The report as sentences."""
    nothing, little = told.nothing.total(), told.little.total()
    yield _(
        "queries: {asked}, without a result: {nothing}, loosely related only: {little}",
        asked=told.asked, nothing=nothing, little=little,
    )  # fmt: skip
    for heading, counted in (
        (_("without a result"), told.nothing),
        (_("loosely related only"), told.little),
        (_("words for site_config/synonyms.yml, which no page uses"), told.words),
    ):
        if counted:
            yield _("{heading}:", heading=heading)
            ordered = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
            for words, count in ordered[:_SHOWN]:
                yield _("{count} x {words}", count=count, words=words)
