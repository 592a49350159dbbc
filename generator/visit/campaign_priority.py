"""Which campaign matters most."""

from __future__ import annotations

from collections.abc import Iterable

from generator.catalog.entry import Entry
from generator.schema.campaign import Campaign, Kind

#: danger first, then what helps
_KINDS = (
    Kind.RECALL,
    Kind.SAFETY,
    Kind.DISASTER_SUPPORT,
    Kind.FREE_REPAIR,
    Kind.SEASONAL_CHECK,
    Kind.NOTICE,
)
_DANGEROUS = (Kind.RECALL, Kind.SAFETY)


def by_priority(entries: Iterable[Entry[Campaign]]) -> list[Entry[Campaign]]:
    """The campaigns with the most important first: what must not be used, then by kind, then the newest."""
    newest_first = sorted(entries, key=lambda entry: (entry.model.published, entry.id), reverse=True)
    return sorted(newest_first, key=lambda entry: _rank(entry.model))


def _rank(campaign: Campaign) -> tuple[bool, int]:
    stop = campaign.stop_use and campaign.kind in _DANGEROUS
    return not stop, _KINDS.index(campaign.kind)
