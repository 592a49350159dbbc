"""The content as it was: a version of git, laid out in a folder of its own; the work tree stays untouched."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.diagnostics.message import Message, _

FOLDERS = ("content", "site_config")


class NoPast(Exception):
    """The version cannot be read; says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


@contextmanager
def content_at(root: Path, ref: str) -> Iterator[Path]:
    """A folder with content/ and site_config/ of `root` as they were at a branch, tag or commit."""
    commit = _git(root, "rev-parse", "--quiet", "--verify", "--end-of-options", f"{ref}^{{commit}}")
    if commit is None:
        raise NoPast(_("git knows no version called `{ref}` here", ref=ref))
    name = commit.decode().strip()
    there = [folder for folder in FOLDERS if _git(root, "cat-file", "-e", f"{name}:./{folder}") is not None]
    archive = _git(root, "archive", "--format=tar", name, "--", *there) if there else None
    if archive is None:
        raise NoPast(_("the version `{ref}` holds no content/ and site_config/", ref=ref))
    with TemporaryDirectory(prefix="gagijeon-") as folder:
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            _lay_out(tar, Path(folder).resolve())
        yield Path(folder)


def _lay_out(tar: tarfile.TarFile, folder: Path) -> None:
    """Files that stay within the folder; links are never followed, so they are not laid out either.

    By hand, for the first releases of Python 3.11 know no filters of archives.
    """
    for member in tar:
        file, content = (folder / member.name).resolve(), tar.extractfile(member) if member.isfile() else None
        if content is not None and file.is_relative_to(folder):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.read())


def _git(root: Path, *words: str) -> bytes | None:
    """What git says in a folder, or None where it fails or is missing."""
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError:
        return None
    return done.stdout if done.returncode == 0 else None
