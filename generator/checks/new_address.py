"""Addresses that are not yet kept in addresses.lock.

Until they are, nothing remembers their spoken codes, and nobody notices when they vanish.

Run `.venv/bin/gagijeon addresses`, as `make site` does, and commit the file.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.catalog.forwarding import Addresses
from generator.diagnostics.diagnostic import Diagnostic, Note
from generator.diagnostics.message import Message, _
from generator.diagnostics.span import Span
from generator.settings import LOCK


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """The lines that the lock of a published site lacks, told once for each page."""
    if catalog.settings.address_lock is None or not catalog.is_whole:
        return
    addresses = catalog.once(Addresses)
    if addresses.lost or addresses.lock_problems:
        # Nothing is added before it is clear what became of the old ones.
        return
    lock = addresses.lock or {}
    pages: dict[str, list[str]] = {}
    for at, line in addresses.completed.items():
        if at not in lock or lock[at].options != line.options:
            pages.setdefault(address.parts(at)[0], []).append(str(line))
    for page, lines in pages.items():
        yield Diagnostic(
            _("{count} addresses of `{page}` are not in addresses.lock yet", count=len(lines), page=page),
            Span(LOCK),
            help=_("run `.venv/bin/gagijeon addresses`; it writes these lines"),
            notes=tuple(Note(Message("{line}", {"line": line})) for line in lines),
        )
