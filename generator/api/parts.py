"""The endpoint of parts: whether one can be had, when, and for how much."""

from __future__ import annotations

from datetime import date

from generator.api.output import Output, kind_files
from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.schema.part import Availability, Part
from generator.visit.freshness import part_known


class LeadTimeOutput(Output):
    """Working days until an ordered part arrives."""

    min: int
    max: int


class PriceOutput(Output):
    """What the part alone costs, in won."""

    from_: int
    to: int


class StockOutput(Output):
    """How many lie at a centre, as counted on a day."""

    centre: str
    quantity: int
    as_of: date


class PartOutput(Output):
    """A part; what was known of it and is past its date reads as not known."""

    id: str
    product: str
    name: str
    availability: Availability
    lead_time: LeadTimeOutput | None
    price: PriceOutput | None
    stock: list[StockOutput]
    as_of: date | None


def part_files(catalog: Catalog) -> dict[str, bytes]:
    """One file per part, and the list of them."""
    things = {id: (part.model.name, None, _output(part, catalog)) for id, part in catalog.parts.items()}
    return kind_files("part", "parts", things)


def _output(entry: Entry[Part], catalog: Catalog) -> PartOutput:
    part, today = entry.model, catalog.settings.today
    current = part_known(part, today)
    return PartOutput(
        id=entry.id,
        product=entry.owner,
        name=part.name,
        availability=part.availability if current else Availability.UNKNOWN,
        lead_time=LeadTimeOutput(min=part.lead_time.min, max=part.lead_time.max)
        if part.lead_time and current
        else None,
        price=PriceOutput(from_=part.price.from_, to=part.price.to) if part.price and current else None,
        stock=[
            StockOutput(centre=row.model.centre, quantity=row.model.quantity, as_of=row.model.as_of)
            for row in catalog.stock_of(entry.id, today)
        ],
        as_of=part.as_of if current else None,
    )
