"""`search`: what a customer finds who types this, and why."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TextIO

import click

from generator.commands.options import common
from generator.commands.searching import opened_search
from generator.diagnostics.language import translator
from generator.diagnostics.message import _
from generator.search.explaining import as_json, plan, results


@click.command()
@click.argument("query", required=False)
@common
@click.option(
    "--batch", type=click.File(encoding="utf-8-sig"), help="A file with a query on each line; `-` reads them."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Text for people, for tools a line of JSON for each query.",
)
def search(
    query: str | None, root: Path, today: date, language: str, batch: TextIO | None, form: str
) -> None:
    """Say what is found for QUERY: how it was understood, and every page with its score."""
    translate = translator(language)
    if (query is None) == (batch is None):
        raise click.UsageError(_("write what is searched for, or name a file with --batch").text(translate))
    queries: Iterable[str] = [query or ""] if batch is None else _lines(batch)
    engine = opened_search(root, today, translate)
    for text in queries:
        answer = engine.query(text)
        if form == "json":
            click.echo(as_json(text, answer))
        else:
            told = [*plan(text, answer), *results(answer)] if batch is None else results(answer, most=3)
            heading = [] if batch is None else [text]
            click.echo("\n".join([*heading, *(line.text(translate) for line in told)]) + "\n")


def _lines(batch: TextIO) -> list[str]:
    return [line.strip() for line in batch if line.strip()]
