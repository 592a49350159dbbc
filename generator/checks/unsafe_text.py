"""A text with HTML, a link that leads where no link may lead, or a picture where it is no guide.

Scripts and look-alike links are how a site is turned against its readers.

Write the small Markdown of the handbook: emphasis, lists, tables, links to our own pages or `https:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.linking import references
from generator.diagnostics.diagnostic import Diagnostic
from generator.schema.kinds import GUIDE
from generator.schema.markdown import unsafe
from generator.schema.words import Markdown


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Markdown texts that hold more than Markdown."""
    for entry in (*catalog, *catalog.told):
        for path, text, _is_name in references(entry.model):
            if isinstance(text, Markdown):
                for found in unsafe(text, pictures=entry.kind == GUIDE.name):
                    yield entry.problem(found.message, at=path, help=found.help, words=found.words)
