"""A translation that no longer fits its original: a line too few, or a text the original no longer has.

The original was changed and its translation was not. What does not fit is said in the main language until
then, so that nobody reads a text at the wrong step.

Translate the change in the side file, or take the text out there.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """What side files of content/ and site_config/ say besides their originals."""
    yield from catalog.stale
    for files in catalog.settings.translated.values():
        for told in files.values():
            yield from told.stale
