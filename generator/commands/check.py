"""`check`: everything that is wrong with the content, once or after every change."""

from __future__ import annotations

import gc
import sys
from datetime import date
from functools import partial
from pathlib import Path
from time import sleep

import click

from generator.catalog.catalog import Catalog
from generator.commands.options import FAILED, PAUSE, common
from generator.commands.telling import tell
from generator.compiler import read_catalog
from generator.diagnostics.language import translator
from generator.diagnostics.report import Report
from generator.preview.watching import changes


@click.command()
@common
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="Text for people, JSON for tools, annotations for a code host.",
)
@click.option("--strict", is_flag=True, help="Warnings fail, too.")
@click.option("--watch", is_flag=True, help="Check again after every change, until Ctrl+C.")
def check(root: Path, today: date, language: str, form: str, strict: bool, watch: bool) -> None:
    """Read everything and say what is wrong and where."""
    translate = translator(language)
    if watch:
        last: Catalog | None = None
        folders = (root / "content", root / "site_config")
        try:
            for _change in changes(folders, partial(sleep, PAUSE)):
                report = Report()
                last = read_catalog(root, today, report, last) or last
                click.clear()
                tell(report, form, translate)
                gc.collect()  # this one runs on and on
        except KeyboardInterrupt:
            return
    report = Report()
    read_catalog(root, today, report)
    tell(report, form, translate)
    if report.errors or (strict and report.warnings):
        sys.exit(FAILED)
