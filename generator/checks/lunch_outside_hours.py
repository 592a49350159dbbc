"""A lunch break outside the opening hours.

One of the two is wrong, and the customer would come at a closed hour.

Correct `lunch` or `hours`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Lunch breaks that fall into no day's hours."""
    for centre in catalog.centres.values():
        lunch, open_days = centre.model.lunch, [hours for hours in centre.model.week.values() if hours]
        if (
            lunch
            and open_days
            and not centre.partial
            and not any(hours.opens <= lunch.opens and lunch.closes <= hours.closes for hours in open_days)
        ):
            yield centre.problem(
                _("`lunch` ({lunch}) lies outside the opening hours", lunch=lunch),
                at=("lunch",),
                help=_("correct `lunch` or `hours`"),
            )
