"""The command line: check, build, explain, schema, diff, new, serve, report, search,
export, import, addresses.

Exit codes: 0 all is well; 1 the content has errors (or, with --strict, warnings); 2 the command was not
understood; 3 the output could not be written, and the last good site was left as it was.
"""

from __future__ import annotations

import gc
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from time import monotonic

import click

from generator.commands.addresses import addresses
from generator.commands.check import check
from generator.commands.diff import diff
from generator.commands.explain import explain
from generator.commands.export import export
from generator.commands.new import new
from generator.commands.options import FAILED, NOT_WRITTEN, PROJECT, common
from generator.commands.report import report
from generator.commands.schema import schema
from generator.commands.search import search
from generator.commands.serve import serve
from generator.commands.telling import tell
from generator.commands.workbook import import_
from generator.compiler import compile_site
from generator.diagnostics.language import translator
from generator.diagnostics.message import _
from generator.diagnostics.report import Report
from generator.schema.audience import Audience
from generator.site.refused import Refused

OUTPUTS = {Audience.PUBLIC: "site", Audience.AGENT: "site-agent"}


@click.group(help=__doc__.split("\n\n", 1)[0], epilog=__doc__.split("\n\n", 1)[1])
def main() -> None:
    """Compile fault trees, campaigns and centres into a site that says whether to go."""
    # Nearly all that is made is kept to the end; looking for what could be let go takes a fifth of the time.
    gc.disable()
    click.get_current_context().call_on_close(gc.enable)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@main.command()
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


main.add_command(addresses)
main.add_command(check)
main.add_command(diff)
main.add_command(explain)
main.add_command(export)
main.add_command(import_)
main.add_command(new)
main.add_command(report)
main.add_command(schema)
main.add_command(search)
main.add_command(serve)


if __name__ == "__main__":
    main()
