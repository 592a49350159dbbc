"""A tree that starts with its outcome.

Nothing is asked, so everybody gets the same answer.

Start with a question.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _
from generator.diagnostics.suggest import did_you_mean


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Trees whose `start` is an outcome."""
    for tree in catalog.trees:
        if tree.model.start in tree.model.outcomes:
            yield tree.problem(
                _("`start` is the outcome `{id}`, so nothing is asked", id=tree.model.start),
                at=("start",),
                help=did_you_mean(tree.model.start, tree.model.questions),
            )
