"""Which picture of the content a guide means."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.schema.markdown import images
from generator.source.picture import FOLDER, Picture


def path_of(source: str, document: str) -> str | None:
    """The path that a picture's source means in a document; None where it leaves the guides."""
    if not source or ":" in source or "\\" in source or source.startswith("/"):
        return None
    path = posixpath.normpath(posixpath.join(posixpath.dirname(document), source))
    return path if path.startswith(FOLDER) else None


def shown(catalog: Catalog) -> Iterator[Picture]:
    """The pictures that guides show in any language, each once, in order of path."""
    written = [(entry.document.path, entry.model.text) for entry in catalog.guides.values()]
    written += [
        (entry.document.path, entry.model.get("text", "")) for entry in catalog.told if entry.kind == "guide"
    ]
    paths = {path_of(image.source, path) for path, text in written for image in images(text)}
    return (picture for path, picture in sorted(catalog.pictures.items()) if path in paths)
