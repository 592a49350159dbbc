"""The days on which a centre keeps other hours than those of its week.

What depends on the hour is decided in the browser (`templates/scripts/opening.js`), by the same rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.schema.centre import Centre
from generator.schema.opening import WEEKDAYS, Hours, weekday_of

Holidays = Mapping[int, frozenset[date]]

#: as far as a page tells the days that differ
DAYS_AHEAD = 60


@dataclass(frozen=True, slots=True)
class OtherDay:
    """A day that differs from the week: its hours (None when closed), the products accepted where it says."""

    day: date
    hours: Hours | None
    accepts: tuple[str, ...] | None
    note: str | None


def other_days(centre: Centre, first: date, holidays: Holidays) -> Iterator[OtherDay]:
    """The special days and public holidays of the next two months on which the week does not hold.

    A special day outweighs a public holiday; a holiday matters only where the door would be open.
    """
    special = {item.date: item for item in centre.special_days}
    for offset in range(DAYS_AHEAD):
        day = first + timedelta(days=offset)
        usual = centre.week[weekday_of(day)]
        if day in special:
            item = special[day]
            accepts = None if item.accepts is None else tuple(map(str, item.accepts))
            yield OtherDay(day, item.hours, accepts, item.note)
        elif usual is not None and centre.holidays == "closed" and day in holidays.get(day.year, ()):
            yield OtherDay(day, None, None, None)


def open_stretches(hours: Hours, lunch: Hours | None) -> list[Hours]:
    """The stretches of a day in which the door is open: before and after the lunch break."""
    if lunch is None or lunch.closes <= hours.opens or hours.closes <= lunch.opens:
        return [hours]
    around_lunch = [(hours.opens, lunch.opens), (lunch.closes, hours.closes)]
    return [Hours(opens, closes) for opens, closes in around_lunch if opens < closes]


def partial_days(centre: Centre) -> dict[str, list[str]]:
    """The weekdays on which a centre takes only some of what it takes, and what it takes then."""
    accepted = {
        day: [str(id) for id in centre.accepts if day in centre.accepted_days(id)] for day in WEEKDAYS
    }
    return {
        day: products
        for day, products in accepted.items()
        if centre.week[day] and 0 < len(products) < len(centre.accepts)
    }
