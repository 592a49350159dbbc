"""A centre that is closed all week.

Nobody can go there, yet it is listed.

Write `moved` or `merged-into` if it is gone, otherwise its hours.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Centres without an hour of opening that have not gone elsewhere."""
    for centre in catalog.centres.values():
        if not centre.partial and centre.model.gone is None and not any(centre.model.week.values()):
            yield centre.problem(
                _("`hours` say that this centre is closed on every day of the week"),
                at=("hours",),
                key=True,
                help=_("write its hours, or `moved` if it is gone"),
            )
