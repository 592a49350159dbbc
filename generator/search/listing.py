"""What results show of each record, written small; templates/scripts/search-records.js reads it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from generator.search.records import Record

COLUMNS = ("id", "title", "badge", "url", "symptom", "products")


def listed(found: Iterable[Record]) -> dict[str, Any]:
    """The records as rows, in runs of one kind and product.

    Products and usual addresses stand once, empty columns at the end are left out. An id does without its
    product, a title without the name in its id that it begins with.
    """
    found = list(found)
    usual: dict[str, Counter[str]] = {}
    for record in found:
        usual.setdefault(record.kind, Counter())[_pattern(record)] += 1
    # Of two patterns equally usual, the first in the alphabet: the same bytes every time.
    urls = {
        kind: min(patterns, key=lambda pattern: (-patterns[pattern], pattern))
        for kind, patterns in usual.items()
    }
    return {
        "columns": COLUMNS,
        "urls": urls,
        "products": {
            record.product: [record.product_name, record.group]
            for record in found
            if record.kind == "product"
        },
        "runs": [
            [kind, product, *(_row(record, urls[kind]) for record in records)]
            for (kind, product), records in groupby(found, key=lambda record: (record.kind, record.product))
        ],
    }


def _pattern(record: Record) -> str:
    """The address with places for what is known: `fault-trees/{id}/`."""
    if record.id in record.url:
        return record.url.replace(record.id, "{id}", 1)
    return record.url.replace(record.product, "{product}", 1) if record.product else record.url


def _row(record: Record, usual: str) -> list[str]:
    url = "" if _pattern(record) == usual else record.url
    within = bool(record.product) and record.id.startswith(f"{record.product}/")
    id = record.id.removeprefix(record.product) if within else record.id
    name = record.id.rsplit("/", 1)[-1]
    title = record.title.removeprefix(name) if record.title.startswith(f"{name}: ") else record.title
    row = [id, title, record.badge, url, record.symptom, " ".join(record.products)]
    while not row[-1]:
        row.pop()
    return row
