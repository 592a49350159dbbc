"""The visit plan: an outcome joined with everything that decides whether to go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.schema.campaign import Campaign
from generator.schema.fault_tree import By, Outcome, Verdict
from generator.schema.part import Availability, Part
from generator.schema.product import Product, Service
from generator.settings import Settings
from generator.visit.campaign_state import OPEN, state
from generator.visit.freshness import known_until, part_known, policy_known
from generator.visit.obstacles import obstacles
from generator.visit.precedence import GOING, Obstacle, decide
from generator.visit.warranty import WarrantyTerms, terms


@dataclass(frozen=True, slots=True)
class PartLine:
    """A part as it may be shown today; what has run out is None and the availability unknown."""

    id: str
    name: str
    availability: Availability
    lead_days: tuple[int, int] | None
    price: tuple[int, int] | None
    as_of: date | None
    known_until: date | None = None


@dataclass(frozen=True, slots=True)
class FeeLine:
    """What a visit costs, in won; None where it is not known."""

    call_out: int | None
    after_hours: int | None
    due_without_repair: bool
    as_of: date
    sources: tuple[str, ...]
    known_until: date | None


@dataclass(frozen=True, slots=True)
class CampaignLine:
    """A campaign open for the product, to be asked for during the same visit."""

    id: str
    title: str
    stop_use: bool
    whole_product: bool
    #: the districts it is limited to, by name; empty for everywhere
    only_in: str


@dataclass(frozen=True, slots=True)
class VisitPlan:
    """What the customer reads at the end: `verdict` is joined, `authored` is what the tree says is wrong."""

    verdict: Verdict
    authored: Verdict
    reason: Obstacle | None
    obstacles: frozenset[Obstacle]
    by: By | None
    parts: tuple[PartLine, ...]
    fees: FeeLine | None
    warranty: WarrantyTerms | None
    campaigns: tuple[CampaignLine, ...]
    bring: tuple[str, ...]
    season: str | None

    @property
    def goes(self) -> bool:
        """Whether the plan sends the customer or a technician on the way."""
        return self.verdict in GOING


def visit_plan(catalog: Catalog, product: str, outcome: Outcome) -> VisitPlan:
    """The plan for an outcome of a product on the day of the catalog."""
    today = catalog.settings.today
    parts = tuple(
        _part_line(catalog.parts[f"{product}/{part}"], today)
        for part in outcome.parts
        if f"{product}/{part}" in catalog.parts
    )
    known = obstacles(catalog, product, outcome, (part.availability for part in parts))
    campaigns = tuple(open_campaigns(catalog, product))
    verdict, reason = decide(outcome.verdict, outcome.reason, known)
    if verdict is not Verdict.STOP_NOW and any(line.stop_use and line.whole_product for line in campaigns):
        verdict, reason = Verdict.STOP_NOW, Obstacle.SAFETY
    owner = catalog.products.get(product)
    brings = verdict is Verdict.CARRY_IN or outcome.verdict is Verdict.CARRY_IN
    return VisitPlan(
        verdict=verdict,
        authored=outcome.verdict,
        reason=reason,
        obstacles=known,
        by=outcome.by,
        parts=parts,
        fees=known_fees(catalog, product),
        warranty=terms(catalog, product, outcome),
        campaigns=campaigns,
        bring=tuple(dict.fromkeys([*outcome.bring, *(owner.model.bring if owner and brings else [])])),
        season=_season(owner.model, today) if owner else None,
    )


def _season(product: Product, today: date) -> str | None:
    """What the product says about this time of the year."""
    return next((season.say for season in product.seasons if today.month in season.months), None)


def open_campaigns(catalog: Catalog, product: str) -> list[CampaignLine]:
    """The campaigns whose remedy a customer with this product can ask for today, whatever the symptom."""
    return [
        _campaign_line(entry, catalog.settings)
        for entry in catalog.public_campaigns()
        if product in entry.model.products and state(entry.model, catalog.settings.today) in OPEN
    ]


def _part_line(entry: Entry[Part], today: date) -> PartLine:
    part = entry.model
    if not part_known(part, today):
        return PartLine(entry.name, part.name, Availability.UNKNOWN, None, None, None)
    return PartLine(
        id=entry.name,
        name=part.name,
        availability=part.availability,
        lead_days=(part.lead_time.min, part.lead_time.max) if part.lead_time else None,
        price=(part.price.from_, part.price.to) if part.price else None,
        as_of=part.as_of,
        known_until=known_until(part),
    )


def known_fees(catalog: Catalog, product: str) -> FeeLine | None:
    """What a visit for a product costs, or None where nobody visits or nothing is known today."""
    entry, owner = catalog.fees_of(product), catalog.products.get(product)
    carried = owner is not None and owner.model.service is Service.CARRY_IN
    if entry is None or carried or not policy_known(entry.model, catalog.settings.today):
        return None
    fees = entry.model
    return FeeLine(
        fees.call_out,
        fees.after_hours,
        fees.call_out_without_repair,
        fees.as_of,
        tuple(fees.sources),
        fees.valid_until,
    )


def only_in(settings: Settings, campaign: Campaign) -> str:
    """The districts a campaign is limited to, by name; empty where it holds everywhere."""
    return ", ".join(settings.areas[area].name for area in campaign.areas)


def _campaign_line(entry: Entry[Campaign], settings: Settings) -> CampaignLine:
    campaign = entry.model
    return CampaignLine(
        id=entry.id,
        title=campaign.title,
        stop_use=campaign.stop_use,
        whole_product=_everywhere_and_all(campaign),
        only_in=only_in(settings, campaign),
    )


def _everywhere_and_all(campaign: Campaign) -> bool:
    """Whether every unit of its products is meant, wherever it stands."""
    units = campaign.affected
    return not campaign.areas and not (units and (units.models or units.made or units.serials))
