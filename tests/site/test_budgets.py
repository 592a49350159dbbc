"""What a customer on a slow line has to wait for: bytes, as a static host sends them compressed."""

from pathlib import Path

import pytest

from tests.site.reading import read_page
from tests.site.weighing import loaded, nodes, sent

KB = 1000
PAGE_BUDGET = 12 * KB
FIRST_LOAD_BUDGET = 60 * KB
#: trees of about fifteen nodes
USUAL = range(13, 17)


@pytest.fixture(scope="module")
def trees(built_site: Path) -> list[Path]:
    return sorted(built_site.glob("fault-trees/*/*/index.html"))


def test_a_usual_tree_is_a_small_page(trees: list[Path]) -> None:
    usual = [page for page in trees if nodes(page) in USUAL]
    assert len(usual) >= 5
    assert [(page.parent.name, sent(page)) for page in usual if sent(page) > PAGE_BUDGET] == []


def test_everything_a_first_visit_loads_is_small(trees: list[Path]) -> None:
    for page in trees:
        sizes = {file.name: sent(file) for file in loaded(page)}
        assert sum(sizes.values()) <= FIRST_LOAD_BUDGET, sorted(sizes.items(), key=lambda size: -size[1])


def test_the_modules_of_a_first_visit_are_all_found(trees: list[Path]) -> None:
    names = {file.name for file in loaded(trees[0])}
    assert {"index.html", "site.css", "main.js", "visit-panel.js", "visit-plan.js", "precedence.js"} <= names


def test_a_tree_shows_its_nodes_to_the_count(trees: list[Path]) -> None:
    for page in trees:
        assert len(read_page(page).outcomes) < nodes(page)
