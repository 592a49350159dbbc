"""What the browser loads beside the pages: one style sheet, modules, images.

Everything lies in one folder named after a hash of all of it. Modules import each other by relative
paths, so they must move together; and since the name changes with the bytes, a browser may keep a file
for ever.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.catalog.address import KEPT
from generator.diagnostics.message import _
from generator.site.refused import Refused

STYLE_SHEET = "styles/site.css"
_FOLDERS = ("components", "fonts", "images", "scripts", "styles", "vendor")
_COMMENT = re.compile(rb"^[ \t]*(?:/\*\*?(?:[^*]|\*(?!/))*\*/|//[^\n]*)[ \t]*\n", re.MULTILINE)
_SUFFIXES = (".LICENSE", ".ico", ".js", ".json", ".png", ".svg", ".webp", ".woff2")


@dataclass(frozen=True, slots=True)
class Assets:
    """Files by their path in `templates/`, and the hash that names their folder."""

    files: dict[str, bytes] = field(repr=False)
    digest: str

    @property
    def addresses(self) -> dict[str, str]:
        """Where each file lies, from the root of the site."""
        return {name: f"{KEPT}/{self.digest}/{name}" for name in self.files}


def read_assets(templates: Path) -> Assets:
    """The assets of a folder of templates."""
    files: dict[str, bytes] = {}
    styles: dict[str, bytes] = {}
    for name in _names(templates):
        if name.endswith(".css"):
            styles[name] = (templates / name).read_bytes()
        elif name.endswith(_SUFFIXES):
            content = (templates / name).read_bytes()
            files[name] = without_comments(content) if name.endswith(".js") else content
    # A comment names each part, so that whoever looks in the browser finds the file to change.
    parts = [
        b"/* %s */\n%s" % (name.encode(), styles[name].rstrip()) for name in sorted(styles, key=_style_order)
    ]
    files[STYLE_SHEET] = b"\n\n".join(parts) + b"\n"
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(b"%s\0%d\0%s" % (name.encode(), len(files[name]), files[name]))
    return Assets(dict(sorted(files.items())), digest.hexdigest()[:16])


def without_comments(script: bytes) -> bytes:
    """A script as visitors load it: comments on lines of their own are for us; those of others keep their licence."""
    return script if b"@license" in script else _COMMENT.sub(b"", script)


def _style_order(name: str) -> tuple[bool, bool, str]:
    """Tokens first, then the styles of all pages, then components."""
    return name != "styles/tokens.css", not name.startswith("styles/"), name


def _names(templates: Path) -> Iterator[str]:
    for folder in _FOLDERS:
        for parent, folders, names in os.walk(templates / folder):
            folders.sort()
            for name in sorted([*names, *folders]):
                path = Path(parent, name)
                if path.is_symlink():
                    raise Refused(_("`{path}` is a link to another place; links are not followed", path=path))
                if name in names and not name.startswith("."):
                    yield path.relative_to(templates).as_posix()
