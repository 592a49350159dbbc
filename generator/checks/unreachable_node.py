"""A question, action or outcome that no answer leads to.

Customers pass it by, so whatever it advises is lost.

Point an option at it, or take it out of the tree.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import fault_graph
from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Nodes outside every path from the start."""
    for tree in catalog.sound_trees:
        if tree.model.start in tree.model.outcomes or any(fault_graph.loops(tree.model)):
            continue  # told by start-is-outcome and endless-loop, of which this would be a consequence
        for section, id in fault_graph.unreachable(tree.model):
            yield tree.problem(
                _("no answer leads to `{id}`", id=id),
                at=(section, id),
                key=True,
                help=_("write `next: {id}` on an option, or remove `{id}`", id=id),
            )
