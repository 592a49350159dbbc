"""A district that no centre covers.

Customers there find no centre.

Add it to `covers` of a centre, or take it out of areas.yml.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.coverage import by_area
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Districts of areas.yml without an open centre."""
    if any(kind == "centre" for kind, _id in catalog.broken) or any(
        centre.partial for centre in catalog.centres.values()
    ):
        return
    for area, centres in by_area(catalog).items():
        if not centres and area in catalog.settings.areas:
            yield catalog.settings.problem(
                "areas",
                _("no centre covers `{area}`", area=area),
                (area,),
                key=True,
                help=_("add `{area}` to `covers` of a centre, or take it out of areas.yml", area=area),
            )
