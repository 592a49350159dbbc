"""Everything the site has can be reached from its home page by links alone, and no link leads nowhere."""

import json
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from tests.site.crawling import Visit, crawl
from tests.site.reading import read_page


@pytest.fixture(scope="module")
def visit(built_site: Path) -> Visit:
    return crawl(built_site)


def test_no_link_leads_nowhere(visit: Visit) -> None:
    assert visit.broken == []


def test_every_outcome_is_reached(visit: Visit, built_site: Path) -> None:
    trees = sorted(built_site.glob("fault-trees/*/*/index.html"))
    outcomes = {(tree, outcome) for tree in trees for outcome in read_page(tree).outcomes}
    assert {tree for tree, _ in outcomes} == set(trees), "every tree has an outcome"
    assert outcomes - visit.places == set()


def test_every_outcome_that_the_api_tells_of_is_reached(visit: Visit, built_site: Path) -> None:
    folder = built_site / "api/v1/fault-trees"
    told = {
        (built_site / "fault-trees" / file.relative_to(folder).with_suffix("") / "index.html", node)
        for file in folder.rglob("*.json")
        for node, facts in json.loads(file.read_text(encoding="utf-8"))["nodes"].items()
        if facts["kind"] == "outcome"
    }
    assert told
    assert told - visit.places == set()


@pytest.mark.parametrize("kind", ["campaigns/*", "centres/*/*", "fault-trees/*/*", "products/*"])
def test_every_page_of_a_kind_is_reached(kind: str, visit: Visit, built_site: Path) -> None:
    pages = set(built_site.glob(f"{kind}/index.html"))
    assert pages
    assert pages - visit.pages.keys() == set()


@pytest.mark.parametrize("kind", ["campaigns", "centres"])
def test_what_the_api_tells_of_has_a_page_that_is_reached(kind: str, visit: Visit, built_site: Path) -> None:
    folder = built_site / "api/v1" / kind
    ids = [file.relative_to(folder).with_suffix("").as_posix() for file in folder.rglob("*.json")]
    assert ids
    assert [id for id in sorted(ids) if built_site / kind / id / "index.html" not in visit.pages] == []


def test_every_address_of_the_site_map_is_reached(visit: Visit, built_site: Path) -> None:
    tree = ElementTree.parse(built_site / "sitemap.xml")
    addresses = [place.text or "" for place in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    home = min(addresses, key=len)
    assert all(address.startswith(home) for address in addresses)
    files = {built_site / urlsplit(address.removeprefix(home)).path / "index.html" for address in addresses}
    assert files - visit.pages.keys() == set()


def test_the_api_files_are_json(built_site: Path) -> None:
    files = list((built_site / "api").rglob("*.json"))
    assert files
    for file in files:
        json.loads(file.read_text(encoding="utf-8"))
