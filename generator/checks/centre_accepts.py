"""A centre accepts what it cannot: on a day it is closed, or a product that cannot be carried in.

The customer would stand before a closed door, or carry something for nothing.

Correct the days or products of `accepts`, or the hours.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry, Path
from generator.diagnostics.diagnostic import Diagnostic, Note
from generator.diagnostics.message import _
from generator.schema.centre import Centre
from generator.schema.opening import days
from generator.schema.product import Service


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Products or days of `accepts` that do not fit."""
    for centre in catalog.centres.values():
        week = centre.model.week
        if centre.partial or not any(week.values()):
            continue
        for index, special in enumerate(centre.model.special_days):
            for place, product_id in enumerate(special.accepts or []):
                yield from _not_carried(
                    catalog, centre, product_id, ("special-days", index, "accepts", place)
                )
        for product_id, written in centre.model.accepts.items():
            yield from _not_carried(catalog, centre, product_id, ("accepts", str(product_id)), key=True)
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


def _not_carried(
    catalog: Catalog, centre: Entry[Centre], product_id: str, at: Path, *, key: bool = False
) -> Iterator[Diagnostic]:
    product = catalog.products.get(product_id)
    if product is not None and product.model.service is Service.HOME_VISIT:
        yield centre.problem(
            _("`{id}` cannot be carried in, so no centre accepts it", id=product_id),
            at=at,
            key=key,
            help=_("take it out of `accepts`"),
            notes=[Note(_("the service of the product is set here"), product.span(("service",)))],
        )
