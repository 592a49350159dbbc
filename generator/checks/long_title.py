"""A title too long to read at a glance.

It breaks lists, tabs and search results.

Say it in one short sentence; put the rest in `says`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _

LONGEST = 80


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Titles and names over 80 characters."""
    for entry in catalog:
        for field in ("title", "name"):
            words = getattr(entry.model, field, None)
            if isinstance(words, str) and len(words) > LONGEST:
                yield entry.problem(
                    _(
                        "`{field}` is too long: {length} characters, at most {longest}",
                        field=field,
                        length=len(words),
                        longest=LONGEST,
                    ),
                    at=(field,),
                    help=_("say it in one short sentence"),
                )
