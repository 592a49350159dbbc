"""An answer after which nothing helps any more.

Either no outcome can be reached, or something did not help and the customer is told that all is well.

Lead it to an outcome that says what to do now, such as `home-visit` or `call-first`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import fault_graph
from generator.catalog.catalog import Catalog
from generator.catalog.fault_graph import Spot
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _
from generator.schema.fault_tree import Outcome, Verdict

_ALL_IS_WELL = (Verdict.SELF_FIX, Verdict.NORMAL)


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Actions whose `not-fixed` ends in a verdict that says there is nothing wrong."""
    for tree in catalog.sound_trees:
        start = fault_graph.start_of(tree)
        for id in tree.model.actions:
            for step in fault_graph.steps(catalog, Spot(start.tree, id)):
                end = fault_graph.model_at(catalog, step.to) if step.to else None
                if (
                    step.edge.answer == "not-fixed"
                    and isinstance(end, Outcome)
                    and end.verdict in _ALL_IS_WELL
                ):
                    yield tree.problem(
                        _(
                            "`not-fixed` of `{id}` ends in `{outcome}`, which says `{verdict}`",
                            id=id,
                            outcome=step.edge.jump.next,
                            verdict=end.verdict,
                        ),
                        at=step.edge.at,
                        help=_("it did not help: lead it to an outcome that says what to do now"),
                    )
