"""The search of a large site in pieces: a small one for every visitor, one of symptoms, one by product.

Who names a product loads its piece; who names none, that of symptoms. Each is searched like a whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from generator.search.query.weights import counts_of
from generator.search.records import Record

#: Up to here the first touch stays small with one piece, and a slow phone still answers each key in time.
MOST_IN_ONE = 1_000
#: the piece of every symptom once, without its variants, and of all other records
SYMPTOMS = "symptoms"

Index = dict[str, Any]


def shards(
    found: list[Record], whole: Index, slim: Callable[[list[Record]], Index], most: int = MOST_IN_ONE
) -> Iterator[tuple[str, Index, list[Record]]]:
    """Each piece of a search with its folder; `slim` makes an index, `whole` is that of all records.

    The first piece lies in no folder; where there are others its index lists their products. All weigh their
    terms as one index of every symptom would, so that many series of a product do not make its words common:
    `d` in how many places they stand, `n` of how many records, `l` how long the fields are.
    """
    if len(found) <= most:
        yield "", whole, found
        return
    symptoms = list(_one_of_each(found))
    of_symptoms = slim(symptoms)
    documents, lengths = _counts(of_symptoms)

    def piece(index: Index) -> Index:
        counted = [max(1, documents[term]) for term in index["t"]]
        return {**index, "d": counted, "n": len(symptoms), "l": lengths}

    everywhere = [record for record in found if not record.product]
    products = sorted({record.product for record in found if record.product})
    first = [record for record in found if not record.product or record.kind == "product"]
    yield "", {**piece(slim(first)), "shards": products}, first
    if len(symptoms) > most:
        # What customers call each of so many, and their causes, would be too much to load at once.
        of_symptoms = slim([replace(record, ask=(), sym=()) for record in symptoms])
    yield f"{SYMPTOMS}/", piece(of_symptoms), symptoms
    for product in products:
        own = [record for record in found if record.product == product] + everywhere
        yield f"product/{product}/", piece(slim(own)), own


def _one_of_each(found: Iterable[Record]) -> Iterator[Record]:
    """The records; of variants of a symptom the first alone, for the piece of the product has the others."""
    met: set[tuple[str, str]] = set()
    for record in found:
        symptom = (record.product, record.symptom or record.title)
        if record.kind != "fault-tree" or symptom not in met:
            yield record
            if record.kind == "fault-tree":
                met.add(symptom)


def _counts(index: Index) -> tuple[Counter[str], list[float]]:
    """In how many places each term stands, and the mean length of each field."""
    columns = [[counts_of(steps) for steps in column] for column in index["x"]]
    numbers = Counter(number for column in columns for counts in column for number in counts)
    documents = Counter({index["t"][number]: times for number, times in numbers.items()})
    return documents, [sum(counts.total() for counts in column) / len(column) for column in columns]
