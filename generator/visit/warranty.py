"""Who pays, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.catalog.catalog import Catalog
from generator.schema.fault_tree import Outcome
from generator.visit.freshness import policy_known


@dataclass(frozen=True, slots=True)
class WarrantyTerms:
    """Months without charge from the day of purchase: for the whole, and for named parts of the outcome."""

    months: int
    part_months: dict[str, int]
    free: tuple[str, ...]
    paid: tuple[str, ...]
    sources: tuple[str, ...]
    known_until: date | None


def terms(catalog: Catalog, product: str, outcome: Outcome | None = None) -> WarrantyTerms | None:
    """The warranty that holds for a product today, or None where none is known."""
    entry = catalog.warranty_of(product)
    if entry is None or not policy_known(entry.model, catalog.settings.today):
        return None
    policy = entry.model
    named = {
        str(part): months
        for part, months in policy.part_months.items()
        if outcome is None or part in outcome.parts
    }
    return WarrantyTerms(
        policy.months,
        named,
        tuple(policy.free),
        tuple(policy.paid),
        tuple(policy.sources),
        policy.valid_until,
    )
