"""What is wrong in a workbook is told with sheet and cell, and then nothing is written."""

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.checks.situations import lay_out, report_on
from tests.workbook.books import cell_of, exported, imported, run

HINGE = "2026-fridge-hinge"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    lay_out(tmp_path)
    return tmp_path


def put(sheet: str, row: str, column: str, value: Any) -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        cell_of(book, sheet, row, column).value = value

    return change


def test_a_changed_word_is_written_into_its_file_alone(root: Path) -> None:
    code, said = imported(root, put("캠페인", HINGE, "title", "경첩을 바꿔 드려요"))
    assert code == 0
    assert said.splitlines() == [f"content/campaigns/{HINGE}.yml", "files written: 1"]
    assert report_on(root).errors == []


def test_a_row_of_its_own_becomes_a_file(root: Path) -> None:
    def add(book: Workbook) -> None:
        page = book["부품"]
        page.append([None] * page.max_column)
        heads = {cell.value: cell.column for cell in page[1]}
        words = {
            "file": "fridge",
            "id": "seal",
            "name": "문 고무",
            "availability": "order",
            "price.from": 30000,
            "price.to": 45000.0,
            "as-of": date(2026, 11, 1),
            "owner": "부품팀",
        }
        for name, value in words.items():
            page.cell(page.max_row + (name == "file"), heads[name]).value = value

    code, said = imported(root, add)
    assert code == 0, said
    text = (root / "content/parts/fridge.yml").read_text(encoding="utf-8")
    assert "as-of: 2026-11-01" in text and "from: 30000" in text and "fan:" in text


def test_a_date_that_the_spreadsheet_made_of_a_word_is_the_word_again(root: Path) -> None:
    assert imported(root, put("캠페인", HINGE, "starts", date(2026, 10, 6)))[0] == 0
    assert "starts: 2026-10-06" in (root / f"content/campaigns/{HINGE}.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "value, words",
    [
        ('=HYPERLINK("https://evil.example","x")', "formula"),
        ("=1+1", "formula"),
        ("가" * 10_000, "10000 characters"),
    ],
)
def test_a_hostile_cell_is_refused_with_its_address(root: Path, value: str, words: str) -> None:
    code, said = imported(root, put("캠페인", HINGE, "title", value))
    assert code == 1
    assert words in said and "content.xlsx 캠페인!B" in said
    assert "HYPERLINK" not in said


def test_words_that_begin_like_a_formula_are_words(root: Path) -> None:
    file = root / f"content/campaigns/{HINGE}.yml"
    text = file.read_text(encoding="utf-8").replace("title: 냉장고", 'title: "=1+1 냉장고')
    file.write_text(text.replace("무상 교체\nkind", '무상 교체"\nkind'), encoding="utf-8")
    assert imported(root) == (0, "files written: 0\n")


@pytest.mark.parametrize(
    "change, address, words",
    [
        (lambda book: setattr(book["캠페인"], "title", "캠패인"), "캠패인!A1", "did you mean `캠페인`?"),
        (lambda book: setattr(book["센터"]["B1"], "value", "nam"), "센터!B1", "did you mean `name`?"),
        (lambda book: setattr(book["센터"]["A1"], "value", None), "센터!A", "`file`"),
        (lambda book: setattr(book["센터"]["ZZ5"], "value", "x"), "센터!ZZ5", "no column above"),
        (put("캠페인", HINGE, "file", "../../evil"), "캠페인!A", "`..`"),
        (put("캠페인", HINGE, "file", "CON"), "캠페인!A", "Windows"),
        (put("캠페인", HINGE, "kind", "recal"), "캠페인!C", "did you mean `recall`?"),
        (put("캠페인", HINGE, "products", "fridge\noven"), "캠페인!D", "no product is called `oven`"),
        (put("캠페인", HINGE, "starts", "내일"), "캠페인!", "is not a date"),
        (put("센터", "daegu/station", "hours", "{mon: [}"), "센터!", ""),
        (put("센터", "daegu/station", "hours", "mon: &a 9:00-18:00"), "센터!", "anchor"),
        (put("센터", "daegu/station", "phone", "02-1234-5678"), "센터!", "official list"),
        (put("답", "washer/leaks", "next", "nowhere"), "답!", "no node of this tree is called `nowhere`"),
    ],
)
def test_every_mistake_is_told_with_sheet_and_cell(
    root: Path, change: Callable[[Workbook], Any], address: str, words: str
) -> None:
    code, said = imported(root, change)
    assert code == 1, said
    assert f"content.xlsx {address}" in said
    assert words in said


def test_a_row_that_stands_twice_is_told(root: Path) -> None:
    def twice(book: Workbook) -> None:
        page = book["센터"]
        page.append([cell.value for cell in page[3]])

    code, said = imported(root, twice)
    assert code == 1 and "stands twice" in said


def test_rows_that_are_gone_take_nothing_away(root: Path) -> None:
    code, said = imported(
        root, lambda book: book["센터"].delete_rows(3, 10), lambda book: book.remove(book["부품"])
    )
    assert (code, said) == (0, "files written: 0\n")
    assert (root / "content/centres/daegu/station.yml").exists()


@pytest.mark.parametrize("kind", ["text", "zip", "entities", "bomb"])
def test_what_is_no_workbook_is_not_opened(root: Path, kind: str) -> None:
    book = root / "evil.xlsx"
    if kind == "text":
        book.write_text("not a zip")
    else:
        with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as archive:
            text = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook/>' if kind == "entities" else b"<workbook/>"
            archive.writestr("x.xml" if kind == "zip" else "xl/workbook.xml", text)
            if kind == "bomb":
                archive.writestr("xl/worksheets/sheet1.xml", b"0" * 80_000_000)
    done = run("import", book, root)
    assert done.exit_code == 1
    assert "evil.xlsx" in done.output


def test_nothing_is_exported_over_a_file(root: Path) -> None:
    book = exported(root)
    before = book.read_bytes()
    assert run("export", book, root).exit_code == 2
    assert book.read_bytes() == before
