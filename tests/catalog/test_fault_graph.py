"""Trees as graphs: what can be reached, what goes in circles, how much is asked."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalog import fault_graph
from generator.catalog.catalog import Catalog
from generator.catalog.fault_graph import Spot
from generator.schema.fault_tree import CommonPiece
from tests.catalog.small import Node, catalog, piece

DIAMOND: dict[str, Node] = {
    "smell": {"yes": "stop", "no": "place"},
    "place": {"front": "gasket", "rear": "pump"},
    "gasket": {"fixed": "solved", "not-fixed": "pump"},
    "pump": "home-visit",
    "solved": "self-fix",
    "stop": "stop-now",
}
POWER: dict[str, Node] = {
    "socket": {"yes": "return", "no": "fuse"},
    "fuse": {"fixed": "works", "not-fixed": "return"},
    "works": "self-fix",
}


def circles(tree: CommonPiece) -> list[list[str]]:
    return [[edge.node for edge in way] for way in fault_graph.loops(tree)]


def asked(made: Catalog, tree: str) -> list[str]:
    start = fault_graph.start_of(made.fault_trees[tree])
    return [spot.node for spot in fault_graph.most_questions(made, start)]


def before(made: Catalog, tree: str, verdict: str) -> int | None:
    return fault_graph.questions_before(made, fault_graph.start_of(made.fault_trees[tree]), verdict)


def test_all_that_answers_lead_to_is_reachable() -> None:
    assert fault_graph.reachable(piece(DIAMOND), "smell") == set(DIAMOND)
    assert fault_graph.reachable(piece(DIAMOND), "gasket") == {"gasket", "solved", "pump"}
    assert list(fault_graph.unreachable(piece(DIAMOND))) == []


def test_what_no_answer_leads_to_is_named_with_its_section() -> None:
    nodes = DIAMOND | {"noise": {"yes": "pump", "no": "extra"}, "extra": "normal"}
    assert list(fault_graph.unreachable(piece(nodes))) == [("questions", "noise"), ("outcomes", "extra")]


def test_the_way_back_from_a_piece_reaches_a_node() -> None:
    nodes: dict[str, Node] = {
        "plug": {"yes": ("common:power", "door"), "no": "solved"},
        "door": {"yes": "solved"},
    }
    assert fault_graph.reachable(piece(nodes | {"solved": "normal"}), "plug") == {"plug", "door", "solved"}


@pytest.mark.parametrize(
    "nodes, expected",
    [
        (DIAMOND, []),
        ({"a": {"yes": "a", "no": "z"}, "z": "normal"}, [["a"]]),
        ({"a": {"yes": "b"}, "b": {"yes": "a"}}, [["a", "b"]]),
        ({"a": {"yes": "b"}, "b": {"yes": "c"}, "c": {"yes": "b", "no": "z"}, "z": "normal"}, [["b", "c"]]),
        ({"a": {"yes": "a", "no": "b"}, "b": {"yes": "b"}}, [["a"], ["b"]]),
        ({"a": {"yes": "b", "no": "c"}, "b": {"yes": "a"}, "c": {"yes": "a"}}, [["a", "b"]]),
        ({"a": {"fixed": "z", "not-fixed": "a"}, "z": "normal"}, [["a"]]),
        ({"a": {"yes": ("common:power", "a"), "no": "z"}, "z": "normal"}, [["a"]]),
        ({"a": {"yes": "tree:product/a", "no": "nowhere"}}, []),
    ],
    ids=[
        "none", "itself", "two", "after a start", "two apart", "two through one", "an action",
        "back from a piece", "other trees are looked at elsewhere",
    ],
)  # fmt: skip
def test_circles_are_found_once_from_their_first_node(
    nodes: dict[str, Node], expected: list[list[str]]
) -> None:
    assert circles(piece(nodes)) == expected


@given(st.lists(st.lists(st.integers(0, 6), min_size=1, max_size=3), min_size=7, max_size=7))
def test_a_tree_has_a_circle_exactly_where_a_node_can_come_back_to_itself(ways: list[list[int]]) -> None:
    nodes: dict[str, Node] = {
        f"n{number}": {f"o{index}": f"n{to}" for index, to in enumerate(targets)}
        for number, targets in enumerate(ways)
    }
    tree = piece(nodes)
    returning = {
        node
        for node in nodes
        if any(node in fault_graph.reachable(tree, edge.inside) for edge in fault_graph.edges(tree, node))
    }
    found = circles(tree)
    assert bool(found) is bool(returning)
    for way in found:
        assert set(way) <= returning
        assert len(set(way)) == len(way)


def test_the_longest_path_counts_questions_and_not_actions() -> None:
    assert asked(catalog(drain=DIAMOND), "product/drain") == ["smell", "place"]


def test_the_longest_path_goes_through_pieces_and_other_trees() -> None:
    made = catalog(
        power={
            "plug": {"yes": ("common:power", "door"), "no": "solved"},
            "door": {"no": "tree:product/drain"},
            "solved": "normal",
        },
        drain=DIAMOND,
        common_power=POWER,
    )
    assert asked(made, "product/power") == ["plug", "socket", "door", "smell", "place"]


def test_a_piece_comes_back_to_whoever_called_it() -> None:
    made = catalog(
        a={
            "q": {"yes": ("common:power", "r"), "no": ("common:power", "s")},
            "r": "normal",
            "s": "home-visit",
        },
        common_power=POWER,
    )
    ends = {
        spot.node for spot in fault_graph.everywhere(made, Spot("product/a", "q")) if spot.tree == "product/a"
    }
    assert ends == {"q", "r", "s"}
    back = next(
        step.to for step in fault_graph.steps(made, Spot("common:power", "socket", (("product/a", "s"),)))
    )
    assert back == Spot("product/a", "s")


def test_a_piece_within_a_piece_comes_back_twice() -> None:
    made = catalog(
        a={"q": {"yes": ("common:outer", "end"), "no": "end"}, "end": "normal"},
        common_outer={
            "o": {"yes": ("common:power", "p"), "no": "return"},
            "p": {"yes": "return", "no": "return"},
        },
        common_power=POWER,
    )
    assert asked(made, "product/a") == ["q", "o", "socket", "p"]


def test_circles_between_trees_do_not_go_on_for_ever() -> None:
    made = catalog(
        a={"q": {"yes": "tree:product/b", "no": "end"}, "end": "normal"},
        b={"r": {"yes": "tree:product/a", "no": "end"}, "end": "normal"},
    )
    assert asked(made, "product/a") == ["q", "r"]
    assert len(fault_graph.everywhere(made, Spot("product/a", "q"))) == 4


def test_a_piece_that_calls_itself_does_not_go_on_for_ever() -> None:
    made = catalog(
        a={"q": {"yes": ("common:power", "end"), "no": "end"}, "end": "normal"},
        common_power={"socket": {"yes": ("common:power", "socket"), "no": "return"}},
    )
    assert asked(made, "product/a")[0] == "q"


@pytest.mark.parametrize(
    "verdict, least", [("stop-now", 1), ("self-fix", 2), ("home-visit", 2), ("carry-in", None)]
)
def test_the_fewest_questions_before_a_verdict(verdict: str, least: int | None) -> None:
    assert before(catalog(drain=DIAMOND), "product/drain", verdict) == least


def test_questions_of_a_piece_count_before_a_verdict() -> None:
    made = catalog(
        a={"plug": {"yes": ("common:power", "door"), "no": "fine"}, "door": {"no": "stop"},
        "stop": "stop-now", "fine": "normal"}, common_power=POWER,
    )  # fmt: skip
    assert before(made, "product/a", "stop-now") == 3
    assert before(made, "product/a", "self-fix") == 2


def test_a_reference_that_does_not_hold_leads_nowhere() -> None:
    made = catalog(
        a={"q": {"yes": "tree:product/none", "no": ("common:none", "q"), "unknown": "none"}, "end": "normal"}
    )
    ahead = [step.to for step in fault_graph.steps(made, Spot("product/a", "q"))]
    assert ahead == [None, None, Spot("product/a", "none")]
    assert fault_graph.model_at(made, Spot("product/a", "none")) is None


def test_thousands_of_nodes_in_a_row_are_walked_without_a_wait() -> None:
    nodes: dict[str, Node] = {f"n{i}": {"yes": f"n{i + 1}", "no": "end"} for i in range(5000)}
    made = catalog(a=nodes | {"n5000": "stop-now", "end": "normal"})
    began = process_time()
    assert len(asked(made, "product/a")) == 5000
    assert circles(made.fault_trees["product/a"].model) == []
    assert process_time() - began < 10
