"""Thousands of trees are compared as graphs, not path by path."""

from datetime import date
from pathlib import Path
from time import process_time

from generator.catalog.catalog import Catalog
from generator.changes.compare import compare
from generator.compiler import linked_catalog
from generator.diagnostics.report import Report
from tests.changes.repository import edit
from tests.conftest import TODAY
from tests.synthetic import many_trees

TREES = 2000
SECONDS = 5  # of the processor; it takes a tenth of that


def read(root: Path, like: Catalog | None = None) -> Catalog:
    catalog = linked_catalog(root, date.fromisoformat(TODAY), Report(), like)
    assert catalog is not None
    return catalog


def test_thousands_of_trees_are_compared_without_a_wait(tmp_path: Path) -> None:
    many_trees(tmp_path, TREES)
    old = read(tmp_path)
    # The opening hours of one centre may change any answer, so no tree can be passed over.
    edit(tmp_path, "content/centres/seoul/centre-3.yml", "holidays: closed", "holidays: open")
    edit(tmp_path, "content/fault-trees/phone-1/wont-charge-7.yml", "yes: cable-worn", "yes: port-worn")
    new = read(tmp_path, like=old)
    began = process_time()
    assert list(compare(old, new).trees) == ["phone-1/wont-charge-7"]
    assert process_time() - began < SECONDS


def test_what_did_not_change_is_not_read_again(tmp_path: Path) -> None:
    many_trees(tmp_path, 3)
    old = read(tmp_path)
    edit(tmp_path, "content/fault-trees/dishwasher-0/wont-drain-0.yml", "title: ", "title: 또 ")
    new = read(tmp_path, like=old)
    same = {id for id, tree in new.fault_trees.items() if tree.document is old.fault_trees[id].document}
    assert new.fault_trees.keys() - same == {"dishwasher-0/wont-drain-0"}


def test_a_chain_of_doors_with_more_ways_than_atoms_is_compared_at_once(tmp_path: Path) -> None:
    many_trees(tmp_path, 1)
    path = "content/fault-trees/dishwasher-0/wont-drain-0.yml"
    head = (tmp_path / path).read_text(encoding="utf-8").split("start:")[0]
    doors = "".join(
        f"  q{n}: {{ask: 문 {n}?, options: {{yes: q{n + 1}, no: q{n + 1}, unknown: q{n + 1}}}}}\n"
        for n in range(300)
    )
    end = "  q300: {ask: 끝?, options: {yes: a, no: b, unknown: b}}\noutcomes:\n"
    end += "  a: {verdict: normal}\n  b: {verdict: self-fix, say: 닦으세요., worse-if: [또 새요]}\n"
    (tmp_path / path).write_text(f"{head}start: q0\nquestions:\n{doors}{end}", encoding="utf-8")
    old = read(tmp_path)
    edit(tmp_path, path, "yes: a", "yes: b")
    edit(tmp_path, path, "no: b,", "no: a,")
    (changes,) = compare(old, read(tmp_path)).trees.values()
    assert [(change.way[-1].answer, len(change.way)) for change in changes] == [("yes", 301), ("no", 301)]
