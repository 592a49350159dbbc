"""Every answer of a question leads to the same place.

The customer is asked something that decides nothing.

Send the answers to different places, or leave the question out.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import fault_graph
from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Questions whose answers all lead to one place."""
    for tree in catalog.sound_trees:
        if any(fault_graph.loops(tree.model)):
            continue  # told by endless-loop
        for id, question in tree.model.questions.items():
            targets = {(option.next, option.return_) for option in question.options.values()}
            if len(question.options) > 1 and len(targets) == 1:
                yield tree.problem(
                    _("every answer of `{id}` leads to the same place", id=id),
                    at=("questions", id),
                    key=True,
                    help=_("send the answers to different places, or leave the question out"),
                )
