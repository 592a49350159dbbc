"""What logged queries tell editors: which find nothing, which find little, which words are missing."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TextIO

from generator.diagnostics.message import _
from generator.paper.paper import Column, Paper, Section
from generator.reports.ledger import addresses_somebody
from generator.search.query import SiteSearcher

#: numbers this long may be somebody's telephone or order
_NUMBER = re.compile(r"\d(?:[\s-]?\d){5,}")
#: what stands for a query that may tell who somebody is
_HIDDEN = "…"
#: the longest list that somebody looks through
MOST = 100
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
            query = cells[column]
            personal = _NUMBER.search(query) or addresses_somebody(query)
            yield _HIDDEN if personal else query, int(often) if often.isdecimal() else 1


def search_report(search: SiteSearcher, queries: Iterable[tuple[str, int]]) -> Logged:
    """What the logged queries find today."""
    told = Logged()
    for query, count in queries:
        told.asked += count
        answer = search.query(query)
        if not answer.results:
            told.nothing[query] += count
        elif answer.loose:
            told.little[query] += count
        else:
            continue
        for word in answer.question.unknown:
            told.words[word] += count
    return told


def paper(told: Logged) -> Paper:
    """The report: what customers asked for in vain, the most frequent first."""
    query, count = Column("query", _("query")), Column("count", _("times"))
    return Paper(
        _("Queries without an answer"),
        _(
            "queries: {asked}, without a result: {nothing}, loosely related only: {little}",
            asked=told.asked, nothing=told.nothing.total(), little=told.little.total(),
        ),
        _("Every query found something."),
        [
            Section("nothing", _("without a result"), (query, count), _ordered(told.nothing), urgent=True),
            Section("little", _("loosely related only"), (query, count), _ordered(told.little)),
            Section(
                "words",
                _("words for site_config/synonyms.yml, which no page uses"),
                (Column("word", _("word")), count),
                _ordered(told.words),
            ),
        ],
    )  # fmt: skip


def _ordered(counted: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]
