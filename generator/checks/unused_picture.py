"""A picture lies beside the guides, and none of them shows it.

It is not published, and in a year nobody knows whether it may go.

Show it in a guide, or delete the file.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.pictures import shown
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _
from generator.diagnostics.span import Span


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Pictures without a guide that shows them."""
    if not any(kind == "guide" for kind, _id in catalog.broken):
        used = {picture.path for picture in shown(catalog)}
        for path, picture in catalog.pictures.items():
            if path not in used:
                message = _("no guide shows the picture `{name}`", name=picture.name)
                yield Diagnostic(message, Span(path), help=_("show it in a guide, or delete it"))
