"""A fault tree as a graph: which nodes an answer leads to, and what can be reached from where.

Inside one tree the nodes are its own. Across trees (`everywhere`) a place is (tree, node, ways back),
because a common piece comes back to whoever called it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry, Path
from generator.schema.fault_tree import Action, CommonPiece, Jump, Outcome, Question


class Edge(NamedTuple):
    """One answer: the node that offers it, its id, where it leads, and its path in the file."""

    node: str
    answer: str
    jump: Jump
    at: Path

    @property
    def inside(self) -> str:
        """The node of the same tree at which the customer goes on, if any: the target or the way back."""
        target = self.jump.next
        if target.tree is not None or target == "return":
            return ""
        return str(self.jump.return_ or "") if target.common is not None else str(target)


def edges(tree: CommonPiece, node: str) -> Iterator[Edge]:
    """The answers that a node of a tree offers, in written order."""
    model = tree.nodes.get(node)
    if isinstance(model, Question):
        for answer, option in model.options.items():
            yield Edge(node, answer, option, ("questions", node, "options", answer, "next"))
    elif isinstance(model, Action):
        for answer, jump in (("fixed", model.fixed), ("not-fixed", model.not_fixed)):
            yield Edge(node, answer, jump, ("actions", node, answer))


def all_edges(tree: CommonPiece) -> Iterator[Edge]:
    """Every answer of a tree, in written order."""
    for node in tree.nodes:
        yield from edges(tree, node)


def reachable(tree: CommonPiece, start: str) -> set[str]:
    """The nodes of this tree that some answers lead to from `start`, itself included."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        node = waiting.pop()
        if node in seen or node not in tree.nodes:
            continue
        seen.add(node)
        waiting.extend(edge.inside for edge in edges(tree, node) if edge.inside)
    return seen


def unreachable(tree: CommonPiece) -> Iterator[tuple[str, str]]:
    """The section and id of every node that no answer leads to."""
    seen = reachable(tree, tree.start)
    for node in tree.nodes:
        if node not in seen:
            yield tree.section(node), node


def loops(tree: CommonPiece) -> Iterator[list[Edge]]:
    """Ways round in circles, from their first written member; one for nodes that reach each other."""
    order = {node: index for index, node in enumerate(tree.nodes)}
    left = _knot(tree)
    for node in tree.nodes:
        way = _way_back(tree, node, left) if node in left else []
        if way:
            left.difference_update(edge.node for edge in way)
            first = min(range(len(way)), key=lambda index: order[way[index].node])
            yield way[first:] + way[:first]


def _knot(tree: CommonPiece) -> set[str]:
    """The nodes that can lie on a circle: they come from some node and lead to some node that can, too."""
    ahead = {node: {edge.inside for edge in edges(tree, node)} & tree.nodes.keys() for node in tree.nodes}
    behind: dict[str, set[str]] = {node: set() for node in ahead}
    for node, targets in ahead.items():
        for target in targets:
            behind[target].add(node)
    return _endless(ahead, behind) & _endless(behind, ahead)


def _endless(ahead: dict[str, set[str]], behind: dict[str, set[str]]) -> set[str]:
    """What is left when nodes that lead nowhere are taken away until there are none."""
    ways = {node: len(targets) for node, targets in ahead.items()}
    ends = [node for node, count in ways.items() if not count]
    while ends:
        for node in behind[ends.pop()]:
            ways[node] -= 1
            if not ways[node]:
                ends.append(node)
    return {node for node, count in ways.items() if count}


def _way_back(tree: CommonPiece, start: str, within: set[str]) -> list[Edge]:
    """The shortest way from a node back to itself, through nodes of `within`."""
    came: dict[str, Edge] = {}
    waiting = [start]
    while waiting:
        node = waiting.pop(0)
        for edge in edges(tree, node):
            target = edge.inside
            if target == start:
                way = [edge]
                while way[0].node != start:
                    way.insert(0, came[way[0].node])
                return way
            if target in within and target not in came:
                came[target] = edge
                waiting.append(target)
    return []


class Spot(NamedTuple):
    """A place in the content: a tree (`common:<id>` for a piece), a node, the ways back from pieces."""

    tree: str
    node: str
    back: tuple[tuple[str, str], ...] = ()


