"""What customers say, and which trees claim the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.diagnostics.diagnostic import Diagnostic, Note
from generator.diagnostics.message import _
from generator.schema.fault_tree import FaultTree


def bare(phrase: str) -> str:
    """A phrase without spaces and punctuation, letters in lower case."""
    return re.sub(r"[\W_]+", "", phrase).lower()


def repeated(catalog: Catalog, *, exactly: bool) -> Iterator[Diagnostic]:
    """Phrases that two trees of one product claim: to the letter, or but for spaces and punctuation."""
    for trees in catalog.trees_by_product.values():
        claimed: dict[str, tuple[Entry[FaultTree], int]] = {}
        for tree in trees:
            for index, phrase in enumerate(tree.model.says):
                first, there = claimed.setdefault(bare(phrase), (tree, index))
                if first is tree or (first.model.says[there] == phrase) != exactly:
                    continue
                yield tree.problem(
                    _("`{phrase}` is also in `says` of `{tree}`", phrase=phrase, tree=first.id),
                    at=("says", index),
                    help=_("keep the words in the tree that fits better"),
                    notes=[Note(_("it stands here already"), first.span(("says", there)))],
                )
