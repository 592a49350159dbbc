"""A part that no outcome names.

Nobody sees it, and nobody notices when its price or availability is old.

Name it under `parts` of an outcome, or take it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.outcomes import outcomes
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Parts outside every outcome of their product."""
    used = {f"{entry.owner}/{part}" for entry, _path, outcome in outcomes(catalog) for part in outcome.parts}
    hidden = {tree.owner for tree in catalog.trees if tree.partial} | {
        id.split("/")[0] for kind, id in catalog.broken if kind == "fault-tree"
    }
    for id, part in catalog.parts.items():
        if id not in used and part.owner not in hidden:
            yield part.problem(
                _("no outcome uses the part `{id}`", id=part.name),
                key=True,
                help=_("name it under `parts` of an outcome, or take it out"),
            )
