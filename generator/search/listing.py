"""What results show of each record, written small; templates/scripts/search-records.js reads it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from generator.search.records import Record

COLUMNS = ("kind", "id", "title", "product", "badge", "url", "symptom")


def listed(found: Iterable[Record]) -> dict[str, Any]:
    """The records as rows; products and usual addresses stand once, empty columns at the end are left out."""
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
        "rows": [_row(record, urls[record.kind]) for record in found],
    }


def _pattern(record: Record) -> str:
    """The address with places for what is known: `fault-trees/{id}/`."""
    if record.id in record.url:
        return record.url.replace(record.id, "{id}", 1)
    return record.url.replace(record.product, "{product}", 1) if record.product else record.url


def _row(record: Record, usual: str) -> list[str]:
    url = "" if _pattern(record) == usual else record.url
    row = [record.kind, record.id, record.title, record.product, record.badge, url, record.symptom]
    while not row[-1]:
        row.pop()
    return row
