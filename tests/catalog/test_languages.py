"""The catalog in another language: translated texts over the Korean ones, all else as it was."""

from datetime import date, datetime
from pathlib import Path

import pytest

from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.catalog.languages import in_language, only_translated, spoken
from generator.catalog.linking import link
from generator.diagnostics.report import Report
from generator.schema.words import SEOUL
from generator.settings import read_settings
from generator.source.reader import read_documents
from tests.checks.situations import lay_out
from tests.conftest import TODAY

SIDE_FILES = {
    "content/fault-trees/washer/wont-drain.en.yml": (
        "title: The water does not drain\n"
        "questions:\n  smell: {ask: Do you smell burning?}\n"
        "actions:\n  clean-filter: {steps: [Unplug it, Let the water out, Wash the filter]}\n"
    ),
    "content/products/washer.en.yml": "name: Washing machine\n",
    "content/codes/fridge.en.yml": "1F: {means: The fan does not turn}\n",
    "site_config/groups.en.yml": "laundry: {name: Laundry}\n",
}


def written(root: Path, side_files: dict[str, str], today: date) -> Catalog:
    lay_out(root)
    for name, text in side_files.items():
        (root / name).write_text(text, encoding="utf-8")
    report = Report()
    settings = read_settings(root, today, report)
    assert settings is not None
    catalog = link(read_documents(root, "content", report), settings, report)
    assert report.errors == []
    return catalog


@pytest.fixture
def korean(tmp_path: Path) -> Catalog:
    return written(tmp_path, SIDE_FILES, date.fromisoformat(TODAY))


@pytest.fixture
def english(korean: Catalog) -> Catalog:
    return in_language(korean, "en")


def test_a_translated_text_takes_the_place_of_its_original(korean: Catalog, english: Catalog) -> None:
    tree = english.fault_trees["washer/wont-drain"].model
    assert tree.title == "The water does not drain"
    assert tree.questions["smell"].ask == "Do you smell burning?"
    assert tree.actions["clean-filter"].steps == ["Unplug it", "Let the water out", "Wash the filter"]
    assert korean.fault_trees["washer/wont-drain"].model.title == "물이 안 내려가요"


def test_what_is_not_translated_stays_in_korean(english: Catalog) -> None:
    tree = english.fault_trees["washer/wont-drain"].model
    assert tree.says == ["물이 고여 있어요", "탈수를 안 해요"]
    assert tree.actions["clean-filter"].do == "배수 필터를 씻으세요"


def test_what_no_longer_fits_is_said_in_korean_and_the_rest_is_kept(tmp_path: Path) -> None:
    longer = {
        "content/fault-trees/washer/wont-drain.en.yml": (
            "title: The water does not drain\n"
            "questions:\n  gone: {ask: Is it loud?}\n  smell: {ask: Do you smell burning?}\n"
            "actions:\n  clean-filter: {do: Wash the filter, steps: [Unplug it, Wash the filter]}\n"
        )
    }
    tree = in_language(written(tmp_path, longer, date.fromisoformat(TODAY)), "en").fault_trees[
        "washer/wont-drain"
    ]
    assert tree.model.questions["smell"].ask == "Do you smell burning?"
    assert tree.model.actions["clean-filter"].do == "Wash the filter"
    assert tree.model.actions["clean-filter"].steps == [
        "플러그를 뽑아요",
        "남은 물을 빼요",
        "필터를 꺼내 씻어요",
    ]


def test_a_side_file_of_which_nothing_fits_is_no_translation(tmp_path: Path) -> None:
    stale = {"content/products/washer.en.yml": "series: {twin-wash: {name: Twin wash}}\n"}
    assert spoken(written(tmp_path, stale, date.fromisoformat(TODAY))) == []


def test_what_leads_where_is_the_same_in_every_language(korean: Catalog, english: Catalog) -> None:
    before, after = (
        seen.fault_trees["washer/wont-drain"].model.model_dump(
            include={"start", "review", "sources", "codes"}
        )
        for seen in (korean, english)
    )
    assert before == after


def test_names_of_the_settings_are_in_the_language_too(korean: Catalog, english: Catalog) -> None:
    assert english.settings.groups["laundry"].name == "Laundry"
    assert korean.settings.groups["laundry"].name != "Laundry"
    assert english.settings.words()["option-yes"] == "Yes"


def test_what_is_translated_comes_first(english: Catalog) -> None:
    assert next(iter(english.products)) == "washer"
    assert next(iter(english.fault_trees)) == "washer/wont-drain"


def test_long_things_without_a_translation_are_elsewhere(english: Catalog) -> None:
    there, lacking = (english.fault_trees[f"washer/{name}"] for name in ("wont-drain", "leaks"))
    assert english.speaks_of(there) and not english.speaks_of(lacking)
    assert english.reach(address.page_of(there)) == "fault-trees/washer/wont-drain/"
    assert english.reach(address.page_of(lacking)) == "../fault-trees/washer/leaks/"
    assert english.reach("guides/at-home/") == "../guides/at-home/"
    assert english.reach(address.ATOM_FEED) == f"../{address.ATOM_FEED}"


def test_short_things_always_have_a_page(english: Catalog) -> None:
    for entry in (*english.products.values(), *english.campaigns.values(), *english.centres.values()):
        assert english.speaks_of(entry), entry.id


def test_search_in_a_language_finds_only_pages_in_it(english: Catalog) -> None:
    assert set(only_translated(english).fault_trees) == {"washer/wont-drain"}
    assert set(only_translated(english).guides) == set()


def test_a_language_into_which_nothing_is_translated_is_not_built(tmp_path: Path) -> None:
    assert spoken(written(tmp_path, {}, date.fromisoformat(TODAY))) == []


def test_the_minute_of_the_build_is_the_same_in_every_language(tmp_path: Path) -> None:
    moment = datetime(2026, 11, 22, 14, 30, tzinfo=SEOUL)
    korean = written(tmp_path, SIDE_FILES, moment)
    assert in_language(korean, "en").settings.now == korean.settings.now == moment


def test_dates_are_written_as_each_language_writes_them(korean: Catalog, english: Catalog) -> None:
    day = date(2026, 3, 1)
    assert (korean.settings.day(day), english.settings.day(day)) == ("2026. 3. 1.", "1 March 2026")
