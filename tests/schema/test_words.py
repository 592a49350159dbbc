"""Typed words: one plain spelling is accepted, and any other is told what to write instead."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.schema.words import (
    SEOUL,
    Day,
    Decimal,
    Line,
    Markdown,
    Minutes,
    Moment,
    Month,
    OpenDay,
    Positive,
    Share,
    Text,
    Truth,
    Whole,
)  # fmt: skip
from tests.schema.shapes import read, refusal


@pytest.mark.parametrize(
    "kind, word, value",
    [
        (Whole, "0", 0),
        (Whole, "30000", 30000),
        (Whole, "010", 10),
        (Positive, "1", 1),
        (Minutes, "5", 5),
        (Minutes, "0.5", 0.5),
        (Decimal, "37.5563", 37.5563),
        (Decimal, "-1", -1.0),
        (Share, "0", 0.0),
        (Share, "1", 1.0),
        (Share, "0.55", 0.55),
        (Day, "2026-03-01", date(2026, 3, 1)),
        (Day, "2028-02-29", date(2028, 2, 29)),
        (OpenDay, "", None),
        (OpenDay, "2026-03-01", date(2026, 3, 1)),
        (Month, "2008-10", date(2008, 10, 1)),
        (Moment, "2026-03-01", datetime(2026, 3, 1, tzinfo=SEOUL)),
        (Moment, "2026-03-01T09:00", datetime(2026, 3, 1, 9, tzinfo=SEOUL)),
        (Moment, "2026-03-01 9:05", datetime(2026, 3, 1, 9, 5, tzinfo=SEOUL)),
        (Truth, "true", True),
        (Truth, "false", False),
        (Line, "물이 새요", "물이 새요"),
        (Line, "no", "no"),
        (Line, "물이 새요\n", "물이 새요"),
        (Text, "첫 줄\n둘째 줄", "첫 줄\n둘째 줄"),
        (Markdown, "**꼭**", "**꼭**"),
    ],
)
def test_a_plain_spelling_is_accepted(kind: object, word: str, value: object) -> None:
    assert read(kind, word) == value


@pytest.mark.parametrize(
    "kind, word, said",
    [
        (Whole, "-1", "`-1` is too small; the least is 0"),
        (Whole, "31,000원", "`31,000원` is not a whole number — did you mean `31000`?"),
        (Whole, "1e5", "`1e5` is not a whole number — write digits only, such as `12`"),
        (Whole, "0x1F", "`0x1F` is not a whole number — write digits only, such as `12`"),
        (Whole, "１２", "`１２` is not a whole number — write digits only, such as `12`"),
        (Whole, "9" * 13, f"`{'9' * 13}` is not a whole number — write digits only, such as `12`"),
        (Whole, ["1"], "one word is expected here, not a list or a group of fields"),
        (Positive, "0", "`0` is too small; the least is 1"),
        (Decimal, "37,5563", "`37,5563` is not a number — did you mean `37.5563`?"),
        (Decimal, "nan", "`nan` is not a number — write digits only, such as `5` or `0.4`"),
        (Share, "60", "`60` is not between 0 and 1 — did you mean `0.6`?"),
        (Share, "40%", "`40%` is not between 0 and 1 — did you mean `0.4`?"),
        (Share, "-0.1", "`-0.1` is not between 0 and 1"),
        (Day, "2026.3.1", "`2026.3.1` is not a date — write it like `2026-03-01`"),
        (Day, "2026-3-1", "`2026-3-1` is not a date — write it like `2026-03-01`"),
        (Day, "2026-02-30", "`2026-02-30` is a date that does not exist — look at a calendar: 2026-02"),
        (Day, "2026-03-01T09:00", "`2026-03-01T09:00` is not a date — write it like `2026-03-01`"),
        (OpenDay, "null", "`null` is not a date — write it like `2026-03-01`"),
        (Month, "2008-13", "`2008-13` is not a month — write it like `2008-10`; months go from 01 to 12"),
        (Moment, "2026-03-01T25:00", "`2026-03-01T25:00` is a time that does not exist — "
         "hours go from 00 to 23, minutes from 00 to 59"),
        (Truth, "yes", "`yes` is neither `true` nor `false` — write `true` or `false`"),
        (Truth, "True", "`True` is neither `true` nor `false` — write `true` or `false`"),
        (Line, "", "this is empty; words are needed here — write the text, or leave the field out"),
        (Line, "가\n나", "a line break is not allowed here — write it on one line"),
        (Line, {"조심": "물"}, "text is expected here, but a colon followed by a space "
         "made it a group of fields — put the whole text in double quotes"),
        (Text, ["물"], "text is expected here, not a list — "
         "if the text begins with `[`, put it in double quotes"),
        (Markdown, "  ", "this is empty; words are needed here — write the text, or leave the field out"),
    ],
)  # fmt: skip
def test_any_other_spelling_is_told_what_to_write(kind: object, word: object, said: str) -> None:
    assert refusal(kind, word) == said


@pytest.mark.parametrize(
    "word", ["2026-03-01T00:00Z", "2026-03-01T09:00+09:00", "2026-03-01T09:00 KST", "2026-03-01T00:00-0500"]
)
def test_a_time_of_another_zone_is_refused_because_all_times_are_korean(word: str) -> None:
    assert "all times are Korean" in refusal(Moment, word)


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_every_day_of_the_calendar_is_a_day(day: date) -> None:
    assert read(Day, day.isoformat()) == day
    assert read(Moment, day.isoformat()).date() == day


@pytest.mark.parametrize(
    "kind", [Whole, Positive, Decimal, Share, Minutes, Day, OpenDay, Month, Moment, Truth, Line]
)
@given(word=st.text(max_size=12))
def test_no_word_brings_a_type_down(kind: object, word: str) -> None:
    try:
        read(kind, word)
    except ValueError:
        assert refusal(kind, word)
