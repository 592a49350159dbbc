"""The list of centres by region and district, and the data of the finder above it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.catalog import address
from generator.catalog.coverage import by_area, region_name, successor
from generator.catalog.entry import Entry
from generator.pages.centre import gone_word
from generator.pages.door import door_data
from generator.pages.embedded import embedded
from generator.pages.layout import Layout, Layouts, Row, row
from generator.pages.maps import map_addresses
from generator.pages.page import Page
from generator.schema.centre import Centre
from generator.schema.product import Service
from generator.visit.counter import area_data, centre_data
from generator.visit.obstacles import accepting_centres

_FINDER_WORDS = ("centre-finder-none", "centre-on-map", "centre-queue", "finder-", "map-", "why-")


def centres_page(layouts: Layouts) -> Page:
    """All centres by region, and for each district the page of the centre that covers it."""
    layout = layouts.at(address.CENTRES)
    served = by_area(layout.catalog)
    areas = layout.settings.areas
    view = {
        "finder": _finder(layout),
        "areas": embedded(area_data(layout.catalog)),
        "regions": list(_regions(layout, served)),
        "uncovered": [area.name for id, area in areas.items() if not served.get(id)],
        "telephone": layout.telephone,
    }
    title = layout.words["centres"]
    return layout.page("centres", title, layout.words["centres-lead"], [(title, layout.address)], view)


def _regions(layout: Layout, served: Mapping[str, list[Entry[Centre]]]) -> Iterator[Row]:
    """Each region with its centres, and its districts that have one."""
    centres, areas = layout.catalog.centres.values(), layout.settings.areas
    for region in dict.fromkeys([*(id.split("/")[0] for id in areas), *(entry.owner for entry in centres)]):
        found = {
            "id": region,
            "name": region_name(layout.catalog, region),
            "centres": [_row(layout, entry) for entry in centres if entry.owner == region],
            "areas": [
                row(area.name, layout.link("centre", served[id][0].id))
                for id, area in areas.items()
                if served.get(id) and id.startswith(f"{region}/")
            ],
        }
        if found["centres"] or found["areas"]:
            yield found


def _row(layout: Layout, entry: Entry[Centre]) -> Row:
    """A centre in the list: where it is, or where it went."""
    about = entry.model.address
    gone = entry.model.gone
    if gone is not None:
        name = successor(layout.catalog, entry).model.name
        about = layout.say("centre-gone-to", word=gone_word(layout, entry.model), name=name)
    return row(entry.model.name, layout.link("centre", entry.id), about)


def _finder(layout: Layout) -> Row | None:
    """What the finder shows and carries, where there is something that can be brought to a centre."""
    catalog = layout.catalog
    products = [
        {"id": id, "name": entry.model.name}
        for id, entry in catalog.products.items()
        if entry.model.service is not Service.HOME_VISIT and accepting_centres(catalog, id)
    ]
    if not products:
        return None
    centres = [
        centre_data(entry, catalog) | {"maps": map_addresses(catalog.as_written(entry))}
        for entry in catalog.centres.values()
    ]
    data = door_data(layout, *_FINDER_WORDS) | {"centres": centres}
    return {"products": products, "root": layout.root, "data": embedded(data)}
