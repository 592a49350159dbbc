"""`new`: a first version of something, from a few answers."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.catalog.catalog import Catalog
from generator.commands.interviewing import Interview
from generator.commands.options import FAILED, common
from generator.compiler import linked_catalog
from generator.diagnostics import console
from generator.diagnostics.language import translator
from generator.diagnostics.message import Message, Translate, _
from generator.diagnostics.report import Report
from generator.drafts.asking import QUESTIONS
from generator.drafts.writing import NotWritten, path_of, write

#: what makes a first version of a kind useful
_NEXT = {"product": _("Next: its symptoms with `new fault-tree`, its parts with `new part`.")}


@click.group()
def new() -> None:
    """Ask a few questions and write a commented file that passes `check`."""


def _command(kind: str) -> click.Command:
    def run(root: Path, today: date, language: str, no_input: bool, **given: str | None) -> None:
        translate = translator(language)
        catalog = linked_catalog(root, today, Report())
        if catalog is None:
            message = _("site_config/ cannot be read; `check` says why").text(translate)
            raise click.UsageError(message)
        interview = Interview(catalog, translate, given, asking=not no_input)
        try:
            path = _written(root, kind, catalog, interview, translate)
        except click.Abort:
            click.echo(f"\n{_nobody_answers().text(translate)}", err=True)
            sys.exit(FAILED)
        written = _("`{path}` is written; look at it with `.venv/bin/gagijeon serve`", path=path)
        click.echo(written.text(translate))
        if kind in _NEXT:
            click.echo(_NEXT[kind].text(translate))

    options = [click.Option([f"--{ask.name}"], help=ask.question.template) for ask in QUESTIONS[kind]]
    options.append(
        click.Option(["--no-input"], is_flag=True, help="Ask nothing: what no option says is left as usual.")
    )
    command = click.Command(kind, params=list(options), callback=run, help=f"Write a first {kind}.")
    made: click.Command = common(command)  # type: ignore[assignment]
    return made


def _written(root: Path, kind: str, catalog: Catalog, interview: Interview, translate: Translate) -> str:
    """The path of the file, written once the answers make one that passes `check`."""
    while True:
        answers: dict[str, Any] = {}
        for ask in QUESTIONS[kind]:
            answers[ask.name] = interview.answer(ask)
            if ask.name == "id" and kind != "part" and (root / path_of(kind, answers["id"])).exists():
                path = path_of(kind, answers["id"])
                message = _("`{path}` has it already; nothing is written over", path=path)
                click.echo(message.text(translate), err=True)
                sys.exit(FAILED)
        try:
            return write(root, catalog.settings.today, kind, answers)
        except NotWritten as refused:
            if refused.problems:
                click.echo(console.render(refused.problems, translate) + "\n", err=True)
            click.echo(refused.message.text(translate), err=True)
            if not (interview.asking and refused.problems):
                sys.exit(FAILED)
            click.echo(_("Once more, please; Enter keeps what you said.").text(translate), err=True)


def _nobody_answers() -> Message:
    if sys.stdin.isatty():
        return _("stopped; nothing was written")
    return _("nobody answers here; nothing was written. Give answers as options (`--help`) with `--no-input`")


for _kind in QUESTIONS:
    new.add_command(_command(_kind))
