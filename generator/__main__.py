"""The command line: check, build, explain, schema, search, report.

Exit codes: 0 all is well; 1 the content has errors (or, with --strict, warnings); 2 the command was not
understood; 3 the output could not be written, and the last good site was left as it was.
"""

from __future__ import annotations

import gc
import json
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from time import monotonic

import click

from generator.checks import RULES, rule
from generator.commands.options import FAILED, NOT_WRITTEN, PROJECT, common, language_option
from generator.commands.report import report
from generator.commands.search import search
from generator.commands.telling import tell
from generator.compiler import compile_site, read_catalog
from generator.diagnostics.language import translator
from generator.diagnostics.message import _
from generator.diagnostics.refusals import REFUSALS
from generator.diagnostics.report import Report
from generator.diagnostics.suggest import did_you_mean
from generator.schema.kinds import KINDS
from generator.settings import FILES
from generator.site.refused import Refused


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
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="Text for people, JSON for tools, annotations for a code host.",
)
@click.option("--strict", is_flag=True, help="Warnings fail, too.")
def check(root: Path, today: date, language: str, form: str, strict: bool) -> None:
    """Read everything and say what is wrong and where."""
    report = Report()
    read_catalog(root, today, report)
    tell(report, form, translator(language))
    if report.errors or (strict and report.warnings):
        sys.exit(FAILED)


@main.command()
@common
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=None,
    help="The folder to publish into; `site` below the root where none is named.",
)
@click.option("--strict", is_flag=True, help="Warnings fail, too.")
def build(root: Path, today: date, language: str, output: Path | None, strict: bool) -> None:
    """Build the whole site aside and put it in place of the last one."""
    started = monotonic()
    report = Report()
    translate = translator(language)
    site = compile_site(root, today, report)
    if site is None or (strict and report.warnings):
        tell(report, "text", translate)
        click.echo(_("nothing was built; the last good site is as it was").text(translate), err=True)
        sys.exit(FAILED)
    if report.warnings:
        tell(report, "text", translate)
    host = import_module("generator.mkdocs_plugin.host")
    try:
        click.echo(host.build(PROJECT, root, output or root / "site", site).text(translate))
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


@main.command()
@click.argument("name")
@language_option
def explain(name: str, language: str) -> None:
    """Say what a rule is for, why, and what to do instead."""
    translate = translator(language)
    if name in REFUSALS:
        click.echo(f"{name} ({_('error').text(translate)})\n\n{REFUSALS[name].text(translate)}")
        return
    if name not in RULES:
        advice = did_you_mean(name, {**RULES, **REFUSALS})
        message = _("no rule is called `{name}`", name=name).text(translate)
        raise click.UsageError(f"{message} {advice.text(translate)}" if advice else message)
    click.echo(f"{name} ({_(RULES[name].value).text(translate)})\n")
    click.echo(
        "\n\n".join(
            translate(" ".join(paragraph.split()))
            for paragraph in rule(name).explanation.strip().split("\n\n")
        )
    )


@main.command()
@common
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=None,
    help="A folder for one file per shape; without it everything is printed.",
)
def schema(root: Path, today: date, language: str, output: Path | None) -> None:
    """Give the shapes of the content as JSON Schemas, for editors that complete while typing."""
    shapes = {kind.name: kind.shape for kind in KINDS if kind.suffix == ".yml"}
    shapes |= {name: shape for name, (shape, _optional) in FILES.items()}
    schemas = {
        name: {"$schema": "https://json-schema.org/draft/2020-12/schema"} | shape.model_json_schema()
        for name, shape in shapes.items()
    }
    if output is None:
        click.echo(json.dumps(schemas, ensure_ascii=False, indent=2))
        return
    output.mkdir(parents=True, exist_ok=True)
    for name, content in schemas.items():
        (output / f"{name}.json").write_text(
            json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
        )


for command in (search, report):
    main.add_command(command)


if __name__ == "__main__":
    main()
