"""What a page carries so that the browser can finish the join.

The district, the hour, the model and the day of purchase are known only on the device, and stay there; the
page and one file for all pages of its product bring everything else. `templates/scripts/visit-plan.js` reads
what is written here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.catalog.catalog import Catalog
from generator.schema.campaign import Affected, Campaign
from generator.schema.fault_tree import Outcome
from generator.schema.product import Service
from generator.visit.counter import counter_data
from generator.visit.plan import known_fees, only_in, visit_plan
from generator.visit.precedence import Obstacle
from generator.visit.warranty import terms

#: what decides which centre sends somebody, and which one to bring things to
_COVERING = ("id", "name", "covers", "gone")
_CHOOSING = (*_COVERING, "opening", "accepts", "helpers", "valid_until")
_UNKNOWN: dict[str, Any] = {"opening": None, "accepts": None, "helpers": [], "valid_until": None}

#: obstacles that neither the day, the district nor the unit can take away
_LASTING = frozenset({Obstacle.BOOKING})


def outcome_data(catalog: Catalog, product: str, outcomes: Mapping[str, Outcome]) -> dict[str, Any]:
    """What is decided about the outcomes of a page, by their ids."""
    return {id: _outcome(catalog, product, outcome) for id, outcome in outcomes.items()}


def product_facts(catalog: Catalog, product: str) -> dict[str, Any]:
    """The facts about a product that decide whether to go; all its pages share them."""
    model = catalog.products[product].model
    return {
        "product": product,
        "campaigns": [
            {
                "id": entry.id,
                "title": entry.model.title,
                "only_in": only_in(catalog.settings, entry.model),
                **_campaign(entry.model),
            }
            for entry in catalog.public_campaigns()
            if product in entry.model.products
        ],
        "warranty": warranty_months(catalog, product),
        "fees": _fees(catalog, product),
        "seasons": [{"months": season.months, "say": season.say} for season in model.seasons],
        **_counter(catalog, product, model.service),
    }


def _outcome(catalog: Catalog, product: str, outcome: Outcome) -> dict[str, Any]:
    plan = visit_plan(catalog, product, outcome)
    return {
        "verdict": str(outcome.verdict),
        "reason": str(outcome.reason) if outcome.reason else None,
        "obstacles": sorted(plan.obstacles & _LASTING),
        "parts": [
            {"id": part.id, "availability": str(part.availability), "until": _iso(part.known_until)}
            for part in plan.parts
        ],
    }


def _campaign(campaign: Campaign) -> dict[str, Any]:
    return {"kind": str(campaign.kind), **campaign_question(campaign), **campaign_dates(campaign)}


def campaign_question(campaign: Campaign) -> dict[str, Any]:
    """What decides whether a campaign concerns a unit, and whether such a unit may be used."""
    return {
        "stop_use": campaign.stop_use,
        "areas": [str(area) for area in campaign.areas],
        "affected": affected_units(campaign.affected) if campaign.affected else None,
    }


def campaign_dates(campaign: Campaign) -> dict[str, Any]:
    """The days that decide the state of a campaign."""
    return {
        "starts": _iso(campaign.starts),
        "official_end": _iso(campaign.official_end),
        "still_served": campaign.still_served,
        "ends": _iso(campaign.ends),
        "withdrawn": _iso(campaign.withdrawn),
        "recurs": {"confirmed": campaign.recurs.confirmed} if campaign.recurs else None,
    }


def affected_units(affected: Affected) -> dict[str, Any]:
    """Which units are meant, as `templates/scripts/affected.js` reads it."""
    made = affected.made
    return {
        "models": affected.models,
        "made": {"from": _iso(made.from_), "to": _iso(made.to)} if made else None,
        "serials": [{"from": item.from_, "to": item.to} for item in affected.serials],
    }


def warranty_months(catalog: Catalog, product: str) -> dict[str, Any] | None:
    """How long the warranty of a product holds, as `templates/scripts/warranty.js` reads it."""
    known = terms(catalog, product)
    if known is None:
        return None
    return {"months": known.months, "parts": known.part_months, "until": _iso(known.known_until)}


def _fees(catalog: Catalog, product: str) -> dict[str, Any] | None:
    known = known_fees(catalog, product)
    return {"until": _iso(known.known_until)} if known else None


def _counter(catalog: Catalog, product: str, service: Service) -> dict[str, Any]:
    """The centres: with hours where a product can be brought, otherwise only what they cover."""
    data = counter_data(catalog)
    stock = [
        {**row, "part": row["part"].partition("/")[2]}
        for row in data["stock"]
        if row["part"].startswith(f"{product}/")
    ]
    needed = _COVERING if service is Service.HOME_VISIT else _CHOOSING
    centres = [{**_UNKNOWN, **{key: centre[key] for key in needed}} for centre in data["centres"]]
    for centre in centres:
        if centre["accepts"] is not None:
            # What it takes beside this product is a long list that nobody looks at here.
            centre["accepts"] = {id: days for id, days in centre["accepts"].items() if id == product}
    return {
        "centres": centres,
        "holidays": {} if service is Service.HOME_VISIT else data["holidays"],
        "stock": stock,
    }


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None
