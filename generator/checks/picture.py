"""A guide shows a picture that is not there, lies elsewhere, or says nothing to who cannot see it.

A picture from elsewhere may vanish or change, and tells its host who reads. Without words, readers who cannot
see it miss what it shows.

Put the picture beside the guide in `content/guides/` and write `![what it shows](images/name.webp)`.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.pictures import path_of
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import Message, _
from generator.diagnostics.suggest import closest
from generator.schema.kinds import GUIDE
from generator.schema.markdown import Image, images
from generator.source.picture import is_picture

_HANGUL = re.compile("[가-힣]")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Pictures of guides that cannot be shown, and those without words."""
    korean = catalog.settings.main_language == "ko"
    guides = [(entry, entry.model.text, korean) for entry in catalog.guides.values()]
    guides += [
        (entry, entry.model.get("text", ""), False) for entry in catalog.told if entry.kind == GUIDE.name
    ]
    for entry, text, in_korean in guides:
        for image in images(text):
            path = path_of(image.source, entry.document.path)
            folder = posixpath.dirname(entry.document.path)
            for message, help in (*_place(image, path, folder, catalog), *_words(image, in_korean)):
                yield entry.problem(message, at=("text",), help=help, words=image.source or "![")


def _place(
    image: Image, path: str | None, folder: str, catalog: Catalog
) -> Iterator[tuple[Message, Message]]:
    if not image.source:
        yield _("this picture names no file"), _("write the way to it, such as `images/plug.webp`")
    elif path is None:
        yield (
            _("the picture `{source}` does not lie beside the guides", source=image.source),
            _("put it into content/guides/images/ and write the way to it, such as `images/plug.webp`"),
        )
    elif not is_picture(path):
        yield (
            _("`{source}` is no picture that can be shown", source=image.source),
            _("save it as PNG or WebP, and write the ending in small letters"),
        )
    elif path not in catalog.pictures and ("picture", path) not in catalog.broken:
        near = closest(path, catalog.pictures)
        yield (
            _("there is no picture `{path}`", path=path),
            _("did you mean `{name}`?", name=posixpath.relpath(near, folder))
            if near
            else _("put the picture there, or correct its name"),
        )


def _words(image: Image, in_korean: bool) -> Iterator[tuple[Message, Message]]:
    if not image.words.strip():
        yield (
            _("the picture `{source}` has no words for who cannot see it", source=image.source),
            _("say between the square brackets what it shows: `![the title field of the form](…)`"),
        )
    elif in_korean and not _HANGUL.search(image.words):
        yield (
            _("the words of the picture `{source}` are not Korean", source=image.source),
            _("they are read out to who cannot see it; say in Korean what it shows"),
        )
