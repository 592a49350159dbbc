"""`build`: the whole site, made aside and put in place."""

from __future__ import annotations

import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from time import monotonic

import click

from generator.commands.options import FAILED, NOT_WRITTEN, PROJECT, common
from generator.commands.telling import tell
from generator.compiler import compile_site
from generator.diagnostics.language import translator
from generator.diagnostics.message import _
from generator.diagnostics.report import Report
from generator.schema.audience import Audience
from generator.site.refused import Refused

OUTPUTS = {Audience.PUBLIC: "site", Audience.AGENT: "site-agent"}


@click.command()
@common
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=None,
    help="The folder to publish into; `site` (`site-agent`) below the root where none is named.",
)
@click.option(
    "--audience",
    type=click.Choice([str(audience) for audience in Audience]),
    default=str(Audience.PUBLIC),
    help="Customers, or agents: with internal notes and the desk, into `site-agent`.",
)
@click.option("--strict", is_flag=True, help="Warnings fail, too.")
def build(root: Path, today: date, language: str, output: Path | None, audience: str, strict: bool) -> None:
    """Build the whole site aside and put it in place of the last one."""
    started = monotonic()
    report = Report()
    translate = translator(language)
    site = compile_site(root, today, report, Audience(audience))
    if site is None or (strict and report.warnings):
        tell(report, "text", translate)
        click.echo(_("nothing was built; the last good site is as it was").text(translate), err=True)
        sys.exit(FAILED)
    if report.warnings:
        tell(report, "text", translate)
    host = import_module("generator.mkdocs_plugin.host")
    try:
        click.echo(
            host.build(PROJECT, root, output or root / OUTPUTS[Audience(audience)], site).text(translate)
        )
    except Refused as refused:
        click.echo(refused.message.text(translate), err=True)
        sys.exit(NOT_WRITTEN)
    done = _(
        "fault trees: {trees}, nodes: {nodes}, seconds: {seconds}",
        trees=len(site.catalog.fault_trees),
        nodes=sum(page.nodes for page in site.pages),
        seconds=f"{monotonic() - started:.1f}",
    )
    click.echo(done.text(translate))
