"""Every address that people may keep: pages, the nodes on them, and the answers a link can carry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.catalog import address, fault_graph
from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry, Path
from generator.catalog.unfolded import unfold
from generator.schema.code import Code
from generator.schema.fault_tree import Action, FaultTree, Question

#: what is looked at, tried and said on the telephone; other pages have an address only
SPOKEN = frozenset({"product", "fault-tree", "question", "action", "outcome", "campaign", "centre"})
#: lists of the site, which nobody can take away
LISTS = (address.SYMPTOMS, address.CODES, address.CAMPAIGNS, address.CENTRES, address.GUIDES)
#: where the page of a code shows an outcome of its own
CODE_OUTCOME = "outcome"
_KINDS = ("product", "fault-tree", "code", "campaign", "centre", "guide")


@dataclass(frozen=True, slots=True)
class Published:
    """One address, what is found there, and where the content says so.

    `address` is a page, or a node on it (`fault-trees/washer/leaks/#smell`); `options` are the answers that a
    link to the node can carry.
    """

    address: str
    kind: str
    options: tuple[str, ...] = ()
    entry: Entry[Any] | None = field(default=None, compare=False, repr=False)
    at: Path = field(default=(), compare=False)

    def answers(self) -> Iterator[str]:
        """The addresses of its answers, such as `fault-trees/washer/leaks/?smell=yes`."""
        page, _mark, node = address.parts(self.address)
        for option in self.options:
            yield f"{page}?{node}={option}"


def published(catalog: Catalog) -> dict[str, Published]:
    """Everything by address, in order."""
    return {thing.address: thing for thing in sorted(_all(catalog), key=lambda thing: thing.address)}


def _all(catalog: Catalog) -> Iterator[Published]:
    for id in catalog.settings.groups:
        yield Published(address.page("group", id), "group")
    for kind in _KINDS:
        for entry in catalog.of_kind(kind).values():
            yield Published(address.page_of(entry), kind, entry=entry)
            if isinstance(entry.model, Code) and entry.model.outcome:
                yield Published(
                    f"{address.page_of(entry)}#{CODE_OUTCOME}", "outcome", (), entry, ("outcome",)
                )
    for tree in catalog.fault_trees.values():
        yield from _nodes(catalog, tree)


def _nodes(catalog: Catalog, tree: Entry[FaultTree]) -> Iterator[Published]:
    page = address.page_of(tree)
    for spot, name in unfold(catalog, tree).items():
        entry, model = fault_graph.tree_at(catalog, spot.tree), fault_graph.model_at(catalog, spot)
        if entry is None or model is None:
            continue
        options: tuple[str, ...] = ()
        kind = "outcome"
        if isinstance(model, Question):
            kind, options = "question", tuple(sorted(model.options))
        elif isinstance(model, Action):
            kind, options = "action", ("fixed", "not-fixed")
        yield Published(f"{page}#{name}", kind, options, entry, (entry.model.section(spot.node), spot.node))


def parent(thing: str) -> str:
    """The nearest address above one: of an answer its node, of a node its page, of a page its list."""
    page, mark, rest = address.parts(thing)
    if mark:
        return page if mark == "#" else f"{page}#{rest.partition('=')[0]}"
    folder, owner = page.split("/")[:2]
    if folder in ("fault-trees", "code"):
        return address.page("product", owner)
    return f"{folder}/" if f"{folder}/" in LISTS else address.SYMPTOMS
