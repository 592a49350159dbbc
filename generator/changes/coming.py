"""Notices that nobody may see yet: what an editor has written of them changes nothing today, but later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from generator.changes.compare import Changes
from generator.diagnostics.message import Message, _


@dataclass(frozen=True, slots=True)
class Coming:
    """A notice to come: its title, from when it is public, and what happened to it."""

    title: str
    public: datetime
    change: Message


def coming(changes: Changes) -> Iterator[Coming]:
    """The notices to come that were written, rewritten or taken out, the next one first."""
    yield from sorted(_coming(changes), key=lambda notice: (notice.public, notice.title))


def _coming(changes: Changes) -> Iterator[Coming]:
    old, new = changes.old.catalog, changes.new.catalog
    for id in sorted(old.campaigns.keys() | new.campaigns.keys()):
        before, after = old.campaigns.get(id), new.campaigns.get(id)
        entry = after or before
        if entry is None or new.is_public(entry):
            continue
        if before is None or after is None:
            change = _("it is new") if before is None else _("it is gone")
        elif before.model != after.model:
            change = _("it is written otherwise")
        else:
            continue
        yield Coming(entry.model.title, entry.model.published, change)
