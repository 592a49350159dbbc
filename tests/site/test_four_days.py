"""The same content on four days: what differs is what the calendar changes, and nothing else."""

import json
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from generator.catalog.spoken_code import SHORTEST, candidates
from generator.compiler import compile_site
from generator.diagnostics.report import Report
from generator.site.site import Site
from tests.site.changing import changing_root
from tests.site.facets import changed_keys, differing, facets_of
from tests.site.golden import PROJECT

SPRING, SUMMER, AUTUMN, NEXT_YEAR = DAYS = tuple(
    map(date.fromisoformat, ("2026-03-20", "2026-07-15", "2026-11-22", "2027-04-01"))
)
DRAIN, START, CHARGE = (
    "fault-trees/dishwasher/wont-drain/",
    "fault-trees/dishwasher/wont-start/",
    "fault-trees/phone/wont-charge/",
)
MAPO, JONGNO = "centres/seoul/mapo/", "centres/seoul/jongno/"
#: what pages and files differ in from one day to the next; whatever is not listed is the same
WORDS = {"search/lexicon.json": {"words"}, "search/inside/lexicon.json": {"words"}}
SEARCH = {"search/index.json": {"t", "x"}, "search/records.json": {"runs"}, **WORDS}
FEEDS = {"campaigns/feed.xml": {"text"}, "campaigns/feed.json": {"items"}, "campaigns/calendar.ics": {"text"}}
STAMP = {"api/v1/index.json": {"today"}}
CAMPAIGN = {"campaigns"}
#: the day that the household sheet names for paper
DATED = {"rest"}
EXPECTED: dict[tuple[date, date], dict[str, set[str]]] = {
    # the support after the flood is published and begins; spring is over; other holidays are near
    (SPRING, SUMMER): {
        "": CAMPAIGN,
        "campaigns/": CAMPAIGN,
        "household/": CAMPAIGN | DATED,
        "products/dishwasher/": CAMPAIGN,
        DRAIN: {"campaigns", "season"},
        START: {"campaigns", "season"},
        "visit/dishwasher.json": CAMPAIGN,
        "code/dishwasher/E5/": CAMPAIGN,
        "code/dishwasher/H2O/": CAMPAIGN,
        MAPO: {"days", "structured data"},
        JONGNO: {"days", "structured data"},
        "api/v1/fault-trees/dishwasher/wont-drain.json": {"campaigns", "season"},
        "api/v1/fault-trees/dishwasher/wont-start.json": {"campaigns", "season"},
        "api/v1/codes/dishwasher/H2O.json": {"campaigns", "season"},
        "api/v1/campaigns.json": {"items"},
        "api/v1/products/dishwasher.json": CAMPAIGN,
        **SEARCH,
        **FEEDS,
        **STAMP,
    },
    # stock has been counted, Mapo says how long its queue is, winter is near
    (SUMMER, AUTUMN): {
        "household/": DATED,
        DRAIN: {"season"},
        START: {"season"},
        "visit/phone.json": {"stock"},
        "centres/": {"data counter: centres"},
        MAPO: {"days", "queue", "structured data", "data centre: centre"},
        JONGNO: {"days", "structured data"},
        "api/v1/fault-trees/dishwasher/wont-drain.json": {"season"},
        "api/v1/fault-trees/dishwasher/wont-start.json": {"season"},
        "api/v1/codes/dishwasher/H2O.json": {"season"},
        "api/v1/centres/seoul/mapo.json": {"queue"},
        "api/v1/parts/phone/charging-port.json": {"stock"},
        **STAMP,
    },
    # the flood support is over, batteries are called back, a latch is no longer known, a new year of holidays
    (AUTUMN, NEXT_YEAR): {
        "": CAMPAIGN,
        "campaigns/": CAMPAIGN,
        "campaigns/2026-flood/": CAMPAIGN,
        "household/": CAMPAIGN | DATED,
        "products/dishwasher/": CAMPAIGN,
        "products/phone/": CAMPAIGN,
        DRAIN: {"campaigns", "season"},
        START: {"campaigns", "season", "parts", "answer", "data visitOutcomes: latch-broken"},
        CHARGE: CAMPAIGN,
        "visit/phone.json": {"campaigns", "special_days", "N", "stock"},
        "code/dishwasher/E5/": CAMPAIGN,
        "code/dishwasher/H2O/": CAMPAIGN,
        "centres/": {"data counter: centres", "data counter: holidays"},
        MAPO: {"days", "queue", "structured data", "data centre: centre", "data centre: holidays"},
        JONGNO: {"days", "structured data", "data centre: holidays"},
        "api/v1/fault-trees/dishwasher/wont-drain.json": {"campaigns", "season"},
        "api/v1/fault-trees/dishwasher/wont-start.json": {
            "campaigns",
            "season",
            "availability",
            "price",
            "as_of",
            "verdict",
            "reason",
        },
        "api/v1/fault-trees/phone/wont-charge.json": CAMPAIGN,
        "api/v1/codes/dishwasher/H2O.json": {"campaigns", "season"},
        "api/v1/campaigns.json": {"items"},
        "api/v1/campaigns/2026-flood.json": {"state"},
        "api/v1/products/phone.json": CAMPAIGN,
        "api/v1/parts/dishwasher/door-latch.json": {"availability", "price", "as_of"},
        "api/v1/parts/phone/charging-port.json": {"stock"},
        "api/v1/centres/seoul/mapo.json": {"queue"},
        **SEARCH,
        **FEEDS,
        **STAMP,
    },
}


