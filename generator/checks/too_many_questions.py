"""More than five questions on one path.

A worried customer gives up.

Ask first what decides most, and end the path earlier.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import fault_graph
from generator.catalog.catalog import Catalog
from generator.catalog.entry import Path
from generator.catalog.fault_graph import Spot
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _

MOST = 5


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Trees with a path that asks more than five questions, jumps included."""
    for tree in catalog.sound_fault_trees:
        asked = fault_graph.most_questions(catalog, fault_graph.start_of(tree))
        if len(asked) > MOST and not _in_circles(asked):
            yield tree.problem(
                _(
                    "one path asks {count} questions, at most {most}: {way}",
                    count=len(asked),
                    most=MOST,
                    way=" -> ".join(f"`{spot.node}`" for spot in asked),
                ),
                at=_place(tree.id, asked),
                key=True,
                help=_("ask first what decides most, and end the path earlier"),
            )


def _in_circles(asked: list[Spot]) -> bool:
    return len({(spot.tree, spot.node) for spot in asked}) < len(asked)


def _place(tree: str, asked: list[Spot]) -> Path:
    """The last question over the limit that stands in this tree."""
    own = [spot.node for spot in asked[MOST:] if spot.tree == tree] or [
        spot.node for spot in asked if spot.tree == tree
    ][-1:]
    return ("questions", own[0])
