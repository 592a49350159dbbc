"""Opening hours and weekdays."""

import pytest

from generator.schema.opening import DayHours, DayRange, Hours, days
from tests.schema.shapes import read, refusal


@pytest.mark.parametrize(
    "word, minutes",
    [
        ("09:00-18:00", (540, 1080)),
        ("9:00-18:00", (540, 1080)),
        ("09:00~18:00", (540, 1080)),
        ("09:00 - 18:00", (540, 1080)),
        ("09:00–18:00", (540, 1080)),
        ("00:00-24:00", (0, 1440)),
        ("13:00-13:01", (780, 781)),
    ],
)
def test_hours_may_be_written_as_people_write_them(word: str, minutes: tuple[int, int]) -> None:
    assert read(Hours, word) == Hours(*minutes)


def test_hours_are_shown_in_one_form() -> None:
    assert str(Hours.read("9:00~18:00")) == "09:00-18:00"


@pytest.mark.parametrize(
    "word, said",
    [
        ("9시-18시", "is not a stretch of hours"),
        ("12:30", "is not a stretch of hours"),
        ("09:00", "is not a stretch of hours"),
        ("09:00-", "is not a stretch of hours"),
        ("09:00-18:00-20:00", "is not a stretch of hours"),
        ("9-18", "is not a stretch of hours"),
        ("09:00-26:00", "has a time that does not exist"),
        ("09:60-18:00", "has a time that does not exist"),
        ("09:00-24:01", "has a time that does not exist"),
        ("18:00-09:00", "closes before it opens"),
        ("09:00-09:00", "closes before it opens"),
    ],
)
def test_hours_that_nobody_can_keep_are_refused(word: str, said: str) -> None:
    assert said in refusal(Hours, word)


def test_a_list_is_no_hours() -> None:
    assert "not a list" in refusal(Hours, ["09:00", "18:00"])


def test_a_day_may_be_closed() -> None:
    assert read(DayHours, "closed") is None
    assert "is not a stretch of hours" in refusal(DayHours, "휴무")


@pytest.mark.parametrize(
    "word, expected",
    [
        ("mon", "mon"),
        ("mon-fri", "mon tue wed thu fri"),
        ("sat-sun", "sat sun"),
        ("mon-mon", "mon"),
        ("mon-sun", "mon tue wed thu fri sat sun"),
    ],
)
def test_a_range_of_days_is_all_of_them(word: str, expected: str) -> None:
    assert days(read(DayRange, word)) == expected.split()


@pytest.mark.parametrize(
    "word, said",
    [
        ("monday", "write `mon`"),
        ("Mon", "write `mon`"),
        ("Monday-Friday", "write `mon-fri`"),
        ("fri-mon", "run backwards"),
        ("월", "weekdays are mon, tue, wed, thu, fri, sat, sun"),
        ("mon,tue", "is not a weekday"),
        ("", "this is empty"),
    ],
)
def test_other_names_of_days_are_told_the_right_one(word: str, said: str) -> None:
    assert said in refusal(DayRange, word)
