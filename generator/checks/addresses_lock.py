"""A line of addresses.lock that the program did not write.

The file keeps what people have on paper and in messages; a code that stands twice leads to the wrong place.

Take the line back to what it was; where two branches were merged, take out the newer line and run
`.venv/bin/gagijeon addresses`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.forwarding import Addresses
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _
from generator.settings import lock_span


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Lines that are not of the form, and addresses or codes that stand twice."""
    for number, message in catalog.once(Addresses).lock_problems:
        yield Diagnostic(
            message,
            lock_span(catalog.settings, number),
            help=_(
                "take the line back to what it was, or take it out and run `.venv/bin/gagijeon addresses`"
            ),
        )
