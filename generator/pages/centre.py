"""The page of a service centre."""

from __future__ import annotations

from datetime import date

from generator.catalog import address
from generator.catalog.coverage import region_name, successor
from generator.catalog.entry import Entry
from generator.pages.door import door_data
from generator.pages.embedded import embedded
from generator.pages.layout import Layout, Layouts, Row, row
from generator.pages.local_business import local_business
from generator.pages.maps import map_addresses
from generator.pages.page import Page
from generator.schema.centre import Centre
from generator.schema.opening import WEEKDAYS, Hours, weekday_of
from generator.visit.counter import centre_data
from generator.visit.freshness import centre_known, queue_known
from generator.visit.holidays import around
from generator.visit.opening import other_days, partial_days


def centre_page(layouts: Layouts, entry: Entry[Centre]) -> Page:
    """The page of one centre; one that is gone keeps its page and says where to go instead."""
    layout, catalog, centre = layouts.of(entry), layouts.catalog, entry.model
    gone = centre.gone_by(layout.settings.today)
    known = centre_known(centre, layout.settings.today)
    region = region_name(catalog, entry.owner)
    shown = known and not gone
    view = {
        "spoken": layout.spoken_code(),
        "internal": layout.internal(centre.internal),
        "region": region,
        "name": centre.name,
        "address": centre.address,
        "phone": centre.phone,
        "phone_href": layout.telephone_href(centre.phone),
        "moved": _moved(layout, entry) if centre.gone else None,
        "call_first": None if known else layout.words["check-by-phone"],
        "maps": [] if gone else maps(layout, catalog.as_written(entry)),
        "queue": _queue(layout, centre) if shown else None,
        "device": embedded(door_data(layout) | {"centre": centre_data(entry, catalog)}) if shown else None,
        "hours": _week(layout, centre) if shown else [],
        "closings": _closings(layout, centre) if shown else [],
        "special_days": _special_days(layout, centre) if shown else [],
        "accepts": _accepts(layout, centre) if shown else [],
        "partial_days": _partial_days(layout, centre) if shown else [],
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
        [] if gone else [local_business(layout, entry, shown)],
    )


def maps(layout: Layout, centre: Centre) -> list[Row]:
    """The links to the centre on maps."""
    return [
        row(layout.say("centre-on-map", map=layout.words[name]), href)
        for name, href in map_addresses(centre).items()
    ]


def gone_word(layout: Layout, centre: Centre) -> str:
    """That the centre has moved or been merged, or will be."""
    over = centre.gone_by(layout.settings.today)
    if centre.moved:
        return layout.words["centre-moved" if over else "centre-moves"]
    return layout.words["centre-merged" if over else "centre-merges"]


def _moved(layout: Layout, entry: Entry[Centre]) -> Row:
    target = successor(layout.catalog, entry)
    gone = entry.model.gone
    day = f" ({layout.say('from-date', start=layout.day(gone.on))})" if gone else ""
    about = gone_word(layout, entry.model) + day
    return {"about": about, "title": target.model.name, "href": layout.link("centre", target.id)}


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
    for other in other_days(centre, today, around(today)):
        names = ", ".join(_product(layout, product) for product in other.accepts or ())
        only = layout.say("accepts-only", products=names) if names and other.hours else None
        note = f"{other.note.rstrip('.')}." if other.note else None
        text = " ".join(filter(None, [f"{_hours(layout, other.hours)}.", note, only]))
        rows.append({"name": _day_name(layout, other.day), "text": text})
    return rows


def _day_name(layout: Layout, day: date) -> str:
    return f"{layout.day(day)} ({layout.words[f'day-short-{weekday_of(day)}']})"


def _accepts(layout: Layout, centre: Centre) -> list[Row]:
    rows = []
    for product in centre.accepts:
        names = [layout.words[f"day-short-{day}"] for day in centre.accepted_days(product)]
        rows.append({"name": _product(layout, product), "text": "·".join(names)})
    return rows


def _partial_days(layout: Layout, centre: Centre) -> list[str]:
    """A sentence for each set of products that is all a centre takes on some weekdays."""
    weekdays: dict[str, list[str]] = {}
    for day, products in partial_days(centre).items():
        names = ", ".join(_product(layout, product) for product in products)
        weekdays.setdefault(names, []).append(layout.words[f"day-{day}"])
    return [
        layout.say("accepts-only-on", day=", ".join(days), products=names) for names, days in weekdays.items()
    ]


def _product(layout: Layout, product: str) -> str:
    return layout.catalog.products[product].model.name


def _details(layout: Layout, centre: Centre) -> list[Row]:
    texts = {
        "centre-postcode": centre.postcode,
        "centre-parking": centre.parking,
        "campaign-kind-notice": centre.note,
        "as-of": layout.day(centre.as_of) if centre.as_of else None,
    }
    return [{"name": layout.words[name], "text": text} for name, text in texts.items() if text]


def _queue(layout: Layout, centre: Centre) -> str | None:
    """How long people wait, with the minute at which that was seen."""
    if centre.queue is None or not queue_known(centre.queue, layout.settings.now):
        return None
    seen = centre.queue.as_of
    as_of = layout.say("as-of-date", date=f"{layout.day(seen.date())} {seen:%H:%M}")
    return f"{layout.words[f'queue-{centre.queue.level}']} ({as_of})"
