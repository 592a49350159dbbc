"""Files into a folder: only inside it, readable by everybody, and checked afterwards."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.site.manifest import MARKER, Manifest, paths_in

_NAME = re.compile(r"[A-Za-z0-9_.-]+")


def write_files(folder: Path, files: Iterable[tuple[str, bytes]], pages: int, build_id: str) -> Manifest:
    """Writes `files` and their manifest into a new folder."""
    manifest = Manifest(build_id, pages)
    with readable_by_all():
        folder.mkdir()
        made: set[Path] = set()
        for address, content in files:
            refuse_strange(address)
            if address in manifest.files:
                raise ValueError(f"two files have the address `{address}`")
            _write(folder / address, content, made)
            manifest.add(address, content)
        _write(folder / MARKER, manifest.to_bytes(), made)
    _verify(folder, manifest)
    return manifest


def refuse_strange(address: str) -> None:
    """An address is plain names with slashes between them; any other could leave the folder."""
    if not all(_NAME.fullmatch(name) and name.strip(".") for name in address.split("/")):
        raise ValueError(f"`{address}` is not an address inside the site")


def _write(path: Path, content: bytes, made: set[Path]) -> None:
    if path.parent not in made:
        path.parent.mkdir(parents=True, exist_ok=True)
        made.add(path.parent)
    with path.open("xb") as file:
        file.write(content)


def _verify(folder: Path, manifest: Manifest) -> None:
    """A full disk, or somebody else writing here, must not become a published site."""
    sizes = {address: (folder / address).lstat().st_size for address in paths_in(folder) - {MARKER}}
    if sizes != {address: written.size for address, written in manifest.files.items()}:
        raise OSError(f"what lies in {folder} is not what was written there")


@contextmanager
def readable_by_all() -> Iterator[None]:
    """Files 0644 and folders 0755, whatever the user's mask is: a web server is somebody else."""
    before = os.umask(0o022)
    try:
        yield
    finally:
        os.umask(before)
