"""Two folders change places in one step."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

_AT_FDCWD = -100
_RENAME_EXCHANGE = _RENAME_SWAP = 2


def can_exchange(folder: Path) -> bool:
    """Whether this system and the file system of `folder` can do it; two empty folders are tried."""
    with TemporaryDirectory(dir=folder) as one, TemporaryDirectory(dir=folder) as other:
        try:
            exchange(Path(one), Path(other))
        except (AttributeError, OSError, TypeError):
            return False
    return True


def exchange(one: Path, other: Path) -> None:
    """After this, and never only half, each folder has the name of the other."""
    library = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin":
        failed = library.renamex_np(first, second, _RENAME_SWAP)
    else:
        failed = library.renameat2(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE)
    if failed:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(one), None, str(other))
