"""A danger that a tree knows of and does not ask about.

Where smoke, shock, gas or a swollen battery is possible, the customer must be asked first, or warned
before the first question.

Ask about it in the first questions and lead `yes` to `stop-now`, or add it to `dangers` of the product.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.dangers import dangers_in
from generator.catalog.entry import Path
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _
from generator.schema.fault_tree import Verdict


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Dangers in titles, customers' words and stop-now outcomes that no question and no `dangers` names."""
    for tree in catalog.sound_fault_trees:
        product = catalog.products.get(tree.owner)
        if product is None:
            continue
        known = dangers_in(product.model.dangers)
        known |= dangers_in(
            text
            for question in tree.model.questions.values()
            for text in (question.ask, question.how or "", question.why or "")
        )
        places: list[tuple[Path, str]] = [(("title",), tree.model.title)]
        places += [(("says", index), words) for index, words in enumerate(tree.model.says)]
        places += [
            (
                ("outcomes", id, "cause" if outcome.cause else "say"),
                f"{outcome.cause or ''} {outcome.say or ''}",
            )
            for id, outcome in tree.model.outcomes.items()
            if outcome.verdict is Verdict.STOP_NOW
        ]
        for at, words in places:
            for danger in sorted(dangers_in([words]) - known):
                known.add(danger)
                yield tree.problem(
                    _(
                        "the danger `{danger}` is named here, but not asked about nor listed in `dangers`",
                        danger=danger,
                    ),
                    at=at,
                    help=_(
                        "ask about it in the first questions, or add it to `dangers` of `{product}`",
                        product=tree.owner,
                    ),
                )
