"""Every public page can be found, and nothing that is not public."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from generator.catalog.catalog import Catalog
from generator.schema.audience import Audience
from generator.search.interface import words
from generator.search.records import Record, records
from tests.conftest import ROOT


def by_page(catalog: Catalog) -> dict[str, Record]:
    return {f"{record.kind}:{record.id}": record for record in records(catalog)}


#: guides that customers are not led to
STAFF = {"guide:for-agents", "guide:for-editors"}


def test_every_page_of_the_content_has_a_record_but_what_is_for_who_works_here(catalog: Catalog) -> None:
    wanted = {
        f"{kind}:{id}"
        for kind in ("fault-tree", "code", "product", "centre", "guide")
        for id, entry in catalog.of_kind(kind).items()
        if kind != "guide" or not entry.inner
    }
    wanted |= {f"part:{id}" for id in catalog.parts} | {f"policy:{id}" for id in catalog.products}
    wanted |= {f"campaign:{entry.id}" for entry in catalog.public_campaigns()}
    assert set(by_page(catalog)) == wanted - STAFF
    for_agents = replace(catalog, settings=replace(catalog.settings, audience=Audience.AGENT))
    assert STAFF <= wanted == set(by_page(for_agents))


def test_a_fault_tree_is_found_by_what_customers_say_its_codes_and_its_causes(catalog: Catalog) -> None:
    tree = catalog.fault_trees["washer-front/wont-drain"].model
    record = by_page(catalog)["fault-tree:washer-front/wont-drain"]
    assert record.title == tree.title
    assert record.url == "fault-trees/washer-front/wont-drain/"
    assert set(tree.says) <= set(record.ask)
    assert "OE" in record.codes
    assert {outcome.cause for outcome in tree.outcomes.values() if outcome.cause} <= set(record.sym)
    assert any(letter.isdigit() for letter in record.badge)


def test_a_campaign_is_found_only_once_it_is_public(catalog_on: Callable[[date], Catalog]) -> None:
    id = "2010-washer-child-lock"
    published = catalog_on(date(2026, 11, 22)).campaigns[id].model.published.date()
    assert f"campaign:{id}" in by_page(catalog_on(published + timedelta(days=1)))
    assert f"campaign:{id}" not in by_page(catalog_on(published - timedelta(days=1)))


def test_a_centre_is_found_by_its_districts_with_and_without_their_ending(catalog: Catalog) -> None:
    asked = by_page(catalog)["centre:seoul/hongdae"].ask
    assert "서울 마포구" in asked
    assert "마포" in asked


def test_a_centre_is_found_by_the_days_it_is_open_and_what_it_repairs(catalog: Catalog) -> None:
    record = by_page(catalog)["centre:seoul/hongdae"]
    assert "토요일" in record.ask
    assert "일요일" not in record.ask
    assert "휴대폰" in record.sym


def test_each_kind_of_page_shows_what_helps_to_choose_it(catalog: Catalog) -> None:
    found = by_page(catalog)
    badges = {
        page: found[page].badge
        for page in (
            "fault-tree:washer-front/wont-drain",
            "code:washer-front/OE",
            "product:washer-front",
            "campaign:2010-washer-child-lock",
            "centre:seoul/hongdae",
        )
    }
    questions = badges["fault-tree:washer-front/wont-drain"]
    assert badges["code:washer-front/OE"] == questions, "who opens the code is asked what the tree asks"
    assert badges["product:washer-front"].startswith("증상 안내")
    assert badges["centre:seoul/hongdae"] == "토요일도 열어요"
    assert all(badges.values())
    verdicts = {record.badge for record in found.values() if record.kind == "code"} - {questions}
    assert catalog.settings.words()["verdict-home-visit"] in verdicts
    for record in found.values():
        if record.kind in ("fault-tree", "code", "part", "policy", "product"):
            assert record.product_name


def test_notes_for_agents_are_never_searchable(catalog: Catalog) -> None:
    notes = [
        node.internal
        for tree in catalog.fault_trees.values()
        for node in (tree.model, *tree.model.nodes.values())
        if node.internal
    ]
    assert notes
    words = "\n".join(repr(record) for record in records(catalog))
    assert not [note for note in notes if note.strip() in words]


def test_no_page_of_the_content_would_be_refused_from_a_search_service(catalog: Catalog) -> None:
    script = (ROOT / "templates/scripts/search-service.js").read_text("utf-8")
    pattern = re.search("^const OWN_ADDRESS = /(.+)/$", script, re.MULTILINE)
    assert pattern
    own = re.compile(pattern[1], re.ASCII)
    assert [record.url for record in records(catalog) if not own.match(record.url)] == []


def test_a_service_that_nobody_named_is_not_asked(catalog: Catalog) -> None:
    assert all("service" not in said for said in words(catalog).values())
