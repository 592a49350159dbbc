"""Answers that go round in circles.

The customer is asked the same thing again and never gets an answer.

Send one answer of the circle to an outcome; for trying again, say `tries` on the action.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import fault_graph
from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry, Path
from generator.diagnostics.diagnostic import Diagnostic, Note
from generator.diagnostics.message import _
from generator.schema.fault_tree import FaultTree


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Circles within a tree, and trees that send the customer to each other."""
    for tree in catalog.sound_trees:
        for way in fault_graph.loops(tree.model):
            names = [edge.node for edge in way]
            yield tree.problem(
                _(
                    "answers can go round in circles: {way}",
                    way=" -> ".join(f"`{name}`" for name in [*names, names[0]]),
                ),
                at=(tree.model.section(names[0]), names[0]),
                key=True,
                help=_("send one answer of `{id}` to an outcome", id=names[-1]),
                notes=[Note(_("this answer closes the circle"), tree.span(way[-1].at))],
            )
    yield from _between_trees(catalog)


def _between_trees(catalog: Catalog) -> Iterator[Diagnostic]:
    jumps = {id: dict(_jumps(tree)) for id, tree in catalog.fault_trees.items() if catalog.is_sound(tree)}
    told: set[str] = set()
    for id in jumps:
        way = [] if id in told else _circle(jumps, id)
        if way:
            told.update(way)
            yield catalog.fault_trees[id].problem(
                _(
                    "trees send the customer to each other: {way}",
                    way=" -> ".join(f"`{name}`" for name in [*way, id]),
                ),
                at=jumps[id][way[1] if len(way) > 1 else id],
                help=_("let one of them end in an outcome"),
            )


def _jumps(tree: Entry[FaultTree]) -> Iterator[tuple[str, Path]]:
    inside = fault_graph.reachable(tree.model, tree.model.start)
    for edge in fault_graph.all_edges(tree.model):
        if edge.jump.next.tree is not None and edge.node in inside:
            yield edge.jump.next.tree, edge.at


def _circle(jumps: dict[str, dict[str, Path]], start: str) -> list[str]:
    """The trees of a circle through `start`, in order, or an empty list."""
    came: dict[str, str] = {}
    waiting = [start]
    while waiting:
        here = waiting.pop(0)
        for target in jumps.get(here, {}):
            if target == start:
                way = [here]
                while way[0] != start:
                    way.insert(0, came[way[0]])
                return way
            if target not in came:
                came[target] = here
                waiting.append(target)
    return []
