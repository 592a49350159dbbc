"""What did not change is not read again, and the compiler says the same as if it were."""

from datetime import date
from pathlib import Path

import pytest

from generator.catalog.catalog import Catalog
from generator.compiler import read_catalog
from generator.diagnostics import console
from generator.diagnostics.language import translator
from generator.diagnostics.report import Report
from tests.changes.repository import edit
from tests.checks.situations import CASES, lay_out, situations
from tests.conftest import TODAY

LEAKS = "content/fault-trees/washer/leaks.yml"


def catalog_of(root: Path, report: Report, like: Catalog | None = None) -> Catalog | None:
    return read_catalog(root, date.fromisoformat(TODAY), report, like)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    root = tmp_path_factory.mktemp("base")
    lay_out(root)
    catalog = catalog_of(root, Report())
    assert catalog is not None
    return catalog


@pytest.mark.parametrize("case", situations()[::2], ids=lambda case: case.relative_to(CASES).as_posix())
def test_an_edit_and_its_undoing_are_told_as_fresh_runs_tell_them(
    case: Path, base: Catalog, tmp_path: Path
) -> None:
    root = tmp_path / "edited"
    lay_out(root, case)
    report = Report()
    edited = catalog_of(root, report, base)
    said = console.render(report.diagnostics, translator("en")) + "\n" if report.diagnostics else ""
    assert said == (case / "expected.txt").read_bytes().decode()

    again, undone = Report(), tmp_path / "undone"
    lay_out(undone)
    catalog_of(undone, again, edited)
    assert again.diagnostics == []


def test_only_what_changed_is_read_again(base: Catalog, tmp_path: Path) -> None:
    lay_out(tmp_path)
    edit(tmp_path, LEAKS, "바닥으로 물이 새요", "마루로 물이 새요")
    edited = catalog_of(tmp_path, Report(), base)
    assert edited is not None
    changed = [tree.id for tree in edited.fault_trees.values() if tree is not base.fault_trees[tree.id]]
    assert changed == ["washer/leaks"]
    assert all(part is base.parts[id] for id, part in edited.parts.items())
