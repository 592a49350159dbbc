"""`report search`: what customers looked for and did not find."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.commands.options import common
from generator.commands.papers import hand_out, printed
from generator.commands.searching import opened_search
from generator.commands.spreadsheets import CSV, opened
from generator.diagnostics.language import translator
from generator.reports.search import paper, read_log, search_report


@click.command("search")
@click.argument("log", metavar="CSV", type=CSV)
@common
@printed
def logged_queries(log: Path, root: Path, today: date, language: str, form: str, html: Path | None) -> None:
    """Say which logged queries find nothing or little, and which words are missing.

    The CSV has a column `query` and may have a column `count`.
    """
    translate = translator(language)
    told = search_report(opened_search(root, today, translate), read_log(opened(log, translate)))
    hand_out(paper(told), form, html, language)
