"""Trees far larger than anybody writes are judged without a wait, and without a crash."""

from pathlib import Path
from time import process_time

import pytest

from tests.checks.situations import lay_out, report_on

HEAD = """\
title: 물이 새요
says: [물이 새요]
review: {owner: 세탁기팀, by: 2027-10-01}
sources: [https://www.gaon.example/help/washer]
start: leak
questions:
  leak: {ask: 새나요?, options: {yes: wipe0, no: ask-us, unknown: ask-us}}
actions:
"""
ACTION = "  wipe{}: {{do: 닦으세요, minutes: 1, risk: low, fixed: {}, not-fixed: {}}}\n"
OUTCOMES = """\
outcomes:
  settled: {verdict: self-fix, say: 좋아요., worse-if: [또 새요]}
  ask-us: {verdict: call-first, reason: booking, cause: 점검}
"""
SECONDS = 20  # of the processor; minutes where the work grows with the square of the size


def tree(length: int, fixed: str = "settled", last: str = "ask-us") -> str:
    """A question and then actions in a row."""
    following = [f"wipe{number}" for number in range(1, length)] + [last]
    return HEAD + "".join(ACTION.format(i, fixed, after) for i, after in enumerate(following)) + OUTCOMES


@pytest.mark.parametrize(
    "text, rules",
    [
        (tree(4000), set()),
        (tree(4000, last="wipe0"), {"endless-loop"}),
        (tree(4000, last="wipe3999"), {"endless-loop"}),
        (tree(600, fixed="setled"), {"unknown-reference"}),
    ],
    ids=["in a row", "in one circle", "a circle at the end", "every other reference wrong"],
)
def test_thousands_of_actions_are_judged_without_a_wait(tmp_path: Path, text: str, rules: set[str]) -> None:
    lay_out(tmp_path)
    (tmp_path / "content/fault-trees/washer/leaks.yml").write_text(text, encoding="utf-8")
    began = process_time()
    assert {d.rule for d in report_on(tmp_path).diagnostics} == rules
    assert process_time() - began < SECONDS
