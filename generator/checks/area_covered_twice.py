"""Two centres cover the same district.

A customer there would be sent to either, and neither would know who is responsible.

Keep the district with one centre; name the other under `helpers`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.coverage import by_area
from generator.diagnostics.diagnostic import Diagnostic, Note
from generator.diagnostics.message import _
from generator.schema.references import AreaId


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Districts that more than one open centre covers."""
    for area, centres in by_area(catalog).items():
        for centre in centres[1:]:
            first = centres[0]
            yield centre.problem(
                _("`{area}` is covered by `{centre}` already", area=area, centre=first.id),
                at=("covers", centre.model.covers.index(AreaId(area))),
                help=_("keep it with one centre and name the other under `helpers`"),
                notes=[
                    Note(
                        _("it is covered here"),
                        first.span(("covers", first.model.covers.index(AreaId(area)))),
                    )
                ],
            )
