"""What lunr weighs, worked out from where the terms stand; search-weights.js does the same in the browser."""

from __future__ import annotations

import math
from collections import Counter
from itertools import accumulate
from typing import Any

#: BM25 as lunr has it
_K1, _B = 1.2, 0.75
Postings = list[dict[int, float]]


def counted(index: dict[str, Any]) -> dict[str, list[Counter[int]]]:
    """By field and record, how often each term stands there."""
    columns = ([Counter(accumulate(steps)) for steps in column] for column in index["x"])
    return dict(zip(index["f"], columns, strict=True))


def weigh(index: dict[str, Any]) -> dict[str, Postings]:
    """By field and number of a term, the records that hold it with its weight there."""
    boosts: dict[str, float] = index["f"]
    columns = counted(index)
    documents = Counter(term for column in columns.values() for counts in column for term in counts)
    postings: dict[str, Postings] = {}
    for (field, boost), column in zip(boosts.items(), columns.values(), strict=True):
        postings[field] = [{} for _ in index["t"]]
        lengths = [counts.total() for counts in column]
        average = sum(lengths) / len(lengths) if lengths else 0
        for position, (counts, length) in enumerate(zip(column, lengths, strict=True)):
            for term, times in counts.items():
                rarity = _rarity(documents[term], len(column))
                share = (_K1 + 1) * times / (_K1 * (1 - _B + _B * (length / average)) + times)
                postings[field][term][position] = math.floor(rarity * share * boost * 1000 + 0.5) / 1000
    return postings


def _rarity(documents: int, count: int) -> float:
    return math.log(1 + abs((count - documents + 0.5) / (documents + 0.5)))