class Step(NamedTuple):
    """One answer from a spot to the next; `to` is None where a reference does not hold."""

    edge: Edge
    to: Spot | None


def tree_at(catalog: Catalog, name: str) -> Entry[CommonPiece] | None:
    """The tree or common piece of a spot."""
    if name.startswith("common:"):
        return catalog.common.get(name[7:])
    return catalog.fault_trees.get(name)


def steps(catalog: Catalog, spot: Spot) -> Iterator[Step]:
    """The answers at a spot and where each leads, across trees and pieces."""
    entry = tree_at(catalog, spot.tree)
    if entry is None:
        return
    for edge in edges(entry.model, spot.node):
        yield Step(edge, _follow(catalog, spot, edge.jump))


def _follow(catalog: Catalog, spot: Spot, jump: Jump) -> Spot | None:
    target = jump.next
    if target == "return" and spot.tree.startswith("common:"):
        if not spot.back:
            return None
        tree, node = spot.back[-1]
        return Spot(tree, node, spot.back[:-1])
    if target.tree is not None:
        other = catalog.fault_trees.get(target.tree)
        return Spot(target.tree, other.model.start) if other else None
    if target.common is not None:
        name = f"common:{target.common}"
        piece = catalog.common.get(target.common)
        if piece is None or jump.return_ is None or len(spot.back) > 4:
            return None
        return Spot(name, piece.model.start, (*spot.back, (spot.tree, str(jump.return_))))
    return Spot(spot.tree, str(target), spot.back)


def model_at(catalog: Catalog, spot: Spot) -> Question | Action | Outcome | None:
    """The node of a spot."""
    entry = tree_at(catalog, spot.tree)
    return entry.model.nodes.get(spot.node) if entry else None


def everywhere(catalog: Catalog, start: Spot) -> list[Spot]:
    """Every spot that answers lead to from `start`, itself first, nearest first."""
    seen = {start: None}
    waiting = [start]
    while waiting:
        spot = waiting.pop(0)
        for step in steps(catalog, spot):
            if step.to is not None and step.to not in seen:
                seen[step.to] = None
                waiting.append(step.to)
    return list(seen)


def start_of(entry: Entry[CommonPiece]) -> Spot:
    """Where a tree begins."""
    name = f"common:{entry.id}" if entry.kind == "common" else entry.id
    return Spot(name, str(entry.model.start))


def most_questions(catalog: Catalog, start: Spot) -> list[Spot]:
    """The questions on the path that asks most, in their order; circles are cut where they close."""
    asked: dict[Spot, int] = {}
    onward: dict[Spot, Spot | None] = {}
    ahead: dict[Spot, list[Spot]] = {}
    waiting = [start]
    while waiting:
        spot = waiting[-1]
        if spot not in ahead:
            ahead[spot] = [step.to for step in steps(catalog, spot) if step.to is not None]
            waiting.extend(place for place in ahead[spot] if place not in ahead)
            continue
        waiting.pop()
        if spot not in asked:
            best = max(
                (place for place in ahead[spot] if place in asked), key=asked.__getitem__, default=None
            )
            asked[spot] = isinstance(model_at(catalog, spot), Question) + (asked[best] if best else 0)
            onward[spot] = best
    return list(_questions_along(catalog, start, onward))


def _questions_along(catalog: Catalog, start: Spot, onward: dict[Spot, Spot | None]) -> Iterator[Spot]:
    here: Spot | None = start
    while here is not None:
        if isinstance(model_at(catalog, here), Question):
            yield here
        here = onward[here]


def questions_before(catalog: Catalog, start: Spot, verdict: str) -> int | None:
    """The least number of questions on the way to an outcome of this verdict, or None without one."""
    fewest: dict[Spot, int] = {start: 0}
    waiting = [start]
    best: int | None = None
    while waiting:
        spot = waiting.pop(0)
        model = model_at(catalog, spot)
        if isinstance(model, Outcome) and model.verdict == verdict:
            best = fewest[spot] if best is None else min(best, fewest[spot])
        asked = fewest[spot] + isinstance(model, Question)
        for step in steps(catalog, spot):
            if step.to is not None and asked < fewest.get(step.to, 99):
                fewest[step.to] = asked
                waiting.append(step.to)
    return best
