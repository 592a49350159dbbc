"""What a build wrote: the sign that a folder is ours, and the means to see whether it is whole."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, field
from pathlib import Path

MARKER = ".gagijeon/manifest.json"
_FORM = 1


@dataclass(frozen=True, slots=True)
class Written:
    """The bytes of a file, in short."""

    sha256: str
    size: int


@dataclass(slots=True)
class Manifest:
    """Every file of a build by its address, how many of them are pages, and the name of the build."""

    build: str
    pages: int
    files: dict[str, Written] = field(default_factory=dict)

    def add(self, address: str, content: bytes) -> None:
        """Note a file as written."""
        self.files[address] = Written(hashlib.sha256(content).hexdigest(), len(content))

    def to_bytes(self) -> bytes:
        """The manifest as a file, one line for each file it names."""
        rows = [
            f"{json.dumps(address)}: {json.dumps({'sha256': it.sha256, 'size': it.size})}"
            for address, it in sorted(self.files.items())
        ]
        head = (
            f'{{\n"form": {_FORM},\n"build": {json.dumps(self.build)},\n"pages": {self.pages},\n"files": {{\n'
        )
        return (head + ",\n".join(rows) + "\n}\n}\n").encode()


def manifest_of(folder: Path) -> Manifest | None:
    """The manifest in a folder, or None where there is none that can be read."""
    try:
        data = json.loads((folder / MARKER).read_text(encoding="utf-8"))
        if data["form"] != _FORM:
            return None
        files = {address: Written(it["sha256"], it["size"]) for address, it in data["files"].items()}
        return Manifest(data["build"], data["pages"], files)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def paths_in(folder: Path) -> set[str]:
    """Everything that lies in a folder but its own folders, as addresses; links count as files."""
    found: set[str] = set()
    top = len(os.path.join(folder, ""))  # noqa: PTH118 - strings, for tens of thousands of files
    for parent, folders, names in os.walk(folder):
        here = f"{parent[top:]}/".lstrip("/")
        links = [name for name in folders if os.path.islink(f"{parent}/{name}")]  # noqa: PTH114
        found.update(f"{here}{name}" for name in (*names, *links))
    return found
