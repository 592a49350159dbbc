"""A fault tree with the common pieces it calls laid out among its own nodes.

The nodes of a piece are named `<piece>--<node>`; a second call of the same piece with another way back
gets nodes of its own, `<piece>--<node>--2`. Page and data of a tree use the same names.
"""

from __future__ import annotations

from collections import Counter

from generator.catalog import fault_graph
from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.catalog.fault_graph import Spot
from generator.schema.fault_tree import FaultTree


def unfold(catalog: Catalog, entry: Entry[FaultTree]) -> dict[Spot, str]:
    """The id of every spot reached without leaving for another tree, nearest to the start first."""
    names: dict[Spot, str] = {}
    times: Counter[str] = Counter()
    waiting = [fault_graph.start_of(entry)]
    while waiting:
        spot = waiting.pop(0)
        if spot in names or is_elsewhere(spot, entry):
            continue
        name = spot.node if spot.tree == entry.id else f"{spot.tree.removeprefix('common:')}--{spot.node}"
        times[name] += 1
        names[spot] = name if times[name] == 1 else f"{name}--{times[name]}"
        waiting += [step.to for step in fault_graph.steps(catalog, spot) if step.to is not None]
    return names


def is_elsewhere(spot: Spot, entry: Entry[FaultTree]) -> bool:
    """Whether a spot lies in another fault tree."""
    return spot.tree != entry.id and not spot.tree.startswith("common:")
