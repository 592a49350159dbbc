"""Words of the content as typed values: numbers, dates, months, times, texts.

Every scalar arrives as the word that was written. Each type here accepts one plain spelling and says
what to write instead of any other.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone
from typing import Annotated, Any

from pydantic import (
    BeforeValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from generator.diagnostics.message import _
from generator.schema.wrong import wrong

#: Korea keeps no summer time, so the zone is a fixed offset (no zone database needed).
SEOUL = timezone(timedelta(hours=9), "Asia/Seoul")

_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_LOCAL_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2}))?", re.ASCII)
_OFFSET = re.compile(r".*\d(Z|[+-]\d{2}:?\d{2}|\s*UTC|\s*KST)", re.IGNORECASE)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_WHOLE = re.compile(r"-?\d+", re.ASCII)
_DECIMAL = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise wrong(_("one word is expected here, not a list or a group of fields"))
    return value


def whole(value: object) -> int:
    """A whole number, written in digits."""
    if isinstance(value, int):
        return value
    word = _word(value)
    if not _WHOLE.fullmatch(word) or len(word) > 12:
        meant = re.sub(r"[,\s원]", "", word)
        raise wrong(
            _("`{word}` is not a whole number", word=word),
            _("did you mean `{name}`?", name=meant)
            if meant != word and _WHOLE.fullmatch(meant) and len(meant) <= 12
            else _("write digits only, such as `12`"),
        )
    return int(word)


def decimal(value: object) -> float:
    """A number, with a point for decimals."""
    if isinstance(value, (int, float)):
        return float(value)
    word = _word(value)
    if not _DECIMAL.fullmatch(word) or len(word) > 24:
        meant = word.replace(",", ".")
        raise wrong(
            _("`{word}` is not a number", word=word),
            _("did you mean `{name}`?", name=meant)
            if meant != word and _DECIMAL.fullmatch(meant)
            else _("write digits only, such as `5` or `0.4`"),
        )
    return float(word)


def _at_least(lowest: int) -> Any:
    def check(value: object) -> int:
        number = whole(value)
        if number < lowest:
            raise wrong(_("`{number}` is too small; the least is {lowest}", number=number, lowest=lowest))
        return number

    return check


def share(value: object) -> float:
    """A likelihood between 0 and 1."""
    number = decimal(value.removesuffix("%").rstrip() if isinstance(value, str) else value)
    if not 0 <= number <= 1 or str(value).endswith("%"):
        raise wrong(
            _("`{number}` is not between 0 and 1", number=value),
            _("did you mean `{name}`?", name=number / 100) if 0 <= number <= 100 else None,
        )
    return number


def minutes(value: object) -> float:
    """A stretch of time in minutes, longer than none."""
    number = decimal(value)
    if number <= 0:
        raise wrong(_("`{number}` minutes is no time; it must be more than 0", number=value))
    return int(number) if number == int(number) else number


def day(value: object) -> date:
    """A date such as 2026-03-01."""
    if isinstance(value, date):
        return value
    word = _word(value)
    found = _DATE.fullmatch(word)
    if not found:
        raise wrong(_("`{word}` is not a date", word=word), _("write it like `2026-03-01`"))
    try:
        return date(*(int(piece) for piece in found.groups()))
    except ValueError:
        raise wrong(
            _("`{word}` is a date that does not exist", word=word),
            _("look at a calendar: {word}", word=word[:7]),
        ) from None


def moment(value: object) -> datetime:
    """A date (its first minute) or a local date-time, in Korean time."""
    if isinstance(value, datetime):
        return value
    word = _word(value)
    if _OFFSET.fullmatch(word) and not _DATE.fullmatch(word):
        raise wrong(
            _("`{word}` names a time zone", word=word),
            _("all times are Korean: write `2026-03-01T09:00`, without Z or offset"),
        )
    found = _LOCAL_TIME.fullmatch(word)
    if not found:
        if _DATE.fullmatch(word):
            return datetime.combine(day(word), time(0), SEOUL)
        raise wrong(
            _("`{word}` is not a date or time", word=word),
            _("write it like `2026-03-01` or `2026-03-01T09:00`"),
        )
    hour, minute, second = int(found[2]), int(found[3]), int(found[4] or 0)
    if hour > 23 or minute > 59 or second > 59:
        raise wrong(
            _("`{word}` is a time that does not exist", word=word),
            _("hours go from 00 to 23, minutes from 00 to 59"),
        )
    return datetime.combine(day(found[1]), time(hour, minute, second), SEOUL)


def month(value: object) -> date:
    """A month such as 2008-10, as its first day."""
    if isinstance(value, date):
        return value
    word = _word(value)
    found = _MONTH.fullmatch(word)
    if not found or not 1 <= int(found[2]) <= 12:
        raise wrong(
            _("`{word}` is not a month", word=word), _("write it like `2008-10`; months go from 01 to 12")
        )
    return date(int(found[1]), int(found[2]), 1)


def month_number(value: object) -> int:
    """A month of the year, from 1 to 12."""
    number = whole(value)
    if not 1 <= number <= 12:
        raise wrong(
            _("`{number}` is not a month of the year", number=value), _("write a number from 1 to 12")
        )
    return number


def truth(value: object) -> bool:
    """`true` or `false`."""
    if isinstance(value, bool):
        return value
    word = _word(value)
    if word not in ("true", "false"):
        raise wrong(_("`{word}` is neither `true` nor `false`", word=word), _("write `true` or `false`"))
    return word == "true"


def text(value: object) -> str:
    """Words for people; never empty."""
    if isinstance(value, dict):
        raise wrong(
            _("text is expected here, but a colon followed by a space made it a group of fields"),
            _("put the whole text in double quotes"),
        )
    if isinstance(value, list):
        raise wrong(
            _("text is expected here, not a list"), _("if the text begins with `[`, put it in double quotes")
        )
    word = _word(value)
    if not word.strip():
        raise wrong(_("this is empty; words are needed here"), _("write the text, or leave the field out"))
    return word


def line(value: object) -> str:
    """Text on one line."""
    word = text(value)
    if "\n" in word.strip():
        raise wrong(_("a line break is not allowed here"), _("write it on one line"))
    return word.strip()


class Markdown(str):
    """Text in the small safe Markdown of the content format."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        def read(value: object) -> Markdown:
            return cls(text(value))

        return core_schema.no_info_before_validator_function(
            read, core_schema.is_instance_schema(cls), json_schema_input_schema=core_schema.str_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "contentMediaType": "text/markdown"}


