"""Pictures that guides show: read whole, known by their bytes, without what a camera wrote beside them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import Message, _
from generator.diagnostics.report import Report
from generator.diagnostics.span import Span
from generator.source import png, webp
from generator.source.pixels import NoPicture, Pixels

#: pictures lie beside the guides that show them, and nowhere else
FOLDER = "content/guides/"
#: in bytes; who reads a guide on a telephone pays for every one of them
LARGEST = 200 * 1000
#: in dots; a small file may hold a picture that no telephone has the memory to show
LONGEST_SIDE = 3000
RULE = "picture-file"
#: how a picture of each ending is read; drawings (SVG) are left out, for they may hold scripts
FORMS: dict[str, Callable[[bytes], Pixels]] = {".png": png.read, ".webp": webp.read}
#: other endings of pictures, which editors are told of
_OTHERS = (".avif", ".bmp", ".gif", ".heic", ".jpeg", ".jpg", ".svg", ".tif", ".tiff")


@dataclass(frozen=True)
class Picture:
    """One picture: `path` from the root with forward slashes, its size in dots, and what is published."""

    path: str
    width: int
    height: int
    content: bytes = field(repr=False)

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.path.rsplit("/", 1)[-1]

    @cached_property
    def digest(self) -> str:
        """Its name by its bytes, so that a browser may keep it for ever."""
        return hashlib.sha256(self.content).hexdigest()[:16]


def is_picture(path: str) -> bool:
    """Whether a path is that of a picture which guides can show."""
    return path.startswith(FOLDER) and path.endswith(tuple(FORMS))


def looks_like_picture(name: str) -> bool:
    """Whether somebody meant a picture, of whatever kind."""
    return name.lower().endswith((*FORMS, *_OTHERS))


def read_picture(root: Path, path: str, report: Report) -> Picture | None:
    """One picture, or None when it was refused; says why."""
    with (root / path).open("rb") as file:
        raw = file.read(LARGEST + 1)
    name = path.rsplit("/", 1)[-1]
    if len(raw) > LARGEST:
        weight = _(
            "the picture `{name}` is heavier than {kilobytes} kB", name=name, kilobytes=LARGEST // 1000
        )
        help = _("make it narrower or crop it, or save it as WebP; 1,280 dots are wide enough")
        report.add(_refusal(path, weight, help))
        return None
    try:
        pixels = FORMS["." + path.rsplit(".", 1)[-1]](raw)
    except NoPicture as wrong:
        report.add(_refusal(path, wrong.message(name), wrong.help))
        return None
    if not 0 < min(pixels.width, pixels.height) <= max(pixels.width, pixels.height) <= LONGEST_SIDE:
        size = _(
            "the picture `{name}` has {width} × {height} dots; a side has 1 to {longest}",
            name=name,
            width=pixels.width,
            height=pixels.height,
            longest=LONGEST_SIDE,
        )
        report.add(_refusal(path, size, _("make it smaller; 1,280 dots are wide enough")))
        return None
    return Picture(path, pixels.width, pixels.height, pixels.bare)


def _refusal(path: str, message: Message, help: Message) -> Diagnostic:
    return Diagnostic(message, Span(path), RULE, help=help)
