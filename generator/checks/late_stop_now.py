"""Danger that is asked about too late.

Whoever has smoke or a burning smell must not answer three questions before being told to stop.

Ask about the danger in the first or second question.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import fault_graph
from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _
from generator.schema.fault_tree import Verdict

WITHIN = 2


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Trees that can end in `stop-now`, and not within the first two questions."""
    for tree in catalog.sound_fault_trees:
        stops = [id for id, outcome in tree.model.outcomes.items() if outcome.verdict is Verdict.STOP_NOW]
        if not stops:
            continue
        asked = fault_graph.questions_before(catalog, fault_graph.start_of(tree), Verdict.STOP_NOW)
        if asked is not None and asked > WITHIN:
            yield tree.problem(
                _("`{id}` (stop-now) is reached only after {asked} questions", id=stops[0], asked=asked),
                at=("outcomes", stops[0]),
                key=True,
                help=_("ask about the danger in the first or second question"),
            )
