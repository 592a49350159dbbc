"""Two campaigns of one kind for the same units at the same time.

The customer reads two notices about one thing and does not know which holds.

Make them one, withdraw the older with `replaced-by`, or narrow what is affected.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic, Note
from generator.diagnostics.message import _
from generator.schema.campaign import Affected, Campaign
from generator.schema.patterns import matches


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Pairs of campaigns that share kind, product, days, districts and units."""
    for first, second in combinations(catalog.campaigns.values(), 2):
        one, other = first.model, second.model
        shared = [product for product in other.products if product in one.products]
        if (
            shared
            and one.kind is other.kind
            and _same_days(one, other)
            and _same_areas(one, other)
            and _same_units(one.affected, other.affected)
        ):
            yield second.problem(
                _(
                    "this campaign and `{other}` overlap: same kind, product `{product}`, units and days",
                    other=first.id,
                    product=shared[0],
                ),
                at=("products",),
                help=_("make them one, withdraw the older with `replaced-by`, or narrow what is affected"),
                notes=[Note(_("the other campaign is here"), first.span(("title",)))],
            )


def _last_day(campaign: Campaign) -> date:
    official = None if campaign.still_served else campaign.official_end
    return min((day for day in (campaign.ends, official, campaign.withdrawn) if day), default=date.max)


def _same_days(one: Campaign, other: Campaign) -> bool:
    return max(one.starts, other.starts) <= min(_last_day(one), _last_day(other))


def _same_areas(one: Campaign, other: Campaign) -> bool:
    return not one.areas or not other.areas or bool(set(one.areas) & set(other.areas))


def _same_units(one: Affected | None, other: Affected | None) -> bool:
    """Whether a unit can be meant by both; what is not narrowed means every unit."""
    if one is None or other is None:
        return one is None and other is None
    if (
        one.models
        and other.models
        and not any(
            matches(a, b.replace("*", "")) or matches(b, a.replace("*", "")) or a == b
            for a in one.models
            for b in other.models
        )
    ):
        return False
    if one.made and other.made:
        starts = max(one.made.from_ or date.min, other.made.from_ or date.min)
        ends = min(one.made.to or date.max, other.made.to or date.max)
        if starts > ends:
            return False
    if one.serials and other.serials:
        return any(
            max(a.from_, b.from_) <= min(a.to, b.to)
            for a in one.serials
            for b in other.serials
            if len(a.from_) == len(b.from_)
        )
    return True
