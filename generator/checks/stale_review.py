"""A tree that should have been looked at again.

What was right a year ago may be wrong for this year's models.

Read it through, then move `review: by` on.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _
from generator.schema.fault_tree import review_passed


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Trees past their date of review."""
    for tree in catalog.trees:
        review = tree.model.review
        if review_passed(review, catalog.settings.today):
            yield tree.problem(
                _("the `review` date ({day}) is past", day=review.by),
                at=("review", "by"),
                help=_("{owner}: read it through, then move the date on", owner=review.owner),
            )
