"""Which centres serve which district."""

from pathlib import Path

import pytest

from generator.catalog.catalog import Catalog
from generator.catalog.coverage import by_area, successor
from generator.catalog.linking import link
from generator.diagnostics.report import Report
from generator.source.reader import read_documents
from tests.catalog.small import settings
from tests.checks.situations import lay_out

STATION = "content/centres/daegu/station.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    lay_out(tmp_path)
    return tmp_path


def catalog_of(root: Path) -> Catalog:
    report = Report()
    made = link(read_documents(root, "content", report), settings(), report)
    assert report.diagnostics == []
    return made


def serving(made: Catalog) -> dict[str, list[str]]:
    return {area: [centre.id for centre in centres] for area, centres in by_area(made).items()}


def change(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), encoding="utf-8")


def test_every_district_has_its_centre(root: Path) -> None:
    assert serving(catalog_of(root)) == {
        "daegu/jung": ["daegu/station"],
        "daegu/nam": ["daegu/station"],
        "daegu/buk": ["daegu/chilgok"],
        "gyeongbuk/ulleung": ["gyeongbuk/dodong"],
    }


@pytest.mark.parametrize("day, served", [("2026-11-22", []), ("2026-11-23", ["daegu/station"])])
def test_a_centre_serves_until_the_day_it_moves(root: Path, day: str, served: list[str]) -> None:
    change(root, STATION, "as-of:", f"moved: {{to: daegu/chilgok, on: {day}}}\nas-of:")
    assert serving(catalog_of(root))["daegu/jung"] == served


def test_the_work_of_a_centre_is_followed_to_where_it_is_done_now(root: Path) -> None:
    change(root, STATION, "as-of:", "merged-into: {to: daegu/chilgok, on: 2026-11-01}\nas-of:")
    made = catalog_of(root)
    assert successor(made, made.centres["daegu/bongsan"]).id == "daegu/chilgok"
    assert successor(made, made.centres["gyeongbuk/dodong"]).id == "gyeongbuk/dodong"


def test_centres_that_point_at_each_other_have_a_successor_all_the_same(root: Path) -> None:
    change(root, STATION, "as-of:", "moved: {to: daegu/bongsan, on: 2026-11-01}\nas-of:")
    made = catalog_of(root)
    assert successor(made, made.centres["daegu/bongsan"]).id == "daegu/station"
