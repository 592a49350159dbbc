"""Translations that nobody looked at when their original changed: what they say may hold no longer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry, Path
from generator.catalog.texts import texts
from generator.changes.compare import Changes
from generator.schema.kinds import kind_at
from generator.schema.shapes import value_at
from generator.schema.translation import OWN_WORDS


@dataclass(frozen=True, slots=True)
class Outdated:
    """A translated text that stayed as it was: its file and place, and what the original says now."""

    file: str
    place: str
    now: str


def outdated(changes: Changes) -> Iterator[Outdated]:
    """The texts that changed in the main language only, file by file."""
    old, new = changes.old.catalog, changes.new.catalog
    before = {side.document.path: dict(texts(side.model)) for side in old.told}
    for side in new.told:
        said = before.get(side.document.path, {})
        for path, text in texts(side.model):
            if said.get(path) != text or OWN_WORDS.intersection(path):
                continue
            was, now = _original(old, side, path), _original(new, side, path)
            if was is not None and now is not None and was != now:
                yield Outdated(side.document.path, ".".join(map(str, path)), now)


def _original(catalog: Catalog, side: Entry[Any], path: Path) -> str | None:
    """What the original of a side file says at a path, or None."""
    kind, id, inside = kind_at(side.document.path), side.id, path
    if kind is not None and kind.item is not None:
        id, inside = f"{side.owner}/{path[0]}", path[1:]
    entry = catalog.of_kind(kind.name).get(id) if kind else catalog.home
    try:
        return str(value_at(entry.model, inside)) if entry else None
    except (KeyError, IndexError, StopIteration):
        return None
