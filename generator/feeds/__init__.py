"""What follows campaigns without visiting: a feed for readers, one for programs, and a calendar."""

from __future__ import annotations

from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.feeds.atom import atom
from generator.feeds.calendar import calendar
from generator.feeds.item import items_of
from generator.feeds.json_feed import json_feed


def feed_files(catalog: Catalog) -> dict[str, bytes]:
    """The feeds of the campaigns that may be seen today, by address from the root of the site."""
    settings, items = catalog.settings, items_of(catalog)
    return {
        address.ATOM_FEED: atom(settings, items),
        address.JSON_FEED: json_feed(settings, items),
        address.CALENDAR: calendar(settings, items),
    }
