"""How a fault tree is drawn: every box in its place, every line from box to box, nothing over another."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.layering import GAP, HEIGHT, WIDTH, Drawing, drawn

DIAMOND = ["top", "left", "right", "end"]
LINES = [("top", "left"), ("top", "right"), ("left", "end"), ("right", "end"), ("top", "end")]


@st.composite
def trees(draw: st.DrawFn) -> tuple[list[str], list[tuple[str, str]]]:
    """A tree whose branches may come together again, from one top."""
    count = draw(st.integers(1, 24))
    nodes = [f"n{number}" for number in range(count)]
    edges = [(nodes[draw(st.integers(0, at - 1))], nodes[at]) for at in range(1, count)]
    for _more in range(draw(st.integers(0, 12))):
        one, other = draw(st.integers(0, count - 1)), draw(st.integers(0, count - 1))
        edges.append((nodes[min(one, other)], nodes[max(one, other)]))
    return nodes, edges


def apart(drawing: Drawing) -> bool:
    return all(
        abs(ax - bx) >= WIDTH + GAP - 0.2 or abs(ay - by) >= HEIGHT
        for (ax, ay), (bx, by) in combinations(drawing.places.values(), 2)
    )


@given(trees())
def test_no_box_lies_on_another_and_all_lie_on_the_sheet(
    graph: tuple[list[str], list[tuple[str, str]]],
) -> None:
    drawing = drawn(*graph)
    assert set(drawing.places) == set(graph[0])
    assert apart(drawing)
    for x, y in drawing.places.values():
        assert WIDTH / 2 - 0.1 <= x <= drawing.width - WIDTH / 2 + 0.1
        assert HEIGHT / 2 <= y <= drawing.height - HEIGHT / 2


@given(trees())
def test_every_line_goes_down_from_its_box_to_its_box(graph: tuple[list[str], list[tuple[str, str]]]) -> None:
    drawing = drawn(*graph)
    assert set(drawing.ways) == {(one, other) for one, other in graph[1] if one != other}
    for (one, other), points in drawing.ways.items():
        assert points[0] == drawing.places[one] and points[-1] == drawing.places[other]
        assert [y for _x, y in points] == sorted({y for _x, y in points})


@given(trees())
def test_the_same_tree_is_drawn_the_same(graph: tuple[list[str], list[tuple[str, str]]]) -> None:
    assert drawn(*graph) == drawn(*graph)


def test_what_is_reached_by_a_long_way_stands_below_all_of_it() -> None:
    drawing = drawn(DIAMOND, LINES)
    heights = [drawing.places[name][1] for name in DIAMOND]
    assert heights[0] < heights[1] == heights[2] < heights[3]
    assert len(drawing.ways["top", "end"]) == 3


def test_branches_stand_in_the_order_of_what_they_hang_on() -> None:
    nodes = ["top", "a", "b", "under-b", "under-a"]
    drawing = drawn(nodes, [("top", "a"), ("top", "b"), ("b", "under-b"), ("a", "under-a")])
    a_first = drawing.places["a"][0] < drawing.places["b"][0]
    assert (drawing.places["under-a"][0] < drawing.places["under-b"][0]) == a_first


@pytest.mark.parametrize(
    "edges", [[("a", "b"), ("b", "a")], [("a", "a")], [("a", "b"), ("b", "c"), ("c", "b")]]
)
def test_a_circle_is_drawn_all_the_same(edges: list[tuple[str, str]]) -> None:
    assert apart(drawn(["a", "b", "c"], edges))
