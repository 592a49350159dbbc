"""The visit plan as data: an outcome joined with what is known today."""

from __future__ import annotations

from datetime import date

from generator.api.output import Output
from generator.api.parts import LeadTimeOutput, PriceOutput
from generator.catalog.catalog import Catalog
from generator.schema.fault_tree import By, Outcome, Verdict
from generator.schema.part import Availability
from generator.visit.plan import PartLine, visit_plan
from generator.visit.precedence import Obstacle


class PlanPartOutput(Output):
    """A part that the repair needs; what is null is not known."""

    id: str
    name: str
    availability: Availability
    lead_time: LeadTimeOutput | None
    price: PriceOutput | None
    as_of: date | None


class VisitPlanOutput(Output):
    """What to do: the verdict to show, and the one reason that decides it.

    `authored` says what is wrong; it is never shown in place of `verdict`. Fees and warranty stand with the
    product, campaigns (open ones, by id) with the endpoint of campaigns.
    """

    verdict: Verdict
    authored: Verdict
    reason: Obstacle | None
    by: By | None
    parts: list[PlanPartOutput]
    campaigns: list[str]
    bring: list[str]
    season: str | None


def visit_plan_output(catalog: Catalog, product: str, outcome: Outcome) -> VisitPlanOutput:
    """The plan for an outcome of a product."""
    plan = visit_plan(catalog, product, outcome)
    return VisitPlanOutput(
        verdict=plan.verdict,
        authored=plan.authored,
        reason=plan.reason,
        by=plan.by,
        parts=[_part(part) for part in plan.parts],
        campaigns=[campaign.id for campaign in plan.campaigns],
        bring=list(plan.bring),
        season=plan.season,
    )


def _part(part: PartLine) -> PlanPartOutput:
    return PlanPartOutput(
        id=part.id,
        name=part.name,
        availability=part.availability,
        lead_time=LeadTimeOutput(min=part.lead_days[0], max=part.lead_days[1]) if part.lead_days else None,
        price=PriceOutput(from_=part.price[0], to=part.price[1]) if part.price else None,
        as_of=part.as_of,
    )
