"""A step that customers must not do themselves.

Opening an appliance, its circuit board, wiring, capacitor, gas or high voltage can kill.

Leave the step to a technician: end in `home-visit`, or say plainly not to do it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.dangers import forbidden_instruction
from generator.catalog.entry import Path
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _
from generator.schema.fault_tree import CommonPiece


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Instructions with words that only technicians act on."""
    for tree in catalog.trees:
        for at, words in _instructions(tree.model):
            what = forbidden_instruction(words)
            if what is not None:
                yield tree.problem(
                    _("this is dangerous (`{what}`), so customers are not told to do it", what=what),
                    at=at,
                    help=_("leave it to a technician, or write plainly not to do it"),
                    words=what,
                )


def _instructions(tree: CommonPiece) -> Iterator[tuple[Path, str]]:
    for id, action in tree.actions.items():
        yield ("actions", id, "do"), action.do
        for index, step in enumerate(action.steps):
            yield ("actions", id, "steps", index), step
    for id, question in tree.questions.items():
        yield ("questions", id, "how"), question.how or ""
    for id, outcome in tree.outcomes.items():
        yield ("outcomes", id, "say"), outcome.say or ""
        for index, step in enumerate(outcome.until_then):
            yield ("outcomes", id, "until-then", index), step
