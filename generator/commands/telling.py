"""What a run noticed, said in the form that was asked for."""

from __future__ import annotations

import click

from generator.diagnostics import console
from generator.diagnostics.message import Translate
from generator.diagnostics.report import Report


def tell(report: Report, form: str, translate: Translate) -> None:
    """Everything in a report: `text` for people, `json` for tools, `github` for a code host."""
    found = report.diagnostics
    if form == "json":
        click.echo(console.as_json(found, translate))
    elif form == "github":
        click.echo(console.as_annotations(found, translate))
    else:
        if found:
            click.echo(console.render(found, translate) + "\n", err=True)
        click.echo(console.summary(len(report.errors), len(report.warnings), translate), err=bool(found))
