"""Folders watched by looking: a change is a file that came, went, grew or was written again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

Look = dict[str, tuple[int, int]]


def look(folders: Iterable[Path]) -> Look:
    """When each file below some folders was written, and how long it is."""
    found: Look = {}
    for folder in folders:
        for parent, _folders, names in os.walk(folder):
            for name in names:
                path = f"{parent}/{name}"
                try:
                    status = os.stat(path)  # noqa: PTH116 - strings, for tens of thousands of files
                except OSError:  # gone between the two looks
                    continue
                found[path] = status.st_mtime_ns, status.st_size
    return found


def changes(folders: Iterable[Path], pause: Callable[[], object]) -> Iterator[None]:
    """Yields at once, and then after every change; `pause` is called between two looks."""
    watched = list(folders)
    seen = look(watched)
    yield
    while True:
        pause()
        now = look(watched)
        if now != seen:
            seen = now
            yield