def optional_day(value: object) -> date | None:
    """A date, or nothing: `ends:` left empty means no end."""
    return None if value in ("", None) else day(value)


_AS_PATTERN = {"type": "string"}
_MOMENT_FORM = r"^\d{4}-\d{2}-\d{2}([T ]\d{1,2}:\d{2}(:\d{2})?)?$"
_MONTH_FORM = r"^\d{4}-\d{2}$"

Line = Annotated[str, BeforeValidator(line)]
Text = Annotated[str, BeforeValidator(text)]
Whole = Annotated[int, BeforeValidator(_at_least(0))]
Positive = Annotated[int, BeforeValidator(_at_least(1))]
Decimal = Annotated[float, BeforeValidator(decimal)]
Minutes = Annotated[float, BeforeValidator(minutes)]
Share = Annotated[float, BeforeValidator(share)]
Day = Annotated[date, BeforeValidator(day)]
OpenDay = Annotated[
    date | None,
    BeforeValidator(optional_day),
    WithJsonSchema({"type": ["string", "null"], "format": "date"}),
]
Moment = Annotated[datetime, BeforeValidator(moment), WithJsonSchema(_AS_PATTERN | {"pattern": _MOMENT_FORM})]
Month = Annotated[date, BeforeValidator(month), WithJsonSchema(_AS_PATTERN | {"pattern": _MONTH_FORM})]
MonthNumber = Annotated[int, BeforeValidator(month_number)]
Truth = Annotated[bool, BeforeValidator(truth)]
Word = Annotated[str, StringConstraints(min_length=1)]
