"""A step that customers must not do themselves.

Opening an appliance, its circuit board, wiring, capacitor, gas or high voltage can kill.

Leave the step to a technician: end in `home-visit`, or say plainly not to do it. Translations are read, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry, Path
from generator.catalog.forbidden import forbidden_instruction
from generator.catalog.texts import texts
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import Message, _

#: where trees and codes tell customers what to do
_INSTRUCTIONS = {
    "actions": ("do", "steps"),
    "questions": ("how",),
    "outcomes": ("say", "until-then"),
    "outcome": ("say", "until-then"),
}
_KINDS = ("fault-tree", "common", "code")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Instructions with words that only technicians act on."""
    for entry in (*catalog, *catalog.told):
        if entry.kind not in _KINDS:
            continue
        for at, words in _instructions(entry):
            what = forbidden_instruction(words)
            if what is not None:
                message, help = refusal(what)
                yield entry.problem(message, at=at, help=help, words=what)


def refusal(what: str) -> tuple[Message, Message]:
    """Why customers are not told to do something, and what to write."""
    return (
        _("this is dangerous (`{what}`), so customers are not told to do it", what=what),
        _("leave it to a technician, or write plainly not to do it"),
    )


def _instructions(entry: Entry[Any]) -> Iterator[tuple[Path, str]]:
    for path, words in texts(entry.model):
        section = next((step for step in path if step in _INSTRUCTIONS), None)
        field = next(step for step in reversed(path) if isinstance(step, str))
        if section is not None and field in _INSTRUCTIONS[section]:
            yield path, words
