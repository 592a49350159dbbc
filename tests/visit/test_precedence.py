"""Which reason decides, where there are several: the table, the build and the browser agree."""

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from generator.schema.fault_tree import Reason, Verdict
from generator.visit.precedence import GOING, ORDER, Obstacle, decide

PROJECT = Path(__file__).parents[2]
TABLE: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "precedence.json").read_text(encoding="utf-8")
)
#: the notice that a unit must not be used depends on the unit, so `decide` of the browser alone knows it
AT_BUILD_TIME = [row for row in TABLE if not row["stop_use"]]


@pytest.mark.parametrize("row", AT_BUILD_TIME, ids=lambda row: row["why"])
def test_the_build_decides_as_the_table_says(row: dict[str, Any]) -> None:
    authored = Reason(row["authored_reason"]) if row["authored_reason"] else None
    obstacles = set(map(Obstacle, row["obstacles"]))
    assert decide(Verdict(row["authored_verdict"]), authored, obstacles) == (row["verdict"], row["reason"])


def test_the_table_has_every_verdict_with_every_obstacle_and_with_none() -> None:
    wanted = {(str(verdict), obstacle) for verdict in Verdict for obstacle in [None, *map(str, ORDER)]}
    told = {
        (row["authored_verdict"], next(iter(row["obstacles"]), None))
        for row in AT_BUILD_TIME
        if len(row["obstacles"]) <= 1 and row["authored_reason"] is None
    }
    assert told == wanted


def test_the_table_has_each_neighbouring_pair_of_the_order() -> None:
    wanted = {
        (str(verdict), frozenset(map(str, pair)))
        for verdict in (*GOING, Verdict.CALL_FIRST)
        for pair in pairwise(ORDER)
    }
    told = {(row["authored_verdict"], frozenset(row["obstacles"])) for row in AT_BUILD_TIME}
    assert wanted <= told


def test_the_table_has_every_authored_reason_with_every_obstacle() -> None:
    wanted = {(str(reason), obstacle) for reason in Reason for obstacle in [None, *map(str, ORDER)]}
    told = {(row["authored_reason"], next(iter(row["obstacles"]), None)) for row in AT_BUILD_TIME}
    assert wanted <= told


def test_the_table_has_every_verdict_under_a_notice_not_to_use_the_unit() -> None:
    assert {row["authored_verdict"] for row in TABLE if row["stop_use"]} == set(map(str, Verdict))


def test_no_two_rows_ask_the_same() -> None:
    asked = [
        (row["authored_verdict"], row["authored_reason"], frozenset(row["obstacles"]), row["stop_use"])
        for row in TABLE
    ]
    assert len(asked) == len(set(asked))


def test_the_order_of_the_browser_is_that_of_the_build() -> None:
    script = (PROJECT / "templates" / "scripts" / "precedence.js").read_text(encoding="utf-8")
    listed = re.search(r"export const ORDER = \[(.*?)\]", script, re.DOTALL)
    assert listed is not None
    assert re.findall(r'"([a-z-]+)"', listed[1]) == list(map(str, ORDER))
