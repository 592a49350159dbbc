"""The panel for what only the visitor knows, and the data with which the device finishes the join."""

from __future__ import annotations

from collections.abc import Mapping

from generator.pages.embedded import embedded
from generator.pages.layout import Layout, Row
from generator.schema.fault_tree import Outcome, Verdict
from generator.visit.device import visit_data

#: the words that the device may have to say, by how their names begin
_WORDS = (
    "answer-",
    "reason-",
    "warranty-likely-",
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


def visit_panel(layout: Layout, facts: Row, outcomes: Mapping[str, Outcome]) -> Row:
    """What the panel of a page with these outcomes shows and carries; `facts` are those of its product."""
    data = visit_data(layout.catalog, facts, outcomes)
    narrowed = [campaign["affected"] for campaign in data["campaigns"] if campaign["affected"]]
    words = {key: word for key, word in layout.words.items() if key.startswith(_WORDS)}
    return {
        "root": layout.root,
        "areas": [{"id": id, "name": area.name} for id, area in layout.settings.areas.items()],
        "units": bool(narrowed),
        "serials": any(affected["serials"] for affected in narrowed),
        "verdicts": [str(verdict) for verdict in Verdict],
        "data": embedded(data | {"words": words}),
    }
