"""What state a campaign is in on a day: the table, the build and the browser agree."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.schema.campaign import Campaign
from generator.visit.campaign_state import State, known_runs, occurrence, standing, state
from generator.visit.device import affected_units, campaign_dates

TABLE: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "campaign_states.json").read_text(encoding="utf-8")
)
#: what every campaign must say, and what decides nothing here
REST = {
    "title": "알림",
    "kind": "notice",
    "products": ["washer"],
    "remedy": "봐 드려요.",
    "free": [],
    "paid": [],
    "sources": ["https://a.example"],
}


def campaign(dates: dict[str, Any]) -> Campaign:
    """A campaign with dates as the browser is told them, written as editors write them."""
    written = {name.replace("_", "-"): value for name, value in dates.items() if value is not None}
    if dates["recurs"]:
        written["recurs"] = {
            "every": "year",
            "confirmed": [str(year) for year in dates["recurs"]["confirmed"]],
        }
    written["still-served"] = "true" if dates["still_served"] else "false"
    return Campaign.model_validate(REST | written)


every_row = pytest.mark.parametrize("row", TABLE, ids=lambda row: row["why"])


@every_row
def test_the_build_finds_the_state_that_the_table_says(row: dict[str, Any]) -> None:
    model, today = campaign(row["campaign"]), date.fromisoformat(row["today"])
    assert (state(model, today), standing(model, today)) == (row["state"], row["standing"])


@every_row
def test_the_browser_is_told_the_dates_in_the_shape_of_the_table(row: dict[str, Any]) -> None:
    assert campaign_dates(campaign(row["campaign"])) == row["campaign"]


def test_the_table_has_every_state() -> None:
    assert {row["state"] for row in TABLE} == set(map(str, State))
    assert {row["standing"] for row in TABLE} == {*map(str, State), "unconfirmed"}


def test_no_two_rows_ask_the_same() -> None:
    asked = [json.dumps([row["campaign"], row["today"]], sort_keys=True) for row in TABLE]
    assert len(asked) == len(set(asked))


def yearly(confirmed: list[int]) -> Campaign:
    return campaign(
        {
            "starts": "2025-03-17",
            "official_end": "2025-04-20",
            "still_served": False,
            "ends": None,
            "withdrawn": None,
            "recurs": {"confirmed": confirmed},
        }
    )


def test_a_yearly_programme_has_a_run_for_each_confirmed_year() -> None:
    assert [(run.starts, run.ends) for run in known_runs(yearly([2027, 2026]))] == [
        (date(year, 3, 17), date(year, 4, 20)) for year in (2025, 2026, 2027)
    ]


def test_a_year_that_is_not_confirmed_is_only_expected() -> None:
    run = occurrence(yearly([2026]), date(2026, 5, 1))
    assert (run.starts, run.ends, run.confirmed) == (date(2027, 3, 17), None, False)


def test_the_browser_is_told_which_units_are_meant_in_the_shape_of_its_table() -> None:
    affected = {"models": ["OLED*"], "made": {"from": "2016-02"}, "serials": [{"from": "A1", "to": "A9"}]}
    model = Campaign.model_validate(REST | {"starts": "2026-01-01", "affected": affected}).affected
    assert model is not None
    assert affected_units(model) == {
        "models": ["OLED*"],
        "made": {"from": "2016-02-01", "to": None},
        "serials": [{"from": "A1", "to": "A9"}],
    }
