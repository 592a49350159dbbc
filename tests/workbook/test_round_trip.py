"""Content goes into a workbook and comes back without loss."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compiler import linked_catalog
from generator.diagnostics.report import Report
from generator.source.writing import Data, written
from generator.workbook.cells import from_cell, to_cell
from generator.workbook.columns import Form
from generator.workbook.importing import read_workbook
from tests.checks.situations import BASE, lay_out
from tests.conftest import ROOT, TODAY
from tests.source.test_writing import DATA, WORDS
from tests.workbook.books import exported, run, wipe

TEXT = st.text(st.sampled_from(list("가나다 abc:#-?[]{},&*!|>'\"%@~=+09")), min_size=1, max_size=25).map(
    str.strip
)
LINE = TEXT.filter(lambda text: bool(text) and not text.startswith(" "))
LINES = st.lists(LINE, min_size=1, max_size=4)
PROSE = st.lists(LINE, min_size=1, max_size=3).map("\n\n".join)


def models(root: Path) -> dict[tuple[str, str], str]:
    """Everything that there is, as words: the order of questions and answers counts."""
    catalog = linked_catalog(root, date.fromisoformat(TODAY), Report())
    assert catalog is not None
    return {(entry.kind, entry.id): entry.model.model_dump_json() for entry in catalog}


@pytest.mark.parametrize("source", [ROOT, BASE, ROOT / "tests/golden"], ids=["shipped", "base", "golden"])
def test_all_content_comes_back(tmp_path: Path, source: Path) -> None:
    for folder in ("content", "site_config"):
        shutil.copytree(source / folder, tmp_path / folder)
    before = models(tmp_path)
    book = exported(tmp_path)
    wipe(tmp_path)
    done = run("import", book, tmp_path)
    assert done.exit_code == 0, done.output
    assert models(tmp_path) == before


def test_what_says_the_same_already_is_not_written_again(tmp_path: Path) -> None:
    lay_out(tmp_path)
    files = {file: file.read_bytes() for file in (tmp_path / "content").rglob("*.yml")}
    done = run("import", exported(tmp_path), tmp_path)
    assert "files written: 0" in done.stdout
    assert {file: file.read_bytes() for file in (tmp_path / "content").rglob("*.yml")} == files


@given(DATA)
def test_any_structure_fits_a_cell(data: dict[str, Data]) -> None:
    assert from_cell(to_cell(data, Form.YAML), Form.YAML) == (data, None)


@given(st.lists(WORDS, max_size=5))
def test_any_list_fits_a_cell(items: list[str]) -> None:
    assert from_cell(to_cell(items, Form.LIST), Form.LIST) == (items, None)


@given(
    title=LINE,
    remedy=PROSE,
    free=LINES,
    audience=LINES,
    notice=PROSE,
    say=LINE,
    site=LINE,
    cause=LINE,
    steps=LINES,
)
@settings(max_examples=25)
def test_random_words_come_back(
    tmp_path_factory: pytest.TempPathFactory,
    title: str, remedy: str, free: list[str], audience: list[str], notice: str, say: str, site: str,
    cause: str, steps: list[str],
) -> None:  # fmt: skip
    root = tmp_path_factory.mktemp("random")
    lay_out(root)
    campaign: dict[str, Data] = {
        "title": title,
        "kind": "notice",
        "products": ["washer"],
        "remedy": remedy,
        "free": free,
        "paid": [],
        "audience": audience,
        "starts": "2027-01-05",
        "notice": notice,
        "apply": {"say": say},
        "sites": [
            {"name": site, "address": title, "starts": "2027-01-05"},
            {"name": say, "address": site, "starts": "2027-02-05"},
        ],
        "sources": ["https://www.gaon.example/a"],
    }
    tree: dict[str, Data] = {
        "title": title,
        "says": free,
        "review": {"owner": say, "by": "2027-10-01"},
        "sources": ["https://www.gaon.example/a"],
        "start": "q",
        "questions": {
            "q": {"ask": title, "options": {"yes": {"label": say, "next": "a"}, "no": "a", "unknown": "o"}}
        },
        "actions": {
            "a": {"do": cause, "steps": steps, "risk": "low", "fixed": "s", "not-fixed": {"next": "o"}}
        },
        "outcomes": {
            "o": {"verdict": "call-first", "reason": "booking", "cause": cause},
            "s": {"verdict": "self-fix", "cause": cause, "worse-if": audience},
        },
    }
    for path, data in (("campaigns/2027-random", campaign), ("fault-trees/washer/random", tree)):
        (root / f"content/{path}.yml").write_text(written(data), encoding="utf-8")
    before = models(root)
    book = exported(root)
    wipe(root)
    report = Report()
    found = read_workbook(book, report)
    assert report.errors == []
    for path, read in found.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(written(read.data), encoding="utf-8")
    assert models(root) == before