def of_campaign(id: str) -> set[str]:
    """The addresses that come with a campaign: its page, its data, and its spoken code."""
    page = f"campaigns/{id}/"
    return {page, f"api/v1/campaigns/{id}.json", f"n/{next(candidates(page, SHORTEST))}/index.html"}


NEW = {
    (SPRING, SUMMER): of_campaign("2026-flood"),
    (SUMMER, AUTUMN): set(),
    (AUTUMN, NEXT_YEAR): of_campaign("2027-phone-battery"),
}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[date, Site]:
    return compiled(changing_root(tmp_path_factory.mktemp("brand")))


@pytest.fixture(scope="module")
def real_sites() -> dict[date, Site]:
    return compiled(PROJECT)


def compiled(root: Path) -> dict[date, Site]:
    """The site on each day."""
    found = {}
    for today in DAYS:
        report = Report()
        site = compile_site(root, today, report)
        assert site is not None, (today, [problem.message for problem in report.errors])
        found[today] = site
    return found


def addresses(site: Site) -> set[str]:
    return {page.address for page in site.pages} | site.files.keys()


def differences(one: Site, other: Site) -> dict[str, set[str]]:
    """What two sites differ in, address by address; only addresses that both have."""
    found = {}
    later = {page.address: page for page in other.pages}
    for page in one.pages:
        if page.address in later and page != later[page.address]:
            found[page.address] = differing(facets_of(page), facets_of(later[page.address]))
    for address, content in one.files.items():
        if address in other.files and content != other.files[address]:
            found[address] = differing_fields(address, content, other.files[address])
    return found


def differing_fields(address: str, one: bytes, other: bytes) -> set[str]:
    if not address.endswith(".json"):
        return {"text"}
    if address.endswith("/lexicon.json"):
        # Its keys are the words themselves.
        return {"words"}
    pair: tuple[Any, Any] = (json.loads(one), json.loads(other))
    return changed_keys(*pair)


@pytest.mark.parametrize("days", list(pairwise(DAYS)), ids=lambda days: f"{days[0]} to {days[1]}")
def test_exactly_what_the_calendar_changes_differs(days: tuple[date, date], sites: dict[date, Site]) -> None:
    one, other = (sites[day] for day in days)
    assert differences(one, other) == EXPECTED[days]


@pytest.mark.parametrize("days", list(pairwise(DAYS)), ids=lambda days: f"{days[0]} to {days[1]}")
def test_addresses_come_with_their_day_and_none_goes(
    days: tuple[date, date], sites: dict[date, Site]
) -> None:
    before, after = (addresses(sites[day]) for day in days)
    assert after - before == NEW[days]
    assert before - after == set()


def test_the_same_day_gives_the_same_site(tmp_path: Path, sites: dict[date, Site]) -> None:
    again = compile_site(changing_root(tmp_path), AUTUMN, Report())
    assert again is not None
    assert again.pages == sites[AUTUMN].pages
    assert again.files == sites[AUTUMN].files


#: what may differ between two days on a page of the real site, by the first folder of its address
MAY_DIFFER = {
    "": CAMPAIGN,
    "campaigns": CAMPAIGN,
    "products": CAMPAIGN,
    "household": CAMPAIGN | DATED,
    "code": {"campaigns", "season", "parts", "answer"},
    "fault-trees": {
        "campaigns",
        "season",
        "parts",
        "answer",
        "outcomes",
    },
    "centres": {
        "days",
        "queue",
        "structured data",
        "data centre: centre",
        "data centre: holidays",
        "data counter: centres",
        "data counter: holidays",
    },
}


def test_the_real_site_differs_only_in_what_the_calendar_changes(real_sites: dict[date, Site]) -> None:
    for one, other in pairwise(real_sites.values()):
        pages = {page.address for page in one.pages}
        for address, facets in differences(one, other).items():
            if address in pages:
                named = {"outcomes" if facet.startswith("data visitOutcomes") else facet for facet in facets}
                assert named <= MAY_DIFFER[address.removeprefix("en/").split("/")[0]], address


def test_one_symptom_of_the_air_conditioner_gets_the_advice_of_each_season(
    real_sites: dict[date, Site],
) -> None:
    seasons = real_sites[SPRING].catalog.products["ac-wall"].model.seasons
    assert len({season.say for season in seasons}) == 3
    for today, site in real_sites.items():
        page = next(page for page in site.pages if page.address == "fault-trees/ac-wall/not-cold/")
        shown = {text for text in facets_of(page)["season"] if isinstance(text, str)}
        assert shown == {season.say for season in seasons if today.month in season.months}, today
