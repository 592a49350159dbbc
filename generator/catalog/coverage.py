"""Which centres serve which district."""

from __future__ import annotations

from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.schema.centre import Centre


def by_area(catalog: Catalog) -> dict[str, list[Entry[Centre]]]:
    """For every district, the centres that cover it, centres that are gone left out."""
    served: dict[str, list[Entry[Centre]]] = {area: [] for area in catalog.settings.areas}
    for centre in catalog.centres.values():
        if centre.model.gone_by(catalog.settings.today):
            continue
        for area in centre.model.covers:
            served.setdefault(area, []).append(centre)
    return served


def successor(catalog: Catalog, centre: Entry[Centre]) -> Entry[Centre]:
    """Where a centre's work went: the last one in the chain of moves and mergers."""
    seen = {centre.id}
    while (gone := centre.model.gone) is not None and gone.to in catalog.centres and gone.to not in seen:
        seen.add(str(gone.to))
        centre = catalog.centres[gone.to]
    return centre


def region_name(catalog: Catalog, region: str) -> str:
    """What people call a region: the first word of its districts."""
    names = [area.name for id, area in catalog.settings.areas.items() if id.startswith(f"{region}/")]
    return names[0].split()[0] if names else region
