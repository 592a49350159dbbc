"""`explain`: what a rule is for, or all of them as a page of the handbook."""

from __future__ import annotations

import click

from generator.checks import RULES, rule
from generator.commands.options import language_option
from generator.diagnostics.language import translator
from generator.diagnostics.message import Translate, _
from generator.diagnostics.refusals import REFUSALS
from generator.diagnostics.suggest import did_you_mean


@click.command()
@click.argument("name", required=False)
@click.option("--all", "everything", is_flag=True, help="All of them, as a page of the handbook.")
@language_option
def explain(name: str | None, language: str, everything: bool) -> None:
    """Say what a rule is for, why, and what to do instead."""
    translate = translator(language)
    if everything:
        click.echo(_page(translate), nl=False)
        return
    if name is None:
        raise click.UsageError(_("name a rule, or ask for `--all`").text(translate))
    if name not in RULES and name not in REFUSALS:
        advice = did_you_mean(name, {**RULES, **REFUSALS})
        message = _("no rule is called `{name}`", name=name).text(translate)
        raise click.UsageError(f"{message} {advice.text(translate)}" if advice else message)
    click.echo(f"{name} ({_severity(name, translate)})\n")
    click.echo("\n\n".join(_paragraphs(name, translate)))


def _severity(name: str, translate: Translate) -> str:
    return _("error" if name in REFUSALS else RULES[name].value).text(translate)


def _paragraphs(name: str, translate: Translate) -> list[str]:
    """The explanation: of a rule its docstring."""
    if name in REFUSALS:
        return [REFUSALS[name].text(translate)]
    paragraphs = rule(name).explanation.strip().split("\n\n")
    return [translate(" ".join(paragraph.split())) for paragraph in paragraphs]


def _page(translate: Translate) -> str:
    title = _("What the check says, and why").text(translate)
    about = _("The name in square brackets behind a mistake is found here.").text(translate)
    pieces = [f"# {title}", about]
    for name in sorted({**RULES, **REFUSALS}):
        pieces += [f"## {name} ({_severity(name, translate)})", *_paragraphs(name, translate)]
    return "\n\n".join(pieces) + "\n"
