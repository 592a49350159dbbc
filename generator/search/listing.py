"""What results show of each record, written small; templates/scripts/search-records.js reads it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from generator.search.records import Record

_BETWEEN = "\t"


def listed(found: Iterable[Record]) -> dict[str, Any]:
    """The records in runs of one kind and product; what is usual is left out."""
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
        "urls": urls,
        "products": {
            record.product: [record.product_name, record.group]
            for record in found
            if record.kind == "product"
        },
        "runs": [
            [kind, product, [_row(record, urls[kind]) for record in run]]
            for (kind, product), run in groupby(found, key=lambda record: (record.kind, record.product))
        ],
    }


def _pattern(record: Record) -> str:
    """The address with places for what is known: `fault-trees/{id}/`."""
    if record.id in record.url:
        return record.url.replace(record.id, "{id}", 1)
    return record.url.replace(record.product, "{product}", 1) if record.product else record.url


def _row(record: Record, usual: str) -> str:
    """Id, title, badge and address; an id that begins with its product goes without it."""
    inside = f"{record.product}/"
    id = record.id.removeprefix(inside) if record.product else record.id
    url = "" if _pattern(record) == usual else record.url
    return _BETWEEN.join(
        [f"{inside[-1]}{id}" if id != record.id else id, record.title, record.badge, url]
    ).rstrip(_BETWEEN)
