"""What a customer on a slow line has to wait for: bytes, as a static host sends them compressed."""

import gzip
import posixpath
import re
from pathlib import Path

import pytest

from tests.site.reading import read_page

KB = 1000
PAGE_BUDGET = 12 * KB
FIRST_LOAD_BUDGET = 60 * KB
#: trees of about fifteen nodes
USUAL = range(13, 17)
IMPORT = re.compile(r"""^\s*(?:import|export)\b[^'"]*?['"](\.{1,2}/[^'"]+)['"]""", re.MULTILINE)


def sent(file: Path) -> int:
    """The bytes of a file on the line."""
    return len(gzip.compress(file.read_bytes(), compresslevel=6, mtime=0))


def nodes(page: Path) -> int:
    """How many questions, actions and outcomes a tree shows."""
    return page.read_text(encoding="utf-8").count("data-node=")


def modules(main: Path) -> set[Path]:
    """A module and everything it imports before it runs."""
    found, waiting = set(), [main]
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            text = module.read_text(encoding="utf-8")
            waiting += [Path(posixpath.normpath(module.parent / name)) for name in IMPORT.findall(text)]
    return found


def loaded(page: Path) -> list[Path]:
    """The page, its style sheets and its modules."""
    text = page.read_text(encoding="utf-8")
    styles = re.findall(r'<link rel="stylesheet" href="([^"]+)"', text)
    scripts = re.findall(r'<script type="module" src="([^"]+)"', text)
    assert styles and scripts
    assert not re.findall(r"<script(?![^>]*(?:module|json))", text), "a script that the budget does not see"
    files = {Path(posixpath.normpath(page.parent / name)) for name in styles}
    for script in scripts:
        files |= modules(Path(posixpath.normpath(page.parent / script)))
    return [page, *sorted(files)]


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
