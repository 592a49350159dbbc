"""A question with only one real answer.

There is nothing to decide.

Offer another answer, or leave the question out.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Questions whose answers, `unknown` apart, are fewer than two."""
    for tree in catalog.sound_trees:
        for id, question in tree.model.questions.items():
            if len(question.options.keys() - {"unknown"}) <= 1:
                yield tree.problem(
                    _("`options` of `{id}` has fewer than two answers besides `unknown`", id=id),
                    at=("questions", id, "options"),
                    key=True,
                    help=_("offer another answer, or leave the question out"),
                )
