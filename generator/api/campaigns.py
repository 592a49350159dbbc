"""The endpoint of campaigns that may be seen today."""

from __future__ import annotations

from datetime import date

from generator.api.output import Output, kind_files
from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.schema.campaign import Affected, Campaign, Kind
from generator.visit.campaign_state import State, occurrence, state


class MadeOutput(Output):
    """Months of manufacture such as `2008-10`, both included; null is open."""

    from_: str | None
    to: str | None


class SerialsOutput(Output):
    """Serial numbers of one form, both ends included."""

    from_: str
    to: str


class AffectedOutput(Output):
    """Which units are meant; what is null or empty does not narrow them."""

    models: list[str]
    made: MadeOutput | None
    serials: list[SerialsOutput]


class SiteOutput(Output):
    """A place set up for the campaign."""

    name: str
    address: str
    starts: date
    ends: date | None
    phone: str | None
    note: str | None


class ApplyOutput(Output):
    """How to ask for it, and what to say."""

    phone: str | None
    url: str | None
    say: str | None


class ServedOutput(Output):
    """How many units have had it."""

    count: int
    as_of: date


class RunOutput(Output):
    """When it runs, ran last or will run next; where that is not confirmed, no date is known yet."""

    starts: date | None
    ends: date | None
    confirmed: bool


class CampaignOutput(Output):
    """A campaign; `why`, `remedy`, `safety` and `notice` are Markdown."""

    id: str
    title: str
    kind: Kind
    state: State
    run: RunOutput
    products: list[str]
    affected: AffectedOutput | None
    why: str | None
    remedy: str
    safety: str | None
    notice: str | None
    free: list[str]
    paid: list[str]
    stop_use: bool
    audience: list[str]
    starts: date
    official_end: date | None
    still_served: bool
    ends: date | None
    withdrawn: date | None
    replaced_by: str | None
    areas: list[str]
    sites: list[SiteOutput]
    apply: ApplyOutput | None
    served: ServedOutput | None
    sources: list[str]
    url: str


def campaign_files(catalog: Catalog) -> dict[str, bytes]:
    """One file per public campaign, and the list of them."""
    outputs = {entry.id: _output(entry, catalog) for entry in catalog.public_campaigns()}
    return kind_files("campaign", "campaigns", {id: (it.title, it.url, it) for id, it in outputs.items()})


def _output(entry: Entry[Campaign], catalog: Catalog) -> CampaignOutput:
    campaign, today = entry.model, catalog.settings.today
    run = occurrence(campaign, today)
    return CampaignOutput(
        id=entry.id,
        title=campaign.title,
        kind=campaign.kind,
        state=state(campaign, today),
        run=RunOutput(
            # A yearly programme is expected on the day of earlier years, but nobody has promised it.
            starts=run.starts if run.confirmed else None,
            ends=run.ends,
            confirmed=run.confirmed,
        ),
        products=[str(product) for product in campaign.products],
        affected=_affected(campaign.affected) if campaign.affected else None,
        why=campaign.why,
        remedy=campaign.remedy,
        safety=campaign.safety,
        notice=campaign.notice,
        free=campaign.free,
        paid=campaign.paid,
        stop_use=campaign.stop_use,
        audience=campaign.audience,
        starts=campaign.starts,
        official_end=campaign.official_end,
        still_served=campaign.still_served,
        ends=campaign.ends,
        withdrawn=campaign.withdrawn,
        replaced_by=_public(campaign.replaced_by, catalog),
        areas=[str(area) for area in campaign.areas],
        sites=[SiteOutput.model_validate(site.model_dump()) for site in campaign.sites],
        apply=ApplyOutput(phone=campaign.apply.phone, url=campaign.apply.url, say=campaign.apply.say)
        if campaign.apply
        else None,
        served=ServedOutput(count=campaign.served.count, as_of=campaign.served.as_of)
        if campaign.served
        else None,
        sources=campaign.sources,
        url=address.page_of(entry),
    )


def _affected(affected: Affected) -> AffectedOutput:
    made = affected.made
    return AffectedOutput(
        models=affected.models,
        made=MadeOutput(from_=_month(made.from_), to=_month(made.to)) if made else None,
        serials=[SerialsOutput(from_=serials.from_, to=serials.to) for serials in affected.serials],
    )


def _month(day: date | None) -> str | None:
    return f"{day:%Y-%m}" if day else None


def _public(id: str | None, catalog: Catalog) -> str | None:
    """The id of a campaign, unless it may not be seen yet."""
    public = id in {entry.id for entry in catalog.public_campaigns()}
    return str(id) if id and public else None
