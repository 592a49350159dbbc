"""A campaign as all feeds tell it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from uuid import UUID, uuid5

from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.feeds.run import DAY, Run, runs
from generator.feeds.telling import told, told_on_a_day
from generator.schema.campaign import Campaign
from generator.schema.words import SEOUL
from generator.settings import Settings
from generator.visit.campaign_state import known_runs

#: where the names below come from; changed, every reader would show every campaign as new
_NAMES = UUID("6f1d7f0e-6a55-5c0b-9c8e-2f4f1d0a7b36")


@dataclass(frozen=True, slots=True)
class Item:
    """One campaign; `url` is None where the site does not know its own address."""

    id: str
    address: str
    url: str | None
    title: str
    text: str
    text_on_a_day: str
    kind: str
    kind_name: str
    published: datetime
    updated: datetime
    runs: list[Run]


def items_of(catalog: Catalog) -> list[Item]:
    """The campaigns that may be seen, those that changed last first."""
    items = [_item(entry, catalog) for entry in catalog.public_campaigns()]
    return sorted(items, key=lambda item: item.updated, reverse=True)


def lasting_name(settings: Settings, *what: object) -> str:
    """A name that a thing of this brand keeps for ever, wherever the site moves."""
    return str(uuid5(_NAMES, "\n".join([settings.brand.name, *map(str, what)])))


def last_change(items: list[Item], settings: Settings) -> datetime:
    """When anything in the feeds changed last."""
    return max((item.updated for item in items), default=settings.now)


def link(settings: Settings, to: str) -> str | None:
    """The full address of a page or file, where the site knows its own."""
    return settings.site_url + to if settings.site_url else None


def _item(entry: Entry[Campaign], catalog: Catalog) -> Item:
    campaign, settings = entry.model, catalog.settings
    at = address.page_of(entry)
    return Item(
        id=entry.id,
        address=at,
        url=link(settings, at),
        title=campaign.title,
        text=told(campaign, settings),
        text_on_a_day=told_on_a_day(campaign, settings),
        kind=str(campaign.kind),
        kind_name=settings.words()[f"campaign-kind-{campaign.kind}"],
        published=campaign.published,
        updated=_changed(campaign, settings),
        runs=runs(campaign, settings.today),
    )


def _changed(campaign: Campaign, settings: Settings) -> datetime:
    """The first minute of the notice, or the last midnight after it that changed what the notice says."""
    starts = [run.starts for run in known_runs(campaign)]
    ends = [day + DAY for day in (*(run.ends for run in known_runs(campaign)), campaign.ends) if day]
    told_once = [campaign.withdrawn, campaign.served.as_of if campaign.served else None]
    past = [day for day in (*starts, *ends, *told_once) if day is not None and day <= settings.today]
    return max([campaign.published, *(datetime.combine(day, time(0), SEOUL) for day in past)])
