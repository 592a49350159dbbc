"""The hidden folder beside the output in which one build at a time works."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.diagnostics.message import _
from generator.site.refused import Refused
from generator.site.writing import readable_by_all


@contextmanager
def workshop(output: Path) -> Iterator[Path]:
    """A path for the staging folder; other builds of the same output are refused meanwhile.

    Nothing is left afterwards, and what a killed build left is taken away before.
    """
    room = output.parent / f".{output.name}.gagijeon"
    lock = _lock(room, output)
    try:
        _clear(room)
        yield room / "staging"
    finally:
        _clear(room)
        (room / "lock").unlink()
        with suppress(OSError):
            # Another build may have come in already.
            room.rmdir()
        os.close(lock)


def _lock(room: Path, output: Path) -> int:
    """The lock of the room, held until it is closed or this process ends in any way."""
    if room.is_symlink():
        raise Refused(_("`{room}` is a link to another place; links are not followed", room=room))
    while True:
        with readable_by_all():
            room.mkdir(parents=True, exist_ok=True)
        try:
            lock = os.open(room / "lock", os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
        except FileNotFoundError:
            # Another build took its room away just now.
            continue
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(lock)
            raise Refused(
                _("another build is writing `{output}`; try again when it is done", output=output)
            ) from None
        if _still_there(lock, room / "lock"):
            return lock
        os.close(lock)


def _still_there(lock: int, path: Path) -> bool:
    """Whether the file locked is the one found at the path; another build may have taken it away."""
    try:
        return os.path.samestat(os.fstat(lock), path.stat())
    except FileNotFoundError:
        return False


def _clear(room: Path) -> None:
    """Take away all but the lock."""
    for left in room.iterdir():
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left)
        elif left.name != "lock":
            left.unlink()
