"""Two versions of a tree side by side: exactly the answers that changed are found."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from generator.catalog import fault_graph
from generator.catalog.catalog import Catalog
from generator.catalog.fault_graph import Spot
from generator.changes.ending import Side
from generator.changes.walk import Change, Sort, Walk
from tests.catalog.small import Node, catalog

TREE = "product/a"
BASE: dict[str, Node] = {
    "smell": {"yes": "stop", "no": "filter", "unknown": "stop"},
    "filter": {"fixed": "solved", "not-fixed": "sound"},
    "sound": {"yes": "pump", "no": "board", "unknown": "pump"},
    "stop": "stop-now", "solved": "self-fix", "pump": "home-visit", "board": "home-visit",
}  # fmt: skip


def changes(old: dict[str, Node], new: dict[str, Node], **pieces: dict[str, Node]) -> list[Change]:
    return list(Walk(Side(catalog(a=old, **pieces)), Side(catalog(a=new, **pieces)), TREE).changes())


def told(found: list[Change]) -> list[tuple[str, str, str | None, str | None]]:
    """Each change in short: what it is, the answers to it, where they led, where they lead."""
    return [
        (
            change.sort.value,
            " ".join(f"{given.spot.node}={given.answer}" for given in change.way),
            change.before and change.before.node,
            change.after and change.after.node,
        )
        for change in found
    ]


def test_nothing_changes_when_nothing_is_changed() -> None:
    assert changes(BASE, BASE) == []


def test_one_answer_turned_elsewhere_is_the_only_one_listed() -> None:
    new = BASE | {"sound": {"yes": "board", "no": "board", "unknown": "pump"}}
    assert told(changes(BASE, new)) == [("leads", "smell=no filter=not-fixed sound=yes", "pump", "board")]


def test_two_answers_exchanged_are_both_listed() -> None:
    new = BASE | {"sound": {"yes": "board", "no": "pump", "unknown": "pump"}}
    assert told(changes(BASE, new)) == [
        ("leads", "smell=no filter=not-fixed sound=yes", "pump", "board"),
        ("leads", "smell=no filter=not-fixed sound=no", "board", "pump"),
    ]


def test_another_verdict_is_told_once_by_the_shortest_way() -> None:
    found = told(changes(BASE, BASE | {"pump": "call-first"}))
    assert found == [("ending", "smell=no filter=not-fixed sound=yes", "pump", "pump")]


def test_an_answer_that_is_no_longer_offered_and_one_that_is_new() -> None:
    new = BASE | {"sound": {"yes": "pump", "unknown": "pump", "hum": "board"}}
    assert told(changes(BASE, new)) == [
        ("gone", "smell=no filter=not-fixed sound=no", "board", None),
        ("new", "smell=no filter=not-fixed sound=hum", None, "board"),
    ]


def test_a_step_put_in_between_lists_only_the_answers_that_end_otherwise() -> None:
    new = BASE | {
        "filter": {"fixed": "solved", "not-fixed": "lights"},
        "lights": {"yes": "sound", "no": "board", "unknown": "sound"},
    }
    assert told(changes(BASE, new)) == [
        ("step", "smell=no filter=not-fixed", "sound", "lights"),
        ("leads", "smell=no filter=not-fixed lights=no", "sound", "board"),
    ]


def test_a_step_taken_out_is_stepped_over_too() -> None:
    new = BASE | {"filter": {"fixed": "solved", "not-fixed": "pump"}}
    assert told(changes(BASE, new)) == [
        ("step", "smell=no filter=not-fixed", "sound", "pump"),
        ("leads", "smell=no filter=not-fixed sound=no", "board", "pump"),
    ]


def test_a_step_under_another_name_is_only_other_words() -> None:
    new: dict[str, Node] = {name: node for name, node in BASE.items() if name != "sound"}
    new |= {"filter": {"fixed": "solved", "not-fixed": "noise"}, "noise": BASE["sound"]}
    assert {change.sort for change in changes(BASE, new)} <= {Sort.WORDS}


def test_a_change_in_a_common_piece_is_told_in_the_tree_that_calls_it() -> None:
    tree: dict[str, Node] = {"plug": {"yes": ("common:power", "stop"), "no": "stop"}, "stop": "stop-now"}
    old: dict[str, Node] = {"lamp": {"yes": "return", "no": "fuse"}, "fuse": "call-first"}
    before = Side(catalog(a=tree, common_power=old))
    after = Side(catalog(a=tree, common_power=old | {"fuse": "home-visit"}))
    assert told(list(Walk(before, after, TREE).changes())) == [("ending", "plug=yes lamp=no", "fuse", "fuse")]


def test_a_circle_in_an_old_version_does_not_trap_the_walk() -> None:
    old = BASE | {"filter": {"fixed": "solved", "not-fixed": "smell"}}
    assert ("step", "smell=no filter=not-fixed", "smell", "sound") in told(changes(old, BASE))


QUESTIONS = [f"q{number}" for number in range(5)]
OUTCOMES = {"normal": "normal", "fix": "self-fix", "come": "home-visit", "stop": "stop-now"}


@st.composite
def trees(draw: st.DrawFn) -> dict[str, Node]:
    """A random tree without circles: five questions, of which each leads only further on."""
    tree: dict[str, Node] = {}
    for index, question in enumerate(QUESTIONS):
        further = st.sampled_from([*QUESTIONS[index + 1 :], *OUTCOMES])
        tree[question] = {answer: draw(further) for answer in ("yes", "no", "unknown")}
    return {**tree, **OUTCOMES}


def trails(whole: Catalog, spot: Spot, so_far: str = "") -> Iterator[tuple[str, str]]:
    """Every way through a tree, one by one, and where it ends."""
    steps = list(fault_graph.steps(whole, spot))
    if not steps:
        yield so_far, spot.node
    for step in steps:
        assert step.to
        yield from trails(whole, step.to, f"{so_far} {spot.node}={step.edge.answer}")


@given(trees(), trees())
def test_the_walk_finds_a_change_exactly_where_going_every_way_finds_one(
    old: dict[str, Node], new: dict[str, Node]
) -> None:
    before, after = catalog(a=old), catalog(a=new)
    ways = [dict(trails(whole, fault_graph.start_of(whole.fault_trees[TREE]))) for whole in (before, after)]
    assert bool(changes(old, new)) == (ways[0] != ways[1])


def test_thousands_of_steps_in_a_row_are_walked_without_a_crash() -> None:
    long: dict[str, Node] = {
        f"w{number}": {"fixed": "end", "not-fixed": f"w{number + 1}" if number < 1999 else "end"}
        for number in range(2000)
    }
    found = changes(long | {"end": "self-fix"}, long | {"end": "call-first"})
    assert told(found) == [("ending", "w0=fixed", "end", "end")]
