"""The verdict `carry-in` for a product that cannot be carried in.

Nobody brings a washing machine to a service centre.

Write `home-visit`, or change `service` of the product.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.outcomes import outcomes
from generator.diagnostics.diagnostic import Diagnostic, Note
from generator.diagnostics.message import _
from generator.schema.fault_tree import Verdict
from generator.schema.product import Service


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Outcomes that ask to bring what is repaired at home."""
    for entry, path, outcome in outcomes(catalog):
        product = catalog.products.get(entry.owner)
        if (
            outcome.verdict is Verdict.CARRY_IN
            and product is not None
            and product.model.service is Service.HOME_VISIT
        ):
            yield entry.problem(
                _("`{name}` cannot be carried in: its service is `home-visit`", name=product.model.name),
                at=(*path, "verdict"),
                help=_("write `home-visit`"),
                notes=[Note(_("the service of the product is set here"), product.span(("service",)))],
            )
