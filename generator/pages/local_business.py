"""A centre as schema.org knows it, for search engines and maps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.catalog.entry import Entry
from generator.pages.layout import Layout, Row
from generator.pages.maps import map_addresses
from generator.schema.centre import Centre
from generator.schema.opening import WEEKDAYS, Hours
from generator.visit.holidays import around
from generator.visit.opening import OtherDay, open_stretches, other_days

_DAYS = dict(
    zip(
        WEEKDAYS,
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        strict=True,
    )
)


def local_business(layout: Layout, entry: Entry[Centre], opening_known: bool) -> Row:
    """The centre as a LocalBusiness, with its hours while they are known."""
    centre = entry.model
    data: Row = {
        "@context": "https://schema.org",
        "@type": "LocalBusiness",
        "name": centre.name,
        "telephone": centre.phone,
        "address": _address(layout, centre),
        "areaServed": [layout.settings.areas[area].name for area in centre.covers],
        "hasMap": map_addresses(layout.catalog.as_written(entry))["map-kakao"],
        "parentOrganization": {"@type": "Organization", "name": layout.settings.brand.name},
    }
    if layout.settings.site_url:
        data["url"] = layout.settings.site_url + layout.address
    if centre.at:
        data["geo"] = {"@type": "GeoCoordinates", "latitude": centre.at.lat, "longitude": centre.at.lon}
    if opening_known:
        data["openingHoursSpecification"] = [*_week(centre), *_other_days(layout, centre)]
    return data


def _address(layout: Layout, centre: Centre) -> Row:
    address: Row = {"@type": "PostalAddress", "streetAddress": centre.address, "addressCountry": "KR"}
    if centre.postcode:
        address["postalCode"] = centre.postcode
    return address


def _week(centre: Centre) -> Iterator[Row]:
    """One line for all days with the same hours, two where a lunch break parts them."""
    days: dict[Hours, list[str]] = {}
    for day, hours in centre.week.items():
        if hours:
            days.setdefault(hours, []).append(_DAYS[day])
    limit = {"validThrough": centre.valid_until.isoformat()} if centre.valid_until else {}
    for hours, names in days.items():
        for stretch in open_stretches(hours, centre.lunch):
            yield _specification(stretch, dayOfWeek=names, **limit)


def _other_days(layout: Layout, centre: Centre) -> Iterator[Row]:
    today = layout.settings.today
    for other in other_days(centre, today, around(today)):
        if centre.valid_until is None or other.day <= centre.valid_until:
            yield from _other_day(other, centre)


def _other_day(other: OtherDay, centre: Centre) -> Iterator[Row]:
    """A day off is told as open from midnight to midnight."""
    for stretch in open_stretches(other.hours, centre.lunch) if other.hours else [Hours(0, 0)]:
        yield _specification(stretch, **_only(other.day))


def _only(day: date) -> Row:
    return {"validFrom": day.isoformat(), "validThrough": day.isoformat()}


def _specification(hours: Hours, **more: Any) -> Row:
    opens, closes = hours.times
    # The last minute of a day is the latest time that schema.org knows.
    closes = "23:59" if closes == "24:00" else closes
    return {"@type": "OpeningHoursSpecification", "opens": opens, "closes": closes, **more}
