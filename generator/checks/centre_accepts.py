"""A centre accepts what it cannot: on a day it is closed, or a product that cannot be carried in.

The customer would stand before a closed door, or carry something for nothing.

Correct the days or products of `accepts`, or the hours.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic, Note
from generator.diagnostics.message import _
from generator.schema.opening import days
from generator.schema.product import Service


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Products or days of `accepts` that do not fit."""
    for centre in catalog.centres.values():
        week = centre.model.week
        if centre.partial or not any(week.values()):
            continue
        for product_id, written in centre.model.accepts.items():
            product = catalog.products.get(product_id)
            if product is not None and product.model.service is Service.HOME_VISIT:
                yield centre.problem(
                    _("`{id}` cannot be carried in, so no centre accepts it", id=product_id),
                    at=("accepts", str(product_id)),
                    key=True,
                    help=_("take it out of `accepts`"),
                    notes=[Note(_("the service of the product is set here"), product.span(("service",)))],
                )
            for index, word in enumerate(written):
                closed = [day for day in days(word) if week[day] is None]
                if closed:
                    yield centre.problem(
                        _(
                            "`{id}` is accepted on {days}, but the centre is closed then",
                            id=product_id,
                            days=closed,
                        ),
                        at=("accepts", str(product_id), index),
                        help=_("take the day out, or write its hours"),
                    )
