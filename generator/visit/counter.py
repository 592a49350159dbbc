"""What a device needs to find the right centre at any moment: centres, districts, holidays and stock.

`templates/scripts/centre-choice.js` reads it; `templates/scripts/opening.js` tells the shape of a centre.
"""

from __future__ import annotations

from typing import Any

from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.schema.centre import Centre, Moved, SpecialDay
from generator.schema.opening import Hours
from generator.visit.freshness import centre_known, queue_known
from generator.visit.holidays import around

Json = dict[str, Any]


def counter_data(catalog: Catalog) -> Json:
    """Centres, districts, the holidays of this year and the next, and the stock known today."""
    today = catalog.settings.today
    return {
        "centres": [centre_data(entry, catalog) for entry in catalog.centres.values()],
        "areas": area_data(catalog),
        "holidays": holiday_data(catalog),
        "stock": [
            {
                "centre": row.model.centre,
                "part": row.model.part,
                "quantity": row.model.quantity,
                "as_of": row.model.as_of.isoformat(),
            }
            for row in catalog.stock
            if row.model.known_on(today)
        ],
    }


def area_data(catalog: Catalog) -> Json:
    """The districts: what each is called and how its postcodes begin."""
    return {
        str(id): {"name": area.name, "postcodes": area.postcodes}
        for id, area in catalog.settings.areas.items()
    }


def holiday_data(catalog: Catalog) -> Json:
    """The public holidays by year; a year that is not here is not known."""
    years = around(catalog.settings.today).items()
    return {str(year): sorted(day.isoformat() for day in days) for year, days in years}


def centre_data(entry: Entry[Centre], catalog: Catalog) -> Json:
    """One centre; when it is open and what it accepts is null where that is no longer true or known."""
    centre, settings = entry.model, catalog.settings
    holds = not centre.gone_by(settings.today) and centre_known(centre, settings.today)
    queue = centre.queue if centre.queue and queue_known(centre.queue, settings.now) else None
    return {
        "id": entry.id,
        "name": centre.name,
        "address": centre.address,
        "phone": centre.phone,
        "url": address.file_of(address.page_of(entry)),
        "at": {"lat": centre.at.lat, "lon": centre.at.lon} if centre.at else None,
        "opening": _opening(centre, catalog) if holds else None,
        "accepts": {str(id): centre.accepted_days(id) for id in centre.accepts} if holds else None,
        "covers": list(map(str, centre.covers)),
        "helpers": list(map(str, centre.helpers)),
        "queue": {"level": queue.level.value, "as_of": queue.as_of.isoformat()} if queue and holds else None,
        "gone": _gone(centre.gone, "moved" if centre.moved else "merged-into"),
        "valid_until": centre.valid_until.isoformat() if centre.valid_until and holds else None,
    }


def _opening(centre: Centre, catalog: Catalog) -> Json:
    return {
        "week": {day: _hours(hours) for day, hours in centre.week.items()},
        "lunch": _hours(centre.lunch),
        "holidays": centre.holidays,
        "special_days": [_special(day) for day in centre.special_days if day.date >= catalog.settings.today],
    }


def _special(day: SpecialDay) -> Json:
    accepts = None if day.accepts is None else list(map(str, day.accepts))
    return {"date": day.date.isoformat(), "hours": _hours(day.hours), "accepts": accepts, "note": day.note}


def _hours(hours: Hours | None) -> Json | None:
    if hours is None:
        return None
    opens, closes = hours.times
    return {"opens": opens, "closes": closes}


def _gone(gone: Moved | None, how: str) -> Json | None:
    return {"how": how, "to": str(gone.to), "on": gone.on.isoformat()} if gone else None
