"""The page of a service centre, and the list of centres by region and district."""

from __future__ import annotations

from datetime import date

from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.catalog.coverage import by_area, successor
from generator.catalog.entry import Entry
from generator.pages.layout import Layout, Layouts, Row, row
from generator.pages.page import Page
from generator.schema.centre import Centre
from generator.schema.opening import WEEKDAYS, Hours
from generator.visit.freshness import queue_known
from generator.visit.holidays import around
from generator.visit.opening import other_days

_DAYS_AHEAD = 60
_SCHEMA_DAYS = dict(zip(WEEKDAYS, ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"), strict=True))


def centre_page(layouts: Layouts, entry: Entry[Centre]) -> Page:
    """The page of one centre; one that is gone keeps its page and says where to go instead."""
    layout, catalog, centre = layouts.of(entry), layouts.catalog, entry.model
    gone = centre.gone is not None and centre.gone.on <= layout.settings.today
    known = centre.valid_until is None or layout.settings.today <= centre.valid_until
    region = region_name(catalog, entry.owner)
    shown = known and not gone
    view = {
        "region": region,
        "name": centre.name,
        "address": centre.address,
        "phone": centre.phone,
        "phone_href": layout.telephone_href(centre.phone),
        "moved": _moved(layout, entry) if centre.gone else None,
        "call_first": None if known else layout.words["check-by-phone"],
        "hours": _week(layout, centre) if shown else [],
        "closings": _closings(layout, centre),
        "special_days": _special_days(layout, centre) if shown else [],
        "accepts": _accepts(layout, centre) if shown else [],
        "covers": [] if gone else [layout.settings.areas[area].name for area in centre.covers],
        "details": _details(layout, centre),
        "helpers": [
            row(catalog.centres[helper].model.name, layout.link("centre", helper))
            for helper in centre.helpers
            if helper in catalog.centres
        ],
    }
    return layout.page(
        "centre",
        centre.name,
        f"{centre.name} · {centre.address} · {centre.phone}",
        [(layout.words["centres"], address.CENTRES), (centre.name, layout.address)],
        view,
        [] if gone else [_structured(entry, shown)],
    )


def centres_page(layouts: Layouts) -> Page:
    """All centres, by region, and the districts each region's centres cover."""
    layout, catalog = layouts.at(address.CENTRES), layouts.catalog
    served = by_area(catalog)
    regions = []
    for region in dict.fromkeys(entry.owner for entry in catalog.centres.values()):
        areas = [
            row(area.name, layout.link("centre", served[id][0].id))
            for id, area in layout.settings.areas.items()
            if served.get(id) and served[id][0].owner == region
        ]
        centres = [
            row(entry.model.name, layout.link("centre", entry.id), _about(layout, entry))
            for entry in catalog.centres.values()
            if entry.owner == region
        ]
        regions.append(
            {"id": region, "name": region_name(catalog, region), "centres": centres, "areas": areas}
        )
    title = layout.words["centres"]
    crumbs = [(title, layout.address)]
    return layout.page("centres", title, layout.words["centres-lead"], crumbs, {"regions": regions})


def region_name(catalog: Catalog, region: str) -> str:
    """What people call a region: the first word of its districts."""
    names = [area.name for id, area in catalog.settings.areas.items() if id.startswith(f"{region}/")]
    return names[0].split()[0] if names else region


def _about(layout: Layout, entry: Entry[Centre]) -> str:
    gone = entry.model.gone
    if gone is not None and gone.on <= layout.settings.today:
        return layout.words["centre-moved" if entry.model.moved else "centre-merged"]
    return entry.model.address


def _moved(layout: Layout, entry: Entry[Centre]) -> Row:
    target = successor(layout.catalog, entry)
    gone = entry.model.gone
    word = layout.words["centre-moved" if entry.model.moved else "centre-merged"]
    day = f" ({layout.say('from-date', start=layout.day(gone.on))})" if gone else ""
    return {"about": word + day, "title": target.model.name, "href": layout.link("centre", target.id)}


def _hours(layout: Layout, hours: Hours | None) -> str:
    return str(hours).replace("-", "–") if hours else layout.words["closed"]


def _week(layout: Layout, centre: Centre) -> list[Row]:
    week = centre.week
    return [{"day": layout.words[f"day-{day}"], "hours": _hours(layout, week[day])} for day in WEEKDAYS]


def _closings(layout: Layout, centre: Centre) -> list[Row]:
    rows = [
        {"name": layout.words["centre-holidays"], "text": layout.words[f"centre-holidays-{centre.holidays}"]}
    ]
    if centre.lunch:
        rows.insert(0, {"name": layout.words["centre-lunch"], "text": _hours(layout, centre.lunch)})
    return rows


def _special_days(layout: Layout, centre: Centre) -> list[Row]:
    """The days of the next two months on which the week does not hold."""
    today = layout.settings.today
    rows = []
    for other in other_days(centre, today, _DAYS_AHEAD, around(today)):
        names = [_product(layout, product) for product in other.accepts or ()]
        text = ". ".join(filter(None, [_hours(layout, other.hours), other.note, ", ".join(names)]))
        rows.append({"name": _day_name(layout, other.day), "text": text})
    return rows


def _day_name(layout: Layout, day: date) -> str:
    return f"{layout.day(day)} ({layout.words[f'day-short-{WEEKDAYS[day.weekday()]}']})"


def _accepts(layout: Layout, centre: Centre) -> list[Row]:
    rows = []
    for product in centre.accepts:
        names = [layout.words[f"day-short-{day}"] for day in centre.accepted_days(product)]
        rows.append({"name": _product(layout, product), "text": "·".join(names)})
    return rows


def _product(layout: Layout, product: str) -> str:
    return layout.catalog.products[product].model.name


def _details(layout: Layout, centre: Centre) -> list[Row]:
    texts = {
        "centre-postcode": centre.postcode,
        "centre-parking": centre.parking,
        "campaign-kind-notice": centre.note,
        "as-of": layout.day(centre.as_of) if centre.as_of else None,
    }
    if centre.queue is not None and queue_known(centre.queue, layout.settings.now):
        texts["centre-queue"] = layout.words[f"queue-{centre.queue.level}"]
    return [{"name": layout.words[name], "text": text} for name, text in texts.items() if text]


def _structured(entry: Entry[Centre], shown: bool) -> Row:
    centre = entry.model
    data: Row = {
        "@context": "https://schema.org",
        "@type": "LocalBusiness",
        "name": centre.name,
        "telephone": centre.phone,
        "address": {"@type": "PostalAddress", "streetAddress": centre.address, "addressCountry": "KR"},
    }
    if centre.postcode:
        data["address"]["postalCode"] = centre.postcode
    if centre.at:
        data["geo"] = {"@type": "GeoCoordinates", "latitude": centre.at.lat, "longitude": centre.at.lon}
    if shown:
        data["openingHours"] = [f"{_SCHEMA_DAYS[day]} {hours}" for day, hours in centre.week.items() if hours]
    return data
