"""What has run out is nowhere: not in pages, data, search or feeds."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.compiler import compile_site
from generator.diagnostics.report import Report
from generator.site.site import Site
from tests.site.changing import edit
from tests.site.golden import golden_root
from tests.site.small import TODAY

PUMP = "content/parts/dishwasher.yml"
FEES = "content/policies/fees/standard.yml"
WARRANTY = "content/policies/warranty/standard.yml"
STOCK = "content/parts/stock.csv"
MAPO = "content/centres/seoul/mapo.yml"
#: how each value would be read, had it not run out
SENTINELS = {
    "price of a part": r"777,?123",
    "lead time of a part": r"(?<!\d)63(?!\d)",
    "months of warranty": r"(?<!\d)77(?!\d)",
    "months of warranty of a part": r"(?<!\d)79(?!\d)",
    "call-out fee": r"77,?321",
    "after-hours fee": r"77,?654",
    "quantity in stock": r"(?<!\d)4321(?!\d)",
    "what a centre accepts and when": r"06:17",
}
FRESH, STALE = "2026-11-22", "2026-11-21"


def brand(folder: Path, until: str, counted: str, seen: str) -> Site:
    """The golden brand with values that stand nowhere else, good until a day."""
    root = golden_root(folder)
    edit(root / PUMP, "drain-pump:", "30000, to: 45000", "777123, to: 777123")
    edit(root / PUMP, "drain-pump:", "min: 1, max: 3", "min: 63, max: 63")
    edit(root / PUMP, "drain-pump:", "2027-06-30", until)
    edit(root / FEES, "call-out:", "20000", "77321")
    edit(root / FEES, "after-hours:", "25000", "77654")
    edit(root / FEES, "as-of:", "2026-01-01", f"2026-01-01\nvalid-until: {until}")
    edit(root / WARRANTY, "months:", "12", "77")
    edit(root / WARRANTY, "drain-pump:", "24", "79")
    edit(root / WARRANTY, "as-of:", "2026-01-01", f"2026-01-01\nvalid-until: {until}")
    edit(root / STOCK, "seoul/mapo", "3,2026-11-20", f"4321,{counted}")
    edit(root / MAPO, "mon-fri:", "09:00-18:00", "06:17-18:00")
    edit(root / MAPO, "queue:", "2026-11-21T10:00", seen)
    edit(root / MAPO, "parking:", "as-of: 2026-11-01", f"as-of: 2026-11-01\nvalid-until: {until}")
    site = compile_site(root, TODAY, Report())
    assert site is not None
    return site


def texts(site: Site) -> Iterator[tuple[str, str]]:
    """Everything that is served, by address."""
    for page in site.pages:
        yield page.address, repr(page)
    for address, content in site.files.items():
        yield address, content.decode("utf-8")


def places(site: Site, pattern: str) -> set[str]:
    """The addresses where something is read."""
    return {address for address, text in texts(site) if re.search(pattern, text)}


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return brand(tmp_path_factory.mktemp("fresh"), FRESH, "2026-10-23", "2026-11-21T10:00")


@pytest.fixture(scope="module")
def stale(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return brand(tmp_path_factory.mktemp("stale"), STALE, "2026-10-22", "2026-11-20T23:59")


@pytest.mark.parametrize("fact", SENTINELS)
def test_a_fact_is_told_to_its_last_day(fact: str, fresh: Site) -> None:
    assert places(fresh, SENTINELS[fact])


@pytest.mark.parametrize("fact", SENTINELS)
def test_past_its_last_day_a_fact_is_nowhere(fact: str, stale: Site) -> None:
    assert places(stale, SENTINELS[fact]) == set()


def test_a_queue_level_is_told_for_a_day_and_then_nowhere(fresh: Site, stale: Site) -> None:
    assert '"busy"' in fresh.files["api/v1/centres/seoul/mapo.json"].decode()
    assert '"level": "busy"' not in stale.files["api/v1/centres/seoul/mapo.json"].decode()
    assert places(stale, "2026-11-20T23:59") == set()


def test_in_place_of_what_has_run_out_the_site_says_to_ask(stale: Site) -> None:
    words = stale.settings.words()
    pages = {page.address: page.content for page in stale.pages}
    tree = pages["fault-trees/dishwasher/wont-drain/"]
    assert words["availability-unknown"] in tree
    assert words["reason-part-unknown"] in tree
    assert f"<span>{words['fee-may-apply']}</span>" in tree
    assert words["check-by-phone"] in pages["centres/seoul/mapo/"]
