"""`new`: a first version of something, from a few answers."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click
from pydantic_core import PydanticCustomError

from generator.catalog.catalog import Catalog
from generator.commands.options import FAILED, common
from generator.compiler import linked_catalog
from generator.diagnostics import console
from generator.diagnostics.language import translator
from generator.diagnostics.message import Translate, _
from generator.diagnostics.report import Report
from generator.drafts.asking import QUESTIONS, Ask, offered
from generator.drafts.writing import NotWritten, path_of, write


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
        answers: dict[str, Any] = {}
        for ask in QUESTIONS[kind]:
            said = given[ask.name.replace("-", "_")]
            answers[ask.name] = _answer(ask, said, catalog, translate, asking=not no_input)
            if ask.name == "id" and kind != "part" and (root / path_of(kind, answers["id"])).exists():
                path = path_of(kind, answers["id"])
                click.echo(
                    _("`{path}` has it already; nothing is written over", path=path).text(translate), err=True
                )
                sys.exit(FAILED)
        try:
            path = write(root, catalog.settings.today, kind, answers)
        except NotWritten as refused:
            if refused.problems:
                click.echo(console.render(refused.problems, translate) + "\n", err=True)
            click.echo(refused.message.text(translate), err=True)
            sys.exit(FAILED)
        click.echo(_("`{path}` is written; look at it with `./gagijeon serve`", path=path).text(translate))

    options = [click.Option([f"--{ask.name}"], help=ask.question.template) for ask in QUESTIONS[kind]]
    options.append(
        click.Option(["--no-input"], is_flag=True, help="Ask nothing: what no option says is left as usual.")
    )
    command = click.Command(kind, params=list(options), callback=run, help=f"Write a first {kind}.")
    made: click.Command = common(command)  # type: ignore[assignment]
    return made


def _answer(ask: Ask, said: str | None, catalog: Catalog, translate: Translate, *, asking: bool) -> Any:
    """The answer to a question: from its option, or asked until it is one."""
    default = ask.default(catalog) if ask.default else None
    if said is None and not asking:
        if default is None:
            raise click.UsageError(f"--{ask.name}: {ask.question.text(translate)}")
        said = default
    while True:
        words = said if said is not None else _asked(ask, default, catalog, translate)
        try:
            answer = ask.answer(words, catalog)
        except PydanticCustomError as error:
            told = _told(error, translate)
        else:
            if answer or default == "":
                return answer
            told = _("an answer is needed here").text(translate)
        if said is not None:
            raise click.UsageError(f"--{ask.name}: {told}")
        click.echo(f"  {told}", err=True)


def _asked(ask: Ask, default: str | None, catalog: Catalog, translate: Translate) -> str:
    question = ask.question.text(translate)
    if ask.choices is not None:
        question += f" ({', '.join(offered(ask.choices(catalog)))})"
    said: str = click.prompt(question, default=default, show_default=bool(default), type=str)
    return said


def _told(error: PydanticCustomError, translate: Translate) -> str:
    context = error.context or {}
    sentences = [context.get("message"), context.get("help")]
    return " ".join(sentence.text(translate) for sentence in sentences if sentence)


for _kind in QUESTIONS:
    new.add_command(_command(_kind))
