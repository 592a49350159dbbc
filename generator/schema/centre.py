"""A service centre: where repairs happen, when, of what, and for which districts."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, field_validator, model_validator

from generator.diagnostics.message import _
from generator.schema.model import Model
from generator.schema.opening import WEEKDAYS, DayHours, DayRange, Hours, days
from generator.schema.references import AreaId, CentreId, ProductId
from generator.schema.words import Day, Decimal, Line, Markdown, Moment, line
from generator.schema.wrong import wrong

_KOREA = ((33.0, 39.0), (124.0, 132.0))


def five_digits(value: object) -> str:
    """Five digits, the first zero kept."""
    word = line(value)
    if not re.fullmatch(r"\d{5}", word, re.ASCII):
        raise wrong(
            _("the postcode `{word}` does not have five digits", word=word),
            _('write all five, such as `"04051"`'),
        )
    return word


class Place(Model):
    """Coordinates in degrees (WGS 84)."""

    lat: Decimal
    lon: Decimal

    @model_validator(mode="after")
    def _in_korea(self) -> Place:
        (south, north), (west, east) = _KOREA
        if south <= self.lon <= north and west <= self.lat <= east:
            raise wrong(
                _("`lat` and `lon` seem to be swapped"),
                _("latitude comes first: about 37; longitude about 127"),
                at=("lat",),
            )
        if not (south <= self.lat <= north and west <= self.lon <= east):
            raise wrong(
                _("the coordinates `lat` and `lon` lie outside Korea"),
                _("look them up again; latitude 33–39, longitude 124–132"),
                at=("lat",),
            )
        return self


class SpecialDay(Model):
    """A day that differs from the week."""

    date: Day
    hours: DayHours
    accepts: list[ProductId] | None = None
    note: Line | None = None


class QueueLevel(StrEnum):
    """How long the queue is."""

    QUIET = "quiet"
    NORMAL = "normal"
    BUSY = "busy"
    VERY_BUSY = "very-busy"


class Queue(Model):
    """How busy it was at `as-of`; worth a day."""

    level: QueueLevel
    as_of: Moment


class Moved(Model):
    """Where the centre went, and when."""

    to: CentreId
    on: Day


class Centre(Model):
    """One place to bring things to."""

    also_called: ClassVar[dict[str, str]] = {
        "open": "hours",
        "opening-hours": "hours",
        "tel": "phone",
        "telephone": "phone",
    }

    name: Line
    address: Line
    postcode: Annotated[str, BeforeValidator(five_digits)] | None = None
    at: Place | None = None
    phone: Line
    hours: dict[DayRange, DayHours]
    lunch: Hours | None = None
    holidays: Literal["closed", "open"] = "closed"
    special_days: list[SpecialDay] = []
    accepts: dict[ProductId, list[DayRange]] = {}
    covers: list[AreaId] = []
    helpers: list[CentreId] = []
    queue: Queue | None = None
    moved: Moved | None = None
    merged_into: Moved | None = None
    parking: Line | None = None
    note: Line | None = None
    as_of: Day | None = None
    valid_until: Day | None = None
    owner: Line | None = None
    internal: Markdown | None = None

    @field_validator("hours")
    @classmethod
    def _each_day_once(cls, hours: dict[str, Hours | None]) -> dict[str, Hours | None]:
        seen: dict[str, str] = {}
        for written in hours:
            for weekday in days(written):
                if weekday in seen:
                    raise wrong(
                        _(
                            "`{day}` has two opening hours: `{first}` and `{second}`",
                            day=weekday,
                            first=seen[weekday],
                            second=written,
                        ),
                        _("name each day once"),
                        at=(written,),
                    )
                seen[weekday] = written
        return hours

    @field_validator("special_days")
    @classmethod
    def _each_date_once(cls, special: list[SpecialDay]) -> list[SpecialDay]:
        seen: set[date] = set()
        for index, day in enumerate(special):
            if day.date in seen:
                raise wrong(
                    _("the special day {day} is written twice", day=day.date),
                    _("keep one of the two"),
                    at=(index, "date"),
                )
            seen.add(day.date)
        return special

    @model_validator(mode="after")
    def _says_what_it_accepts(self) -> Centre:
        if self.gone is None:
            for name in ("accepts", "covers"):
                if name not in self.model_fields_set:
                    raise wrong(_("`{name}` is missing", name=name), _("write `{name}:`", name=name))
        return self

    @cached_property
    def week(self) -> dict[str, Hours | None]:
        """The hours of each weekday; an unlisted day is closed."""
        week: dict[str, Hours | None] = dict.fromkeys(WEEKDAYS)
        for written, hours in self.hours.items():
            week.update(dict.fromkeys(days(written), hours))
        return week

    @property
    def gone(self) -> Moved | None:
        """Where it moved to or what it was merged into, if it was."""
        return self.moved or self.merged_into

    def gone_by(self, day: date) -> bool:
        """Whether it has moved or been merged on or before `day`."""
        return self.gone is not None and self.gone.on <= day

    def accepted_days(self, product: str) -> list[str]:
        """The weekdays on which `product` can be brought."""
        return [day for written in self.accepts.get(ProductId(product), []) for day in days(written)]
