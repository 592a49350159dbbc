"""The endpoint of service centres: where, when, and what each accepts."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from generator.api.output import Output, kind_files
from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.schema.centre import Centre, QueueLevel, SpecialDay
from generator.schema.opening import Hours
from generator.visit.freshness import centre_known, queue_known


class PlaceOutput(Output):
    """Coordinates in degrees (WGS 84)."""

    lat: float
    lon: float


class HoursOutput(Output):
    """From one time to another, such as `09:00` and `18:00`, in Korea."""

    opens: str
    closes: str


class SpecialDayOutput(Output):
    """A day that differs from the week; `hours` null is closed, `accepts` null is as on other days."""

    date: date
    hours: HoursOutput | None
    accepts: list[str] | None
    note: str | None


class QueueOutput(Output):
    """How busy it was at a moment of the last 24 hours."""

    level: QueueLevel
    as_of: datetime


class GoneOutput(Output):
    """Where the centre moved to, or what it was merged into."""

    how: Literal["moved", "merged-into"]
    to: str
    on: date


class OpeningOutput(Output):
    """When it is open: hours by weekday from `mon` to `sun`, null for closed."""

    week: dict[str, HoursOutput | None]
    lunch: HoursOutput | None
    holidays: Literal["closed", "open"]
    special_days: list[SpecialDayOutput]


class CentreOutput(Output):
    """A centre; `opening` and `accepts` are null when what was known is past its date."""

    id: str
    name: str
    address: str
    postcode: str | None
    at: PlaceOutput | None
    phone: str
    opening: OpeningOutput | None
    accepts: dict[str, list[str]] | None
    covers: list[str]
    helpers: list[str]
    queue: QueueOutput | None
    gone: GoneOutput | None
    parking: str | None
    note: str | None
    as_of: date | None
    url: str


def centre_files(catalog: Catalog) -> dict[str, bytes]:
    """One file per centre, and the list of them."""
    outputs = {id: _output(centre, catalog) for id, centre in catalog.centres.items()}
    return kind_files("centre", "centres", {id: (it.name, it.url, it) for id, it in outputs.items()})


def _output(entry: Entry[Centre], catalog: Catalog) -> CentreOutput:
    centre, settings = entry.model, catalog.settings
    current = centre_known(centre, settings.today)
    queue = centre.queue if centre.queue and queue_known(centre.queue, settings.now) else None
    return CentreOutput(
        id=entry.id,
        name=centre.name,
        address=centre.address,
        postcode=centre.postcode,
        at=PlaceOutput(lat=centre.at.lat, lon=centre.at.lon) if centre.at else None,
        phone=centre.phone,
        opening=_opening(centre) if current else None,
        accepts={str(id): centre.accepted_days(id) for id in centre.accepts} if current else None,
        covers=[str(area) for area in centre.covers],
        helpers=[str(helper) for helper in centre.helpers],
        queue=QueueOutput(level=queue.level, as_of=queue.as_of) if queue else None,
        gone=_gone(centre),
        parking=centre.parking,
        note=centre.note,
        as_of=centre.as_of if current else None,
        url=address.page_of(entry),
    )


def _opening(centre: Centre) -> OpeningOutput:
    return OpeningOutput(
        week={day: _hours(hours) for day, hours in centre.week.items()},
        lunch=_hours(centre.lunch),
        holidays=centre.holidays,
        special_days=[_special(day) for day in centre.special_days],
    )


def _hours(hours: Hours | None) -> HoursOutput | None:
    if hours is None:
        return None
    opens, closes = hours.times
    return HoursOutput(opens=opens, closes=closes)


def _special(day: SpecialDay) -> SpecialDayOutput:
    accepts = None if day.accepts is None else [str(product) for product in day.accepts]
    return SpecialDayOutput(date=day.date, hours=_hours(day.hours), accepts=accepts, note=day.note)


def _gone(centre: Centre) -> GoneOutput | None:
    if centre.gone is None:
        return None
    return GoneOutput(how="moved" if centre.moved else "merged-into", to=centre.gone.to, on=centre.gone.on)
