"""A common piece from which no answer comes back.

The tree that calls it goes on at a node nobody reaches.

Let at least one answer say `next: return`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import fault_graph
from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Pieces without a way back."""
    for piece in filter(catalog.is_sound, catalog.common.values()):
        returns = any(
            edge.jump.next == "return" or edge.jump.return_ == "return"
            for edge in fault_graph.all_edges(piece.model)
        )
        if not returns:
            section = piece.model.section(piece.model.start)
            yield piece.problem(
                _("no answer of this piece leads back with `return`"),
                at=(section, str(piece.model.start)),
                key=True,
                help=_("write `next: return` on the answer after which the caller goes on"),
            )
