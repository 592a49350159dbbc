"""`report coverage`: what is known against what the content answers."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator.commands.content import sound_catalog
from generator.commands.options import FAILED, common
from generator.commands.papers import printed, write_page
from generator.commands.telling import tell
from generator.diagnostics.language import translator
from generator.diagnostics.report import Report
from generator.paper.forms import FORMS
from generator.reports.coverage import coverage as measure
from generator.reports.coverage_telling import as_json, paper


@click.command()
@common
@printed
def coverage(root: Path, today: date, language: str, form: str, html: Path | None) -> None:
    """Say which known symptoms and codes are answered, which are left out and why; and who serves where."""
    translate = translator(language)
    catalog = sound_catalog(root, today, translate)
    noticed = Report()
    found = measure(root, catalog, noticed)
    told = paper(found)
    write_page(told, html, language)
    click.echo(as_json(found) if form == "json" else FORMS[form](told, translate))
    if noticed.errors:
        tell(noticed, "text", translate)
        sys.exit(FAILED)
