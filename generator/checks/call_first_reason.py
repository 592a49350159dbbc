"""The verdict `call-first` without the reason to telephone.

The customer must know why going is not enough, and the agent what to look up.

Write `reason:` part-order, stock-unknown, coverage, booking or safety.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.outcomes import outcomes
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _
from generator.schema.fault_tree import Verdict


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Outcomes that say to call first and not why."""
    for entry, path, outcome in outcomes(catalog):
        if not entry.partial and outcome.verdict is Verdict.CALL_FIRST and outcome.reason is None:
            yield entry.problem(
                _("the verdict `call-first` needs a `reason`"),
                at=(*path, "verdict"),
                help=_(
                    "write one of {names}",
                    names=["part-order", "stock-unknown", "coverage", "booking", "safety"],
                ),
            )
