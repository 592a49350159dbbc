"""An outcome that does not say when it gets worse.

The customer acts alone or waits; both need to know when to stop and call.

Write `worse-if:` with what would change the advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.outcomes import outcomes
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _
from generator.schema.fault_tree import Verdict

_NEEDED = (Verdict.SELF_FIX, Verdict.CARRY_IN, Verdict.HOME_VISIT)


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Outcomes of self-fix, carry-in and home-visit without `worse-if`."""
    for entry, path, outcome in outcomes(catalog):
        if outcome.verdict in _NEEDED and not entry.partial and not outcome.worse_if:
            empty = "worse_if" in outcome.model_fields_set
            yield entry.problem(
                _(
                    "`{id}` has no `worse-if`, needed for `{verdict}`",
                    id=path[-1] if path else entry.name,
                    verdict=outcome.verdict,
                ),
                at=(*path, "worse-if") if empty else path,
                key=not empty,
                help=_("write what would change the advice, such as `worse-if: [바닥으로 물이 새요]`"),
            )
