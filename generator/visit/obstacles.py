"""Every known reason not to go that does not depend on the district, the unit or the hour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.catalog.catalog import Catalog
from generator.schema.centre import Centre
from generator.schema.fault_tree import Outcome, Verdict
from generator.schema.part import Availability
from generator.schema.product import Service
from generator.visit.freshness import centre_known
from generator.visit.precedence import Obstacle

_BY_AVAILABILITY = {
    Availability.DISCONTINUED: Obstacle.PART_DISCONTINUED,
    Availability.ORDER: Obstacle.PART_ORDER,
    Availability.UNKNOWN: Obstacle.PART_UNKNOWN,
}


def obstacles(
    catalog: Catalog, product: str, outcome: Outcome, parts: Iterable[Availability]
) -> frozenset[Obstacle]:
    """What speaks against going, in no order; `parts` is how the parts of the outcome can be had today."""
    found = {_BY_AVAILABILITY[part] for part in parts if part in _BY_AVAILABILITY}
    found.update(_at_centres(catalog, product, outcome))
    owner = catalog.products.get(product)
    carried = owner is not None and owner.model.service is Service.CARRY_IN
    if outcome.verdict is Verdict.HOME_VISIT and carried:
        found.add(Obstacle.BOOKING)
    return frozenset(found)


def _at_centres(catalog: Catalog, product: str, outcome: Outcome) -> Iterator[Obstacle]:
    """What speaks against every centre that could do the repair."""
    if outcome.verdict is Verdict.CARRY_IN:
        able = accepting_centres(catalog, product)
        if not able:
            yield Obstacle.HOURS_UNKNOWN if _any_expired(catalog) else Obstacle.NOT_ACCEPTED
    elif outcome.verdict is Verdict.HOME_VISIT:
        able = [id for id, centre in present_centres(catalog).items() if centre.covers]
    else:
        return
    if able and all(_lacks_part(catalog, id, product, outcome) for id in able):
        yield Obstacle.STOCK_UNKNOWN


def present_centres(catalog: Catalog) -> dict[str, Centre]:
    """The centres that have not moved away or been merged."""
    today = catalog.settings.today
    return {id: entry.model for id, entry in catalog.centres.items() if not entry.model.gone_by(today)}


def accepting_centres(catalog: Catalog, product: str) -> list[str]:
    """The centres that are there and known to accept a product on some day of the week."""
    today = catalog.settings.today
    return [
        id
        for id, centre in present_centres(catalog).items()
        if centre_known(centre, today) and any(centre.week[day] for day in centre.accepted_days(product))
    ]


def _any_expired(catalog: Catalog) -> bool:
    today = catalog.settings.today
    return any(not centre_known(centre, today) for centre in present_centres(catalog).values())


def _lacks_part(catalog: Catalog, centre: str, product: str, outcome: Outcome) -> bool:
    """Whether a part that the repair needs is known to be out of stock at a centre."""
    today = catalog.settings.today
    return any(
        row.model.centre == centre and row.model.quantity == 0
        for part in outcome.parts
        for row in catalog.stock_of(f"{product}/{part}", today)
    )
