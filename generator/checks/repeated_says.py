"""Two trees of a product claim the same words of a customer.

Search could not tell which tree is meant.

Keep the words in the tree that fits better.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.sayings import repeated
from generator.diagnostics.diagnostic import Diagnostic


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Phrases of `says` that stand in two trees to the letter."""
    yield from repeated(catalog, exactly=True)
