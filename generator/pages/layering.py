"""Where the nodes of a graph stand when it is drawn in layers, each below those that lead to it.

After Sugiyama: nodes go into layers by the longest way to them, edges over several layers bend where they
pass one, and each layer is put in the order of what it hangs on, so that few edges cross.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

WIDTH, HEIGHT = 150, 54
GAP, STEP = 26, 118
#: an edge that only passes a layer needs less room than a node
PASSING = 20
_SWEEPS = 6


@dataclass(frozen=True, slots=True)
class Drawing:
    """The middle of each node, the points of each edge from node to node, and the size of the whole."""

    places: Mapping[str, tuple[float, float]]
    ways: Mapping[tuple[str, str], list[tuple[float, float]]]
    width: float
    height: float


def drawn(nodes: Sequence[str], edges: Iterable[tuple[str, str]]) -> Drawing:
    """A drawing of `nodes`, the first at the top, and of `edges` between them."""
    pairs = [(one, other) for one, other in dict.fromkeys(edges) if one != other]
    depth = _depths(nodes, pairs)
    pairs = [(one, other) for one, other in pairs if depth[one] < depth[other]]
    layers: list[list[str]] = [[] for _ in range(max(depth.values()) + 1)]
    for node in nodes:
        layers[depth[node]].append(node)
    chains = {(one, other): _chain(one, other, depth, layers) for one, other in pairs}
    _untangle(layers, chains.values())
    places, width = _placed(layers, set(nodes))
    ways = {pair: [places[name] for name in chain] for pair, chain in chains.items()}
    height = (len(layers) - 1) * STEP + HEIGHT
    return Drawing({node: places[node] for node in nodes}, ways, width, height)


def _depths(nodes: Sequence[str], pairs: Sequence[tuple[str, str]]) -> dict[str, int]:
    """The longest way from the top to each node; a circle, should there be one, ends the search."""
    depth = dict.fromkeys(nodes, 0)
    for _round in nodes:
        deeper = {b: depth[a] + 1 for a, b in pairs if depth[b] <= depth[a] < len(nodes)}
        if not deeper:
            break
        depth.update(deeper)
    return {node: min(level, len(nodes) - 1) for node, level in depth.items()}


def _chain(one: str, other: str, depth: Mapping[str, int], layers: list[list[str]]) -> list[str]:
    """The edge as a way through every layer that it passes, with a place of its own in each."""
    bends = []
    for level in range(depth[one] + 1, depth[other]):
        bends.append(f"{one} {other} {level}")
        layers[level].append(bends[-1])
    return [one, *bends, other]


def _untangle(layers: list[list[str]], chains: Iterable[Sequence[str]]) -> None:
    """Orders each layer by the middle of its neighbours, downwards and upwards in turn."""
    above: dict[str, list[str]] = {name: [] for layer in layers for name in layer}
    below: dict[str, list[str]] = {name: [] for layer in layers for name in layer}
    for chain in chains:
        for upper, lower in pairwise(chain):
            below[upper].append(lower)
            above[lower].append(upper)
    for sweep in range(_SWEEPS):
        down = sweep % 2 == 0
        neighbours = above if down else below
        rows = list(range(1, len(layers))) if down else list(range(len(layers) - 2, -1, -1))
        for row in rows:
            beside = {name: at for at, name in enumerate(layers[row - 1 if down else row + 1])}
            here = {name: at for at, name in enumerate(layers[row])}
            layers[row].sort(key=lambda name: _middle(neighbours[name], beside, here[name]))


def _middle(names: Sequence[str], order: Mapping[str, int], otherwise: int) -> float:
    known = [order[name] for name in names if name in order]
    return sum(known) / len(known) if known else float(otherwise)


def _placed(layers: list[list[str]], nodes: set[str]) -> tuple[dict[str, tuple[float, float]], float]:
    """Names from left to right, each layer in the middle of the drawing."""
    room = [[WIDTH if name in nodes else PASSING for name in layer] for layer in layers]
    widths = [sum(each) + GAP * (len(each) - 1) for each in room]
    width = max(widths)
    places = {}
    for row, layer in enumerate(layers):
        x = (width - widths[row]) / 2
        for name, needed in zip(layer, room[row], strict=True):
            places[name] = (round(x + needed / 2, 1), row * STEP + HEIGHT / 2)
            x += needed + GAP
    return places, width
