"""`python -m generator addresses`: new addresses and their spoken codes into the lock."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator.catalog.address_lock import to_text
from generator.catalog.forwarding import Addresses
from generator.commands.options import FAILED, common
from generator.commands.telling import tell
from generator.compiler import read_catalog
from generator.diagnostics.language import translator
from generator.diagnostics.message import _
from generator.diagnostics.report import Report
from generator.settings import LOCK


@click.command()
@common
def addresses(root: Path, today: date, language: str) -> None:
    """Write new addresses and their spoken codes into site_config/addresses.lock."""
    report = Report()
    translate = translator(language)
    catalog = read_catalog(root, today, report)
    if catalog is None or report.errors:
        tell(report, "text", translate)
        sys.exit(FAILED)
    known = catalog.once(Addresses)
    (root / LOCK).write_text(to_text(known.completed), encoding="utf-8", newline="\n")
    count = len(known.completed) - len(known.lock or {})
    click.echo(_("{count} new addresses are in `{path}`", count=count, path=LOCK).text(translate))
