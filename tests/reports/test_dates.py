"""What is due: campaigns that begin and end, facts that run out, trees to look at again."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from tests.changes.repository import edit
from tests.checks.situations import lay_out

HINGE = "content/campaigns/2026-fridge-hinge.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    lay_out(tmp_path)
    return tmp_path


def report(
    root: Path, name: str, *options: str, today: str = "2026-11-22"
) -> dict[str, list[dict[str, Any]]]:
    command = ["report", name, "--root", str(root), "--today", today, "--lang", "en", "--format", "json"]
    done = CliRunner().invoke(main, [*command, *options])
    assert done.exit_code == 0, done.output
    found: dict[str, list[dict[str, Any]]] = json.loads(done.stdout)["sections"]
    return found


def test_the_calendar_names_each_date_of_a_campaign_in_order(root: Path) -> None:
    dates = report(root, "calendar", "--days", "1000", today="2026-09-01")["dates"]
    assert [(row["date"], row["what"]) for row in dates if row["file"] == HINGE] == [
        ("2026-09-14", "it becomes public"),
        ("2026-10-05", "it begins"),
        ("2028-02-29", "last day"),
    ]
    assert report(root, "calendar", "--days", "30", today="2026-09-01")["dates"] == dates[:1]


def test_a_yearly_campaign_without_its_next_year_is_urgent(root: Path) -> None:
    edit(
        root, HINGE, "ends: 2028-02-29", "recurs: {every: year, confirmed: [2026]}\nofficial-end: 2026-10-30"
    )
    rows = report(root, "calendar")["unconfirmed"]
    assert [(row["year"], row["file"]) for row in rows] == [("2027", HINGE)]
    edit(root, HINGE, "confirmed: [2026]", "confirmed: [2026, 2027]")
    assert report(root, "calendar")["unconfirmed"] == []


def test_facts_are_told_to_their_owner_before_they_run_out_and_after(root: Path) -> None:
    file = root / "content/parts/tablet.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(
        "near: {name: 화면, availability: order, as-of: 2026-10-01, valid-until: 2026-12-01, owner: 화면팀}\n"
        "past: {name: 단자, availability: stock, as-of: 2026-10-01, owner: 단자팀}\n"
        "far: {name: 전지, availability: order, as-of: 2026-10-01, valid-until: 2027-12-01, owner: 전지팀}\n",
        encoding="utf-8",
    )
    found = report(root, "expiring", "--days", "30")
    assert [row["until"] for row in found["owner:화면팀"]] == ["2026-12-01"]
    assert [row["until"] for row in found["owner:단자팀"]] == ["2026-10-31"]
    assert "owner:전지팀" not in found
    assert "owner:전지팀" in report(root, "expiring", "--days", "400")


def test_trees_past_their_review_are_told_with_the_days(root: Path) -> None:
    edit(root, "content/fault-trees/washer/leaks.yml", "by: 2027-10-01", "by: 2026-11-12")
    rows = [row for rows in report(root, "reviews").values() for row in rows]
    assert [(row["by"], row["overdue"], row["tree"]) for row in rows] == [
        ("2026-11-12", 10, "바닥으로 물이 새요")
    ]


def test_a_report_is_a_page_too_but_never_in_a_published_site(root: Path) -> None:
    command = ["report", "calendar", "--root", str(root), "--today", "2026-09-01", "--html"]
    page = root / "reports/calendar.html"
    assert CliRunner().invoke(main, [*command, str(page)]).exit_code == 0
    assert "<h1>캠페인 달력</h1>" in page.read_text(encoding="utf-8")
    (root / "site/.gagijeon").mkdir(parents=True)
    (root / "site/.gagijeon/manifest.json").write_text("{}")
    done = CliRunner().invoke(main, [*command, str(root / "site/reports/calendar.html")])
    assert done.exit_code == 2
    assert not (root / "site/reports").exists()


@pytest.mark.parametrize("name", ["calendar", "expiring", "reviews"])
def test_each_report_has_something_to_say_where_nothing_is_due(tmp_path: Path, name: str) -> None:
    lay_out(tmp_path)
    command = ["report", name, "--root", str(tmp_path), "--today", "2020-01-01", "--days", "0"]
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 0
    assert "없어요." in done.stdout
