"""A question that does not offer `unknown`.

Customers who cannot tell would guess, and be led to the wrong advice.

Add `unknown:` and lead it where nothing can go wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Questions without the answer 모르겠어요."""
    for tree in catalog.trees:
        for id, question in tree.model.questions.items():
            left_out = tree.partial and "unknown" in str(tree.document.data)
            if "unknown" not in question.options and not left_out:
                yield tree.problem(
                    _("the question `{id}` does not offer `unknown`", id=id),
                    at=("questions", id),
                    key=True,
                    help=_("add `unknown:` and lead it where nothing can go wrong"),
                )
