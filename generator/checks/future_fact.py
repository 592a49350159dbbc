"""A fact known on a day that has not come.

Nobody can have looked it up then; the year is probably mistyped.

Write the day on which it was looked up.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Entries whose `as-of` lies in the future."""
    for entry in catalog:
        day = getattr(entry.model, "as_of", None)
        if day is not None and day > catalog.settings.today:
            yield entry.problem(
                _("`as-of` ({day}) lies in the future", day=day),
                at=("as-of",),
                help=_("write the day on which it was looked up"),
            )
        queue = getattr(entry.model, "queue", None)
        if queue is not None and queue.as_of.date() > catalog.settings.today:
            yield entry.problem(
                _("`as-of` ({day}) lies in the future", day=queue.as_of.date()),
                at=("queue", "as-of"),
                help=_("write the day on which it was looked up"),
            )
    for row in catalog.stock:
        if row.model.as_of > catalog.settings.today:
            written = str(row.model.as_of)
            number = int(row.within[0])
            yield Diagnostic(
                _("`as-of` ({day}) lies in the future", day=written),
                row.document.at(number, row.document.lines[number - 1].rfind(written) + 1, len(written)),
                help=_("write the day on which it was looked up"),
            )
