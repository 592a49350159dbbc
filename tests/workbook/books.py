"""Workbooks of a small project, made by `export` and spoilt by hand."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result
from openpyxl import Workbook, load_workbook

from generator.__main__ import main
from tests.conftest import TODAY

FOLDERS = ("fault-trees", "codes", "parts", "centres", "campaigns")


def run(command: str, book: Path, root: Path) -> Result:
    words = [command, str(book), "--root", str(root), "--today", TODAY, "--lang", "en"]
    return CliRunner().invoke(main, words)


def exported(root: Path) -> Path:
    book = root / "content.xlsx"
    done = run("export", book, root)
    assert done.exit_code == 0, done.output
    return book


def spoil(book: Path, change: Callable[[Workbook], Any]) -> None:
    opened = load_workbook(book)
    change(opened)
    opened.save(book)


def cell_of(book: Workbook, sheet: str, row: str, column: str) -> Any:
    """The cell in a column of the first row that begins with a word."""
    page = book[sheet]
    index = next(cell.column for cell in page[1] if cell.value == column)
    number = next(cell.row for cell in page["A"] if cell.value == row)
    return page.cell(number, index)


def wipe(root: Path) -> None:
    """Takes away every file that a workbook can give back."""
    for folder in FOLDERS:
        for file in (root / "content" / folder).rglob("*.yml"):
            file.unlink()


def imported(root: Path, *changes: Callable[[Workbook], Any]) -> tuple[int, str]:
    """How an import of a changed workbook ends, and what is said; what is refused leaves every file alone."""
    book = exported(root)
    for change in changes:
        spoil(book, change)
    before = {file: file.read_bytes() for file in (root / "content").rglob("*.yml")}
    done = run("import", book, root)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    if done.exit_code:
        assert {file: file.read_bytes() for file in (root / "content").rglob("*.yml")} == before
    return done.exit_code, done.output
