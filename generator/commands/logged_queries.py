"""`report search`: what customers looked for and did not find."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TextIO

import click

from generator.commands.options import common
from generator.commands.searching import opened_search
from generator.diagnostics.language import translator
from generator.reports.search import lines, read_log, search_report


@click.command("search")
@click.argument("log", metavar="CSV", type=click.File(encoding="utf-8-sig"))
@common
def logged_queries(log: TextIO, root: Path, today: date, language: str) -> None:
    """Say which logged queries find nothing or little, and which words are missing.

    The CSV has a column `query` and may have a column `count`.
    """
    translate = translator(language)
    told = search_report(opened_search(root, today, translate), read_log(log))
    click.echo("\n".join(line.text(translate) for line in lines(told)))
