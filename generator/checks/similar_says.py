"""Two trees of a product claim words that differ only in spaces or punctuation.

Search takes them for the same, and could not tell which tree is meant.

Keep the words in the tree that fits better.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.sayings import repeated
from generator.diagnostics.diagnostic import Diagnostic


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Phrases of `says` that stand in two trees but for spaces and punctuation."""
    yield from repeated(catalog, exactly=False)
