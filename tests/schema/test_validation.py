"""Words into models: what is wrong is told, and the rest is kept."""

from generator.schema.fault_tree import FaultTree
from generator.schema.validation import Validated, validate
from generator.source.document import Document
from generator.source.yaml import read

TREE = """\
title: 물이 새요
says: [물이 새요, 젖어요]
review: {owner: 세탁기팀, by: 2027-10-01}
sources: [https://www.gaon.example/]
start: leak
questions:
  leak:
    ask: 새나요?
    options: {yes: wipe, no: fine, unknown: wipe}
actions:
  wipe:
    do: 닦으세요
    minutes: 5
    steps: [수건을 가져와요, 닦아요]
    risk: low
    fixed: fine
    not-fixed: call
outcomes:
  fine: {verdict: normal, say: 좋아요.}
  call: {verdict: call-first, reason: booking, cause: 점검}
"""


def validated(*changes: tuple[str, str]) -> Validated:
    text = TREE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return validate(FaultTree, Document("content/x.yml", text, read(text)[0] or ""))


def said(result: Validated) -> list[str]:
    return [problem.message.text(str) for problem in result.problems]


def test_what_is_right_becomes_a_whole_model() -> None:
    result = validated()
    assert not result.partial
    assert list(result.model.nodes) == ["leak", "wipe", "fine", "call"]


def test_every_wrong_word_of_a_file_is_told_at_once() -> None:
    result = validated(
        ("by: 2027-10-01", "by: 내년"), ("minutes: 5", "minutes: 오"), ("risk: low", "risk: high"),
        ("verdict: normal", "verdict: fine"), ("do: 닦", "doo: 닦"),
    )  # fmt: skip
    assert sorted(said(result)) == [
        "`by`: `내년` is not a date",
        "`doo` is not a field here",
        "`minutes`: `오` is not a number",
        "`risk` cannot be `high`",
        "`verdict` cannot be `fine`",
    ]


def test_what_is_left_beside_a_mistake_can_still_be_looked_at() -> None:
    result = validated(
        ("by: 2027-10-01", "by: 내년"), ("verdict: normal", "verdikt: normal"), ("ask:", "aks:")
    )
    assert result.partial
    assert list(result.model.nodes) == ["leak", "wipe", "fine", "call"]
    assert result.model.questions["leak"].options["yes"].next == "wipe"


def test_an_item_of_a_list_that_is_wrong_is_left_out_alone() -> None:
    result = validated(("[수건을 가져와요, 닦아요]", "['', 닦아요, {조심: 물}, 말려요]"))
    assert len(result.problems) == 2
    assert result.model.actions["wipe"].steps == ["닦아요", "말려요"]


def test_a_misspelt_required_field_is_one_mistake() -> None:
    assert said(validated(("verdict: normal", "verdikt: normal"))) == ["`verdikt` is not a field here"]


def test_a_file_without_a_start_is_no_tree() -> None:
    result = validated(("start: leak\n", ""))
    assert result.model is None
    assert said(result) == ["`start` is missing"]


def test_a_word_may_be_no_map_at_all() -> None:
    for wrong in ("outcomes: []", "outcomes: 없음", "outcomes: {fine: {}}", "outcomes: {fine: [a]}"):
        text = TREE[: TREE.index("outcomes:")] + wrong + "\n"
        result = validate(FaultTree, Document("content/x.yml", text, read(text)[0] or ""))
        assert result.problems
