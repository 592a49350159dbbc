"""The panel for what only the visitor knows, and the data with which the device finishes the join."""

from __future__ import annotations

import json
from collections.abc import Mapping

from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.pages.embedded import embedded
from generator.pages.layout import Layout, Row
from generator.schema.fault_tree import Outcome, Verdict
from generator.visit.device import outcome_data, product_facts

#: the words that the device may have to say, by how their names begin
_WORDS = (
    "answer-",
    "reason-",
    "warranty-likely-",
    "date-far",
    "date-months",
    "date-near",
    "day-short-",
    "situation-applied",
    "availability-unknown",
    "check-by-phone",
    "centre-instead",
    "centre-nearest",
    "centre-visiting",
    "door-open",
    "opens-next",
    "today",
    "tomorrow",
)


def visit_panel(layout: Layout, product: str, outcomes: Mapping[str, Outcome]) -> Row:
    """What the panel of a page with these outcomes shows and carries; what pages share is a file."""
    narrowed = [
        entry.model.affected
        for entry in layout.catalog.public_campaigns()
        if product in entry.model.products and entry.model.affected
    ]
    return {
        "root": layout.root,
        "product": product,
        "facts": layout.root + address.visit_facts(product),
        "units": bool(narrowed),
        "serials": any(affected.serials for affected in narrowed),
        "verdicts": [str(verdict) for verdict in Verdict],
        "outcomes": embedded(outcome_data(layout.catalog, product, outcomes)),
    }


def visit_files(catalog: Catalog) -> dict[str, bytes]:
    """For each product what its pages share: facts, districts, and the words to say."""
    shared = {
        "areas": [{"id": id, "name": area.name} for id, area in catalog.settings.areas.items()],
        "words": {key: word for key, word in catalog.settings.words().items() if key.startswith(_WORDS)},
    }
    return {
        address.visit_facts(product): json.dumps(
            product_facts(catalog, product) | shared, ensure_ascii=False, separators=(",", ":")
        ).encode()
        for product in catalog.products
    }
