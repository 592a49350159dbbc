"""An answer without words.

Only `yes`, `no` and `unknown` have words of their own.

Write `label:` with what the customer would say.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _

_WITH_WORDS = ("yes", "no", "unknown")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Options other than yes, no and unknown that have no label."""
    for tree in catalog.trees:
        for id, question in tree.model.questions.items():
            for name, option in question.options.items():
                if name not in _WITH_WORDS and not option.label and not tree.partial:
                    yield tree.problem(
                        _("the answer `{name}` has no `label`", name=name),
                        at=("questions", id, "options", name),
                        key=True,
                        help=_("write `label: …` with what the customer would say"),
                    )
