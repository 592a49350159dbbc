"""Nobody is sent on the way while a reason not to go is known; without one, everybody is."""

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from generator.schema.fault_tree import Verdict
from generator.visit.device import outcome_data, product_facts
from generator.visit.plan import visit_plan
from tests.visit.oracle import GOES, at_the_counter, reasons_at_build, reasons_now, to_choose_from
from tests.visit.worlds import World, catalog_of, outcome_of, worlds

HERE = Path(__file__).parent
MANY = settings(
    max_examples=2000,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
)


def collected() -> list[World]:
    """The worlds of one run, the same on every run."""
    found: list[World] = []

    @MANY
    @given(worlds())
    def collect(world: World) -> None:
        found.append(world)

    collect()
    return found


@pytest.fixture(scope="module")
def some_worlds() -> list[World]:
    return collected()


@pytest.fixture
def plans_of(tmp_path: Path) -> Callable[[list[World]], list[dict[str, Any]]]:
    """What the browser plans in many worlds, asked all at once."""

    def ask(asked: list[World]) -> list[dict[str, Any]]:
        file = tmp_path / "cases.json"
        file.write_text(json.dumps([case_of(world) for world in asked]), encoding="utf-8")
        command = ["node", str(HERE / "plans.mjs"), str(file)]
        answered = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
        plans: list[dict[str, Any]] = json.loads(answered.stdout)
        return plans

    return ask


def case_of(world: World) -> tuple[dict[str, Any], dict[str, Any], str]:
    catalog = catalog_of(world)
    outcomes = outcome_data(catalog, "phone", {"end": outcome_of(world)})
    data = product_facts(catalog, "phone") | {"outcomes": outcomes}
    now = {"date": world.day.isoformat(), "minute": world.minute}
    told = {"area": world.area, "model": world.model, "made": world.made, "serial": "", "bought": ""}
    return data, {"now": now, **told}, "end"


def without_reasons(world: World) -> World:
    """The same world after everything that speaks against going is put right."""
    area = world.area or "seoul/mapo"
    centre = {
        "name": "센터",
        "address": "서울",
        "phone": "1588-0000",
        "hours": {"mon-sun": "00:00-24:00"},
        "holidays": "open",
        "accepts": {"phone": ["mon-sun"]},
        "covers": [area],
    }
    parts = {
        id: {
            **words,
            "availability": "stock",
            "as-of": world.built.isoformat(),
            "valid-until": (world.day + timedelta(days=1)).isoformat(),
        }
        for id, words in world.parts.items()
    }
    campaigns = {id: {**words, "stop-use": "false"} for id, words in world.campaigns.items()}
    return replace(
        world,
        service="either",
        parts=parts,
        stock=[{**row, "quantity": "3"} for row in world.stock],
        centres={"seoul/a": centre},
        campaigns=campaigns,
    )


def test_the_worlds_differ_enough(some_worlds: list[World]) -> None:
    going = [world for world in some_worlds if world.outcome["verdict"] in GOES]
    free = [world for world in going if not reasons_now(world)]
    held = [world for world in going if len(reasons_now(world)) == 1]
    assert sum(world.outcome["verdict"] == "carry-in" for world in free) > 30
    assert sum(world.outcome["verdict"] == "home-visit" for world in free) > 30
    assert len(held) > 150, "worlds with a single reason"
    alone = {reasons_now(world)[0] for world in held}
    assert alone >= {
        "battery is not in stock",
        "nobody knows about battery any more",
        "nobody comes for phones",
        "nobody covers the district",
        "a part has run out wherever somebody could come from",
        "it must not be used",
    }
    at_one_centre = [
        list(at_the_counter(world, id))
        for world in some_worlds
        if world.outcome["verdict"] == "carry-in"
        for id in to_choose_from(world)
    ]
    assert {reasons[0] for reasons in at_one_centre if len(reasons) == 1} == {
        "a part has run out there",
        "a public holiday",
        "closed all day",
        "closed at this hour",
        "it does not take phones that day",
        "lunch",
        "nobody knows its hours any more",
        "nobody knows the holidays of that year",
    }


def test_the_browser_says_go_just_where_no_reason_is_known(
    some_worlds: list[World], plans_of: Callable[[list[World]], list[dict[str, Any]]]
) -> None:
    for world, plan in zip(some_worlds, plans_of(some_worlds), strict=True):
        authored, reasons = world.outcome["verdict"], reasons_now(world)
        if plan["verdict"] in GOES:
            assert not reasons, (world, plan)
        elif authored in GOES:
            assert reasons, (world, plan)
            assert plan["reason"], (world, plan)


def test_the_browser_says_go_once_every_reason_is_removed(
    some_worlds: list[World], plans_of: Callable[[list[World]], list[dict[str, Any]]]
) -> None:
    mended = [without_reasons(world) for world in some_worlds]
    for world, plan in zip(mended, plans_of(mended), strict=True):
        assert plan["verdict"] == world.outcome["verdict"], (world, plan)


def test_the_build_says_go_just_where_no_reason_is_known(some_worlds: list[World]) -> None:
    for world in some_worlds:
        plan = visit_plan(catalog_of(world), "phone", outcome_of(world))
        reasons = reasons_at_build(world)
        if plan.goes:
            assert not reasons, (world, plan)
        elif plan.authored in GOES:
            assert reasons, (world, plan)
            assert plan.reason, (world, plan)


def test_the_build_says_go_once_every_reason_is_removed(some_worlds: list[World]) -> None:
    for world in map(without_reasons, some_worlds):
        plan = visit_plan(catalog_of(world), "phone", outcome_of(world))
        assert plan.verdict is Verdict(world.outcome["verdict"]), (world, plan)


def test_what_the_build_holds_back_the_browser_does_not_send_at_that_moment(
    some_worlds: list[World], plans_of: Callable[[list[World]], list[dict[str, Any]]]
) -> None:
    """Facts of the day outweigh the week; otherwise the device never forgets what the build knew."""
    at_build = [
        replace(world, day=world.built)
        for world in some_worlds
        if not any("special-days" in words for words in world.centres.values())
    ]
    for world, plan in zip(at_build, plans_of(at_build), strict=True):
        if plan["verdict"] in GOES:
            built = visit_plan(catalog_of(world), "phone", outcome_of(world))
            assert built.goes, (world, plan, built)
