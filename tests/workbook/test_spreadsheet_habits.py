"""What spreadsheets make of words is undone where it is certain, and told with its cell where it is not."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from tests.checks.situations import lay_out, report_on
from tests.workbook.books import cell_of, exported, imported

HINGE = "2026-fridge-hinge"
NOTICE, TREE = f"campaigns/{HINGE}", "fault-trees/washer/leaks"
at = datetime.fromisoformat


@pytest.fixture
def root(tmp_path: Path) -> Path:
    lay_out(tmp_path)
    return tmp_path


def typed(
    sheet: str, row: str, column: str, value: Any, shown: str = "General"
) -> Callable[[Workbook], None]:
    """A cell as somebody types into it: a value, and the format in which it is shown."""

    def change(book: Workbook) -> None:
        cell = cell_of(book, sheet, row, column)
        cell.value = value
        cell.number_format = shown

    return change


@pytest.mark.parametrize(
    ("sheet", "row", "column", "value", "shown"),
    [
        ("코드", "fridge", "id", 10, "General"),
        ("코드", "fridge", "id", 5e3, "0.00E+00"),
        ("코드", "fridge", "spellings", 10, "0"),
        ("센터", "daegu/station", "postcode", 4051, "General"),
        ("센터", "daegu/station", "phone", 15447777, "General"),
        ("증상", "washer/leaks", "title", 0.5, "0%"),
        ("센터", "daegu/station", "name", date(2026, 3, 4), "m-d"),
        ("캠페인", HINGE, "title", time(9, 30), "h:mm"),
        ("캠페인", HINGE, "title", timedelta(hours=30), "[h]:mm"),
    ],
)
def test_a_word_that_became_a_number_or_a_date_is_not_guessed(
    root: Path, sheet: str, row: str, column: str, value: Any, shown: str
) -> None:
    code, said = imported(root, typed(sheet, row, column, value, shown))
    assert code == 1
    assert f"content.xlsx {sheet}!" in said and "the spreadsheet made" in said
    assert "format the cell as text" in said
    assert said.count("error[") == 1


def test_a_number_shown_with_its_zeros_is_what_is_shown(root: Path) -> None:
    assert imported(root, typed("센터", "daegu/station", "postcode", 4051, "00000"))[0] == 0
    assert "postcode: 04051\n" in (root / "content/centres/daegu/station.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("sheet", "column", "value", "shown", "path", "words"),
    [
        ("캠페인", "starts", at("2026-10-06"), "yyyy-mm-dd", NOTICE, "starts: 2026-10-06\n"),
        ("캠페인", "publish-from", at("2026-09-14T08:59:59.999997"), "h:mm", NOTICE, "2026-09-14T09:00\n"),
        ("캠페인", "affected.made.from", at("2020-04-01"), "mmm-yy", NOTICE, "from: 2020-04,"),
        ("캠페인", "stop-use", True, "General", NOTICE, "stop-use: true\n"),
        ("캠페인", "title", "  경첩 교체\xa0 ", "@", NOTICE, "title: 경첩 교체\n"),
        ("캠페인", "kind", "recall ", "@", NOTICE, "kind: recall\n"),
        ("해 볼 일", "works", 0.30000000000000004, "0%", TREE, "works: 0.3\n"),
        ("부품", "lead-time.min", 3.0, "0", "parts/fridge", "min: 3,"),
    ],
)
def test_what_a_spreadsheet_knows_as_number_date_or_truth_is_written_as_in_a_file(
    root: Path, sheet: str, column: str, value: Any, shown: str, path: str, words: str
) -> None:
    code, said = imported(root, typed(sheet, path.split("/", 1)[1], column, value, shown))
    text = (root / f"content/{path}.yml").read_text(encoding="utf-8")
    assert code == 0, said
    assert words in text


def test_rows_that_are_hidden_or_sorted_are_taken_as_they_are(root: Path) -> None:
    def sort_and_hide(book: Workbook) -> None:
        page = book["센터"]
        rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
        for number, row in enumerate(reversed(rows), start=2):
            for index, value in enumerate(row, start=1):
                page.cell(number, index).value = value
            page.row_dimensions[number].hidden = True
        page.auto_filter.ref = page.dimensions

    assert imported(root, sort_and_hide) == (0, "files written: 0\n")


def test_merged_cells_are_told_for_they_hold_one_value_for_many(root: Path) -> None:
    code, said = imported(root, lambda book: book["답"].merge_cells("A3:A5"))
    assert code == 1
    assert "content.xlsx 답!A3" in said and "merged" in said
    assert said.count("error[") == 1


def test_a_sheet_that_is_empty_is_none(root: Path) -> None:
    assert imported(root, lambda book: book.create_sheet("Sheet1")) == (0, "files written: 0\n")


def test_what_is_typed_below_the_rows_stays_text(root: Path) -> None:
    book = load_workbook(exported(root))
    assert all(
        page.column_dimensions[cell.column_letter].number_format == "@" for page in book for cell in page[1]
    )
    assert report_on(root).errors == []
