"""Every outcome of the content: those of trees and pieces, and those written with a code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry, Path
from generator.schema.fault_tree import Outcome


def outcomes(catalog: Catalog) -> Iterator[tuple[Entry[Any], Path, Outcome]]:
    """Each outcome with the entry that holds it and its path there."""
    for tree in catalog.trees:
        for id, outcome in tree.model.outcomes.items():
            yield tree, ("outcomes", id), outcome
    for code in catalog.codes.values():
        if code.model.outcome is not None:
            yield code, ("outcome",), code.model.outcome
