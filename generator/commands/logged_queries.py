"""`report search`: what customers looked for and did not find."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TextIO

import click

from generator.commands.options import common
from generator.commands.papers import hand_out, printed
from generator.commands.searching import opened_search
from generator.diagnostics.language import translator
from generator.reports.search import paper, read_log, search_report


@click.command("search")
@click.argument("log", metavar="CSV", type=click.File(encoding="utf-8-sig"))
@common
@printed
def logged_queries(log: TextIO, root: Path, today: date, language: str, form: str, html: Path | None) -> None:
    """Say which logged queries find nothing or little, and which words are missing.

    The CSV has a column `query` and may have a column `count`.
    """
    told = search_report(opened_search(root, today, translator(language)), read_log(log))
    hand_out(paper(told), form, html, language)
