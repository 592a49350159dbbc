"""What the device needs to say in words how a centre's door stands."""

from __future__ import annotations

from generator.pages.layout import Layout, Row
from generator.visit.counter import holiday_data

#: the words it may have to say, by how their names begin
_WORDS = (
    "accepts-only",
    "centre-merged",
    "centre-moved",
    "date-far",
    "date-months",
    "date-near",
    "day-short-",
    "door-is-",
    "door-opens-next",
    "door-that-day-",
    "holiday-unknown",
    "hours-unknown",
    "lunch-ahead",
    "open-hours",
    "open-until",
    "opens-unknown",
    "queue-",
    "today",
    "tomorrow",
)


def door_data(layout: Layout, *more: str) -> Row:
    """Words, names of products and holidays; `more` names further words by how they begin."""
    return {
        "words": {key: word for key, word in layout.words.items() if key.startswith((*_WORDS, *more))},
        "products": {id: entry.model.name for id, entry in layout.catalog.products.items()},
        "holidays": holiday_data(layout.catalog),
    }
