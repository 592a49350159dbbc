"""Shares of one question that add up to more than 1.

They are parts of all customers, so together they cannot be more than all.

Lower them until the sum is at most 1.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _

_ROUNDING = 1e-6


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Questions whose shares sum to more than one."""
    for tree in catalog.trees:
        for id, question in tree.model.questions.items():
            shares = {
                name: option.share for name, option in question.options.items() if option.share is not None
            }
            total = sum(shares.values())
            if total > 1 + _ROUNDING:
                yield tree.problem(
                    _(
                        "the `share` values of `{id}` add up to {total}, more than 1",
                        id=id,
                        total=round(total, 4),
                    ),
                    at=("questions", id, "options", list(shares)[-1], "share"),
                    help=_("lower them until the sum is at most 1"),
                )
