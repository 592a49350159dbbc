"""A new site takes the place of the old one in one step.

- Where there is no output yet, the staging folder is renamed to it.
- Where there is one, the two change places (`renameat2` with RENAME_EXCHANGE on Linux, `renamex_np` with
  RENAME_SWAP on macOS), and the old one is taken away afterwards.
- Where the file system cannot exchange folders, the output is a link to a release folder beside it, and
  the link is replaced by rename. Only when such a file system holds an output that is a folder, brought
  there from elsewhere, there is a moment without a site, once.

A link everywhere would have been simpler. We chose the exchange because the output then stays an ordinary
folder, which is what rsync, zip and hosts expect to be given.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.site.exchange import can_exchange, exchange


def swap(staging: Path, output: Path) -> None:
    """Puts the staging folder where the output is; an old output may be left in its stead."""
    if output.is_symlink() or not can_exchange(staging.parent):
        _link(staging, output)
    elif output.exists():
        exchange(staging, output)
    else:
        staging.rename(output)


def _link(staging: Path, output: Path) -> None:
    """Make the output a link to a release folder beside it, and take the release before it away."""
    before = output.resolve() if output.is_symlink() else None
    number = 1 + int(before.name.rpartition("-")[2]) if before else 1
    release = output.parent / f"{_release_name(output)}{number}"
    if release.exists():  # left by a build that was killed before its link was made
        shutil.rmtree(release)
    staging.rename(release)
    link = staging.parent / "link"
    link.symlink_to(release.name, target_is_directory=True)
    if before is None and output.exists():
        output.rename(staging)
    link.replace(output)
    for other in output.parent.iterdir():
        if other.name.startswith(_release_name(output)) and other != release:
            shutil.rmtree(other)


def _release_name(output: Path) -> str:
    return f".{output.name}.release-"


def is_release(output: Path) -> bool:
    """Whether a link is one that `swap` made."""
    target = str(output.readlink())
    number = target.removeprefix(_release_name(output))
    return target != number and number.isdecimal() and (output.parent / target).is_dir()
