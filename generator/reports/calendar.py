"""Which campaigns begin, end or become public in the coming months, and which years nobody has confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.diagnostics.message import Message, _
from generator.paper.paper import Column, Paper, Section
from generator.schema.campaign import Campaign
from generator.visit.campaign_state import known_runs, occurrence

_Event = tuple[date, Message]


def calendar(catalog: Catalog, days: int) -> Paper:
    """The dates of the coming days, nearest first."""
    today = catalog.settings.today
    last = today + timedelta(days=days)
    events = sorted(
        (
            (day, entry.id, what, entry)
            for entry in catalog.campaigns.values()
            for day, what in _events(entry.model)
            if today <= day <= last
        ),
        key=lambda event: event[:2],
    )
    waiting = [entry for entry in catalog.campaigns.values() if _is_unconfirmed(entry.model, today)]
    return Paper(
        _("Campaign calendar"),
        _("from {first} to {last}", first=today, last=last),
        _("Nothing begins or ends in this time."),
        [
            Section(
                "dates",
                _("Coming dates"),
                (
                    Column("date", _("date")),
                    Column("what", _("what")),
                    Column("campaign", _("campaign")),
                    Column("file", _("file")),
                ),
                [
                    (day.isoformat(), what, entry.model.title, entry.document.path)
                    for day, _id, what, entry in events
                ],
            ),
            Section(
                "unconfirmed",
                _("Years that nobody has confirmed"),
                (Column("campaign", _("campaign")), Column("year", _("year")), Column("file", _("file"))),
                [_unconfirmed(entry, today) for entry in waiting],
                note=_("Customers read that the dates are not fixed yet."),
                urgent=True,
            ),
        ],
    )


def _events(campaign: Campaign) -> Iterator[_Event]:
    if campaign.publish_from is not None:
        yield campaign.publish_from.date(), _("it becomes public")
    for run in known_runs(campaign):
        yield run.starts, _("it begins")
        if run.ends is not None:
            yield run.ends, _("last day of the official period")
    if campaign.ends is not None:
        yield campaign.ends, _("last day")
    if campaign.withdrawn is not None:
        yield campaign.withdrawn, _("it is withdrawn")


def _is_unconfirmed(campaign: Campaign, today: date) -> bool:
    ended = (campaign.ends is not None and campaign.ends < today) or campaign.withdrawn is not None
    return not ended and not occurrence(campaign, today).confirmed


def _unconfirmed(entry: Entry[Campaign], today: date) -> tuple[str, str, str]:
    return entry.model.title, str(occurrence(entry.model, today).starts.year), entry.document.path
