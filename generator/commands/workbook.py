"""`export` and `import`: content as a spreadsheet and back."""

from __future__ import annotations

import sys
from datetime import date
from importlib import import_module
from pathlib import Path

import click

from generator.commands.options import FAILED, NOT_WRITTEN, common
from generator.commands.telling import tell
from generator.diagnostics.language import translator
from generator.diagnostics.message import _
from generator.diagnostics.report import Report
from generator.source.reader import read_documents


@click.command("export")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@common
def export(file: Path, root: Path, today: date, language: str) -> None:
    """Write fault trees, codes, parts, centres and campaigns into FILE, a workbook (.xlsx)."""
    translate = translator(language)
    if file.exists():
        raise click.UsageError(
            _("`{path}` has it already; nothing is written over", path=file).text(translate)
        )
    report = Report()
    reading = read_documents(root, "content", report)
    if report.errors:
        tell(report, "text", translate)
        sys.exit(FAILED)
    # Reading and writing workbooks takes longer to load than most commands take to run.
    problems = import_module("generator.workbook.exporting").write_workbook(file, reading.documents)
    for problem in problems:
        click.echo(problem.text(translate), err=True)
    if problems:
        sys.exit(NOT_WRITTEN)
    click.echo(_("`{path}` is written", path=file).text(translate))


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@common
def import_(file: Path, root: Path, today: date, language: str) -> None:
    """Take FILE, a workbook, into the content, when all of it passes `check`; nothing is ever deleted."""
    translate = translator(language)
    report = Report()
    changed = import_module("generator.workbook.taking").take(root, today, file, report)
    if report.errors:
        tell(report, "text", translate)
        click.echo(_("nothing was written, because it would not pass `check`").text(translate), err=True)
        sys.exit(FAILED)
    for path in changed:
        click.echo(path)
    click.echo(_("files written: {count}", count=len(changed)).text(translate))
