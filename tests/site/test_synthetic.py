"""What is made up for measuring is content like any other."""

from datetime import date
from pathlib import Path

from generator.compiler import compile_site
from generator.diagnostics import console
from generator.diagnostics.report import Report
from tests.conftest import TODAY
from tests.synthetic import TREES_OF_A_PRODUCT, many_trees


def test_made_up_trees_are_as_many_as_asked_for_and_have_no_faults(tmp_path: Path) -> None:
    count, report = TREES_OF_A_PRODUCT + 5, Report()
    many_trees(tmp_path, count)
    site = compile_site(tmp_path, date.fromisoformat(TODAY), report)
    assert site is not None and report.diagnostics == [], console.render(report.diagnostics, str)
    assert len(site.catalog.fault_trees) == count


def test_trees_of_many_products_carry_no_longer_data_than_those_of_few(tmp_path: Path) -> None:
    longest = []
    for products in (2, 6):
        root = tmp_path / str(products)
        many_trees(root, products * TREES_OF_A_PRODUCT)
        site = compile_site(root, date.fromisoformat(TODAY), Report())
        assert site is not None
        longest.append(
            max(len(page.content) for page in site.pages if page.address.startswith("fault-trees/"))
        )
    assert longest[1] - longest[0] < 100
