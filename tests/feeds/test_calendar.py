"""The calendar, read by a parser of its own and held against RFC 5545."""

from datetime import UTC, date, datetime
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalog.catalog import Catalog
from generator.feeds import feed_files
from generator.feeds.calendar import _folded
from tests.feeds.conftest import Brand

CALENDAR = "campaigns/calendar.ics"


def events(catalog: Catalog) -> list[Any]:
    return list(icalendar.Calendar.from_ical(feed_files(catalog)[CALENDAR]).walk("VEVENT"))


def days(catalog: Catalog) -> list[tuple[date, date]]:
    """First day and first day after, of each event."""
    return [(event["DTSTART"].dt, event["DTEND"].dt) for event in events(catalog)]


def test_a_campaign_is_an_event_of_whole_days(brand: Brand) -> None:
    catalog = brand({"2026-hose": "starts: 2026-03-02; official-end: 2026-06-01"})
    (event,) = events(catalog)
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 3, 2), date(2026, 6, 2))
    assert event["SUMMARY"] == "호스 교체"
    assert event["STATUS"] == "CONFIRMED"
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["URL"] == "https://www.nuri.example/help/campaigns/2026-hose/"


def test_the_end_of_all_cuts_the_official_period(brand: Brand) -> None:
    assert days(brand({"2026-a": "starts: 2026-03-02; official-end: 2026-06-01; ends: 2026-04-30"})) == [
        (date(2026, 3, 2), date(2026, 5, 1))
    ]


def test_a_campaign_without_an_end_is_an_event_of_its_first_day(brand: Brand) -> None:
    assert days(brand({"2026-a": "starts: 2026-03-02"})) == [(date(2026, 3, 2), date(2026, 3, 3))]


def test_a_yearly_programme_has_events_for_confirmed_years_alone(brand: Brand) -> None:
    lines = "starts: 2025-03-17; official-end: 2025-04-20; recurs: {every: year, confirmed: [2025, 2027]}"
    assert days(brand({"2026-a": lines})) == [
        (date(2025, 3, 17), date(2025, 4, 21)),
        (date(2027, 3, 17), date(2027, 4, 21)),
    ]


def test_runs_after_the_end_of_all_do_not_come(brand: Brand) -> None:
    lines = "starts: 2025-03-17; official-end: 2025-04-20; ends: 2025-12-31"
    assert days(brand({"2026-a": lines + "; recurs: {every: year, confirmed: [2025, 2026]}"})) == [
        (date(2025, 3, 17), date(2025, 4, 21))
    ]


def test_what_is_withdrawn_is_cancelled(brand: Brand) -> None:
    lines = "starts: 2025-03-17; official-end: 2025-04-20; recurs: {every: year, confirmed: [2025, 2026]}"
    catalog = brand({"2026-a": lines + "; withdrawn: 2026-01-10"})
    assert [event["STATUS"] for event in events(catalog)] == ["CONFIRMED", "CANCELLED"]


def test_what_will_be_withdrawn_ends_the_day_before(brand: Brand) -> None:
    assert days(brand({"2026-a": "starts: 2026-11-02; withdrawn: 2026-12-10"})) == [
        (date(2026, 11, 2), date(2026, 12, 10))
    ]


def test_an_event_keeps_its_name_and_stamp_from_build_to_build(brand: Brand) -> None:
    lines = {"2026-a": "starts: 2026-03-02; official-end: 2026-12-01"}
    first, later = (events(brand(lines, today))[0] for today in (date(2026, 11, 22), date(2026, 11, 30)))
    assert first["UID"] == later["UID"]
    assert first["DTSTAMP"].dt == later["DTSTAMP"].dt == datetime(2026, 3, 1, 15, tzinfo=UTC)


def test_no_two_events_share_a_name(brand: Brand) -> None:
    lines = "starts: 2025-03-17; official-end: 2025-04-20; recurs: {every: year, confirmed: [2026]}"
    names = [event["UID"] for event in events(brand({"2026-a": lines, "2026-b": lines}))]
    assert len(names) == len(set(names)) == 4


def test_signs_of_the_format_stay_text(brand: Brand) -> None:
    title = "'새것; 헌것, 그리고 \\n'"
    (event,) = events(brand({"2026-a": "starts: 2026-03-02"}, title=title))
    assert event["SUMMARY"] == title.strip("'")
    assert str(event["DESCRIPTION"]).splitlines() == ["바꿔 드려요; 무료예요, 정말로.", "신청하기: 1588-0000"]


@pytest.mark.parametrize("campaigns", [{}, {"2026-a": "starts: 2026-03-02; official-end: 2026-06-01"}])
def test_lines_are_those_of_the_standard(brand: Brand, campaigns: dict[str, str]) -> None:
    content = feed_files(brand(campaigns, title="아주 긴 이름을 가진 알림 " * 6))[CALENDAR]
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r")
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


def test_without_any_run_the_calendar_still_holds_something(brand: Brand) -> None:
    calendar = icalendar.Calendar.from_ical(feed_files(brand({}))[CALENDAR])
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
    assert [part.name for part in calendar.subcomponents] == ["VTIMEZONE"]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_a_folded_line_unfolds_to_what_it_was(text: str) -> None:
    folded = _folded(text)
    assert all(len(line) <= 75 for line in folded.split(b"\r\n"))
    assert folded.removesuffix(b"\r\n").replace(b"\r\n ", b"").decode() == text
