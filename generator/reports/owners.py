"""Things gathered under whoever looks after them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def by_owner(things: Iterable[T], owner: Callable[[T], str | None]) -> list[tuple[str, list[T]]]:
    """The things of each owner by name; those of nobody come last, under an empty name."""
    groups: dict[str, list[T]] = {}
    for thing in things:
        groups.setdefault(owner(thing) or "", []).append(thing)
    return sorted(groups.items(), key=lambda group: (not group[0], group[0]))
