"""Two versions of the content, compared: for each tree and code what customers are told otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.changes.ending import Side
from generator.changes.walk import Change, Sort, Walk
from generator.schema.code import Code
from generator.schema.fault_tree import FaultTree
from generator.visit.plan import open_campaigns


@dataclass(frozen=True)
class Changes:
    """What differs, by id; words apart from answers."""

    old: Side
    new: Side
    trees: dict[str, list[Change]]
    words: dict[str, list[Change]]
    added: list[str]
    removed: list[str]
    codes: list[str]

    @property
    def products(self) -> list[str]:
        """The products that both versions have."""
        return sorted(self.old.catalog.products.keys() & self.new.catalog.products.keys())


def compare(old: Catalog, new: Catalog) -> Changes:
    """Every difference in what customers are told on the day of the two catalogs."""
    before, after = Side(old), Side(new)
    trees: dict[str, list[Change]] = {}
    words: dict[str, list[Change]] = {}
    untouched = _Untouched(old, new)
    for id in old.fault_trees.keys() & new.fault_trees.keys():
        if untouched.tree(id):
            continue
        found = list(Walk(before, after, id).changes())
        answers = [change for change in found if change.sort is not Sort.WORDS]
        only_words = [change for change in found if change.sort is Sort.WORDS]
        if answers:
            trees[id] = answers
        if only_words or (_about(old.fault_trees[id]) != _about(new.fault_trees[id])):
            words[id] = only_words
    return Changes(
        before,
        after,
        dict(sorted(trees.items())),
        dict(sorted(words.items())),
        added=sorted(new.fault_trees.keys() - old.fault_trees.keys()),
        removed=sorted(old.fault_trees.keys() - new.fault_trees.keys()),
        codes=[
            id for id in sorted(old.codes.keys() | new.codes.keys()) if _code(before, id) != _code(after, id)
        ],
    )


def _about(tree: Entry[FaultTree]) -> tuple[object, ...]:
    """What a tree says of itself beside its nodes."""
    model = tree.model
    return model.title, model.says, model.safety, model.sources


def _code(side: Side, id: str) -> object:
    """Where a code leads."""
    entry: Entry[Code] | None = side.catalog.codes.get(id)
    if entry is None:
        return None
    outcome = entry.model.outcome
    return side.ending(entry.owner, outcome) if outcome else entry.model.tree


class _Untouched:
    """Tells quickly which trees cannot differ: most of them, when an editor changed one file."""

    def __init__(self, old: Catalog, new: Catalog) -> None:
        self._old, self._new = old, new
        self._pieces = _texts(old.common) == _texts(new.common)
        self._centres = _texts(old.centres) == _texts(new.centres)
        self._stock = [row.model for row in old.stock] == [row.model for row in new.stock]
        self._products: dict[str, bool] = {}

    def tree(self, id: str) -> bool:
        """Whether a tree and everything its answers depend on is the same in both versions."""
        old, new = self._old.fault_trees[id], self._new.fault_trees[id]
        text = old.document.text
        return (
            text == new.document.text
            and (self._pieces or "common:" not in text)
            and self._centres
            and self._stock
            and self._product(old.owner)
        )

    def _product(self, id: str) -> bool:
        if id not in self._products:
            self._products[id] = _surroundings(self._old, id) == _surroundings(self._new, id)
        return self._products[id]


def _surroundings(catalog: Catalog, product: str) -> tuple[object, ...]:
    """What decides the outcomes of a product beside trees, centres and stock."""
    owner = catalog.products.get(product)
    parts = {part.id: part.model for part in catalog.parts_by_product.get(product, [])}
    return owner and owner.model, parts, open_campaigns(catalog, product)


def _texts(entries: Mapping[str, Entry[Any]]) -> dict[str, str]:
    return {id: entry.document.text for id, entry in entries.items()}
