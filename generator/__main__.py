"""The command line: check, build, explain, schema.

Exit codes: 0 all is well; 1 the content has errors (or, with --strict, warnings); 2 the command was not
understood; 3 the output could not be written, and the last good site was left as it was.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from time import monotonic
from typing import Any

import click
from pydantic_core import PydanticCustomError

from generator.checks import RULES, rule
from generator.compiler import compile_site, read_catalog
from generator.diagnostics import console
from generator.diagnostics.language import LANGUAGES, translator
from generator.diagnostics.message import Translate, _
from generator.diagnostics.refusals import REFUSALS
from generator.diagnostics.report import Report
from generator.diagnostics.suggest import did_you_mean
from generator.schema.kinds import KINDS
from generator.schema.words import SEOUL, moment
from generator.settings import FILES
from generator.site.refused import Refused

PROJECT = Path(__file__).resolve().parent.parent
FAILED, NOT_WRITTEN = 1, 3


class _Day(click.ParamType[date]):
    """A day, or a moment of it in Korea."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else moment(value)
        except PydanticCustomError:
            self.fail(f"{value!r} is not a date such as 2027-03-01 or 2027-03-01T09:00", param, ctx)


def _common(command: Callable[..., Any]) -> Callable[..., Any]:
    options = (
        click.option(
            "--root",
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            default=Path(),
            help="The folder with content/ and site_config/.",
        ),
        click.option(
            "--today",
            type=_Day(),
            default=lambda: datetime.now(SEOUL).replace(second=0, microsecond=0),
            help="The day to compile for, such as 2027-03-01.",
        ),
        click.option(
            "--lang",
            "language",
            type=click.Choice(LANGUAGES),
            default="ko",
            help="The language of what is said.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


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
@_common
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
    _tell(report, form, translator(language))
    if report.errors or (strict and report.warnings):
        sys.exit(FAILED)


@main.command()
@_common
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
        _tell(report, "text", translate)
        click.echo(_("nothing was built; the last good site is as it was").text(translate), err=True)
        sys.exit(FAILED)
    if report.warnings:
        _tell(report, "text", translate)
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
@click.option(
    "--lang", "language", type=click.Choice(LANGUAGES), default="ko", help="The language of the explanation."
)
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
@_common
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


def _tell(report: Report, form: str, translate: Translate) -> None:
    found = report.diagnostics
    if form == "json":
        click.echo(console.as_json(found, translate))
    elif form == "github":
        click.echo(console.as_annotations(found, translate))
    else:
        if found:
            click.echo(console.render(found, translate) + "\n", err=True)
        click.echo(console.summary(len(report.errors), len(report.warnings), translate), err=bool(found))


if __name__ == "__main__":
    main()
