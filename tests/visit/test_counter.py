"""What a page brings to the device about centres; the browser's tests read the very same file."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.catalog.catalog import Catalog
from generator.catalog.linking import link
from generator.diagnostics import console
from generator.diagnostics.report import Report
from generator.settings import read_settings
from generator.source.reader import read_documents
from generator.visit.counter import counter_data

HERE = Path(__file__).parent
TOWN = HERE / "town"
EXPECTED = HERE / "counter.json"


def town(today: date) -> Catalog:
    """The town of the tests as of a day."""
    report = Report()
    settings = read_settings(TOWN, today, report)
    assert settings is not None
    catalog = link(read_documents(TOWN, "content", report), settings, report)
    assert report.diagnostics == [], console.render(report.diagnostics, str)
    return catalog


@pytest.fixture
def counter() -> dict[str, Any]:
    return counter_data(town(date(2027, 1, 1)))


def centre(counter: dict[str, Any], id: str) -> dict[str, Any]:
    return next(centre for centre in counter["centres"] if centre["id"] == id)


def test_the_browser_is_tested_with_what_the_compiler_writes(
    counter: dict[str, Any], update_expected: bool
) -> None:
    written = json.dumps(counter, ensure_ascii=False, indent=1) + "\n"
    if update_expected:
        EXPECTED.write_text(written, encoding="utf-8")
    assert written == EXPECTED.read_text(encoding="utf-8")


def test_special_days_that_are_over_are_left_out(counter: dict[str, Any]) -> None:
    days = [day["date"] for day in centre(counter, "town/east")["opening"]["special_days"]]
    assert days == ["2027-01-20", "2027-01-27", "2027-03-01"]


def test_the_holidays_of_this_year_and_the_next_are_there(counter: dict[str, Any]) -> None:
    assert list(counter["holidays"]) == ["2027", "2028"]
    assert {"2027-02-07", "2027-02-08", "2027-02-09"} <= set(counter["holidays"]["2027"])


def test_hours_past_their_last_day_are_nowhere() -> None:
    far = centre(counter_data(town(date(2027, 4, 1))), "town/far")
    assert far["opening"] is None and far["accepts"] is None and far["valid_until"] is None
    assert "10:00" not in json.dumps(far)


def test_a_centre_that_has_moved_keeps_only_where_it_went() -> None:
    old = centre(counter_data(town(date(2027, 1, 6))), "town/old")
    assert old["opening"] is None and old["accepts"] is None
    assert old["gone"] == {"how": "moved", "to": "town/new", "on": "2027-01-06"}


def test_a_queue_is_told_for_a_day_and_then_forgotten(counter: dict[str, Any]) -> None:
    queue = {"level": "busy", "as_of": "2026-12-31T20:00:00+09:00"}
    assert centre(counter, "town/east")["queue"] == queue
    assert centre(counter_data(town(date(2027, 1, 2))), "town/east")["queue"] is None


def test_a_stock_count_is_told_for_thirty_days_and_then_forgotten(counter: dict[str, Any]) -> None:
    assert [row["quantity"] for row in counter["stock"]] == [0, 2]
    assert counter_data(town(date(2027, 1, 20)))["stock"] == []
