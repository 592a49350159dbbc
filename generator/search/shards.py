"""The search of a large site in pieces: a small one that every visitor loads, one by product, one of titles.

Who names a product loads its piece; who names none, the piece of titles. Each is searched like a whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from generator.search.query.weights import counts_of
from generator.search.records import Record

#: Up to here the first touch stays small with one piece, and a slow phone still answers each key in time.
MOST_IN_ONE = 1_000
#: the piece in which all records are found, by title, product and code only
TITLES = "titles"

Index = dict[str, Any]


def shards(
    found: list[Record], whole: Index, slim: Callable[[list[Record]], Index], most: int = MOST_IN_ONE
) -> Iterator[tuple[str, Index, list[Record]]]:
    """Each piece of a search with its folder; `slim` makes an index, `whole` is that of all records.

    The first piece lies in no folder; where there are others its index lists their products. Each weighs its
    terms as the whole does: `d` in how many places they stand, `n` of how many records, `l` how long the
    fields are.
    """
    if len(found) <= most:
        yield "", whole, found
        return
    documents, lengths = _counts(whole)

    def piece(records: list[Record]) -> Index:
        index = slim(records)
        return {**index, "d": [documents[term] for term in index["t"]], "n": len(found), "l": lengths}

    everywhere = [record for record in found if not record.product]
    products = sorted({record.product for record in found if record.product})
    first = [record for record in found if not record.product or record.kind == "product"]
    yield "", {**piece(first), "shards": products}, first
    yield f"{TITLES}/", piece([replace(record, ask=(), sym=()) for record in found]), found
    for product in products:
        own = [record for record in found if record.product == product] + everywhere
        yield f"product/{product}/", piece(own), own


def _counts(whole: Index) -> tuple[Counter[str], list[float]]:
    """In how many places each term stands, and the mean length of each field."""
    columns = [[counts_of(steps) for steps in column] for column in whole["x"]]
    numbers = Counter(number for column in columns for counts in column for number in counts)
    documents = Counter({whole["t"][number]: times for number, times in numbers.items()})
    return documents, [sum(counts.total() for counts in column) / len(column) for column in columns]
