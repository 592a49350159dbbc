"""A fact whose `valid-until` is past.

Its value is no longer shown; customers read 확인 필요 and are given the telephone number.

Look it up again, then write the new value, `as-of` and `valid-until`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Parts, policies and centres with facts that have run out."""
    for entry in catalog:
        end = getattr(entry.model, "valid_until", None)
        if end is not None and end < catalog.settings.today:
            owner = getattr(entry.model, "owner", None)
            help = _("{owner}: look it up again", owner=owner) if owner else _("look it up again")
            yield entry.problem(
                _("`valid-until` ({end}) is past, so the value is not shown", end=end),
                at=("valid-until",),
                help=help,
            )
