"""Opening hours: weekdays, ranges of weekdays, and the hours between two times."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from generator.diagnostics.message import _
from generator.schema.words import line
from generator.schema.wrong import wrong

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_RANGE = re.compile(r"(\d{1,2}):(\d{2})\s*[-~–]\s*(\d{1,2}):(\d{2})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Hours:
    """From one time to another, in minutes after midnight."""

    opens: int
    closes: int

    def __str__(self) -> str:
        return "-".join(self.times)

    @property
    def times(self) -> tuple[str, str]:
        """When it opens and closes, such as `09:00` and `18:00`."""
        return _clock(self.opens), _clock(self.closes)

    @classmethod
    def read(cls, value: object) -> Hours:
        """Hours such as `09:00-18:00`; `~` and a single-digit hour mean the same."""
        if isinstance(value, cls):
            return value
        if isinstance(value, (list, dict)):
            raise wrong(
                _("hours are one word from opening to closing, not a list"),
                _("write them like `09:00-18:00`"),
            )
        word = line(value)
        found = _RANGE.fullmatch(word)
        if not found:
            raise wrong(_("`{word}` is not a stretch of hours", word=word), _("write it like `09:00-18:00`"))
        opens, closes = (int(found[i]) * 60 + int(found[i + 1]) for i in (1, 3))
        if any(int(found[i]) > 24 or int(found[i + 1]) > 59 for i in (1, 3)) or closes > 24 * 60:
            raise wrong(
                _("`{word}` has a time that does not exist", word=word), _("hours go to 24:00, minutes to 59")
            )
        if opens >= closes:
            raise wrong(
                _("`{word}` closes before it opens", word=word),
                _("write opening time, hyphen, closing time: `09:00-18:00`"),
            )
        return cls(opens, closes)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(
            cls.read, core_schema.is_instance_schema(cls), json_schema_input_schema=core_schema.str_schema()
        )


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def weekday_of(day: date) -> str:
    """The weekday of a date: `mon` … `sun`."""
    return WEEKDAYS[day.weekday()]


def day_hours(value: object) -> Hours | None:
    """Hours of a day, or `closed`."""
    if value in ("closed", None):
        return None
    if isinstance(value, str) and value.strip() and not _RANGE.fullmatch(value.strip()):
        raise wrong(
            _("`{word}` is not a stretch of hours", word=value),
            _("write it like `09:00-18:00`, or `closed`"),
        )
    return Hours.read(value)


def days(word: str) -> list[str]:
    """The weekdays of `mon` or `mon-fri`, in order; an empty list when it is neither."""
    first, _hyphen, last = word.partition("-")
    if first not in WEEKDAYS or (last or first) not in WEEKDAYS:
        return []
    return list(WEEKDAYS[WEEKDAYS.index(first) : WEEKDAYS.index(last or first) + 1])


def day_range(value: object) -> str:
    """A weekday or a range of weekdays, as written."""
    word = line(value)
    if days(word):
        return word
    if all(piece in WEEKDAYS for piece in word.split("-", 1)):
        raise wrong(
            _("the days `{word}` run backwards", word=word),
            _("the week goes from `mon` to `sun`; write two ranges"),
        )
    guess = "-".join(piece.strip()[:3].lower() for piece in re.split(r"[-~–]", word, maxsplit=1))
    raise wrong(
        _("`{word}` is not a weekday", word=word),
        _("write `{name}`", name=guess) if days(guess) else _("weekdays are {names}", names=list(WEEKDAYS)),
    )


DayHours = Annotated[Hours | None, BeforeValidator(day_hours)]
DayRange = Annotated[str, BeforeValidator(day_range)]
