"""모르겠어요 leads straight into an action that is not quite harmless.

Who does not know what is wrong must not be told to try something risky.

Lead `unknown` to a question, a low-risk action or an outcome.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import fault_graph
from generator.catalog.catalog import Catalog
from generator.catalog.fault_graph import Spot
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _
from generator.schema.fault_tree import Action, Risk


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """`unknown` answers that lead directly into an action of medium risk."""
    for tree in catalog.sound_trees:
        start = fault_graph.start_of(tree)
        for id in tree.model.questions:
            for step in fault_graph.steps(catalog, Spot(start.tree, id)):
                model = fault_graph.model_at(catalog, step.to) if step.to else None
                if step.edge.answer == "unknown" and isinstance(model, Action) and model.risk is Risk.MEDIUM:
                    yield tree.problem(
                        _(
                            "`unknown` of `{id}` leads straight into `{action}`, an action of medium risk",
                            id=id,
                            action=step.edge.jump.next,
                        ),
                        at=step.edge.at,
                        help=_("lead it to a question, a low-risk action or an outcome"),
                    )
