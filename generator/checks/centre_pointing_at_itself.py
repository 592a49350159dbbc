"""A centre that helps itself or moved to itself.

The customer would be sent round in a circle.

Name another centre, or take the line out.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Helpers, moves and mergers that point back."""
    for centre in catalog.centres.values():
        for index, helper in enumerate(centre.model.helpers):
            if helper == centre.id:
                yield centre.problem(
                    _("`{id}` cannot be its own helper", id=centre.id),
                    at=("helpers", index),
                    help=_("name another centre, or take it out"),
                )
        for name, gone in (("moved", centre.model.moved), ("merged-into", centre.model.merged_into)):
            if gone is not None and gone.to == centre.id:
                yield centre.problem(
                    _("`{name}` leads from `{id}` to itself", name=name, id=centre.id),
                    at=(name, "to"),
                    help=_("name the new centre"),
                )
            elif gone is not None and centre.id == min(_circle(catalog, centre.id), default=""):
                yield centre.problem(
                    _("`{name}` of `{id}` comes back to where it began", name=name, id=centre.id),
                    at=(name, "to"),
                    help=_("name the centre that is open now"),
                )


def _circle(catalog: Catalog, start: str) -> list[str]:
    """The centres on the way from one back to itself, or none where the way ends elsewhere."""
    way, here = [start], start
    while here in catalog.centres and (gone := catalog.centres[here].model.gone) is not None:
        here = str(gone.to)
        if here == start:
            return way
        if here in way:
            break
        way.append(here)
    return []
