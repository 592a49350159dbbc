"""A paper printed, and written as a page where somebody wants one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from generator.diagnostics.language import translator
from generator.diagnostics.message import _
from generator.paper.forms import FORMS, as_html
from generator.paper.paper import Paper
from generator.site.manifest import MARKER

_format = click.option(
    "--format", "form", type=click.Choice(list(FORMS)), default="text", help="How it is printed."
)
_html = click.option(
    "--html",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    default=None,
    help="A file for the same as a page.",
)


def printed(command: Callable[..., Any]) -> Callable[..., Any]:
    """A command that is told in which form to print its paper."""
    return _format(_html(command))


def hand_out(paper: Paper, form: str, html: Path | None, language: str) -> None:
    """Print a paper and write its page."""
    write_page(paper, html, language)
    click.echo(FORMS[form](paper, translator(language)))


def write_page(paper: Paper, html: Path | None, language: str) -> None:
    """The page of a paper where one is wanted; never in a published site: papers are not for customers."""
    if html is None:
        return
    translate = translator(language)
    if any((folder / MARKER).exists() for folder in html.absolute().parents):
        message = _("`{path}` lies in a published site; choose another place", path=html)
        raise click.UsageError(message.text(translate))
    html.parent.mkdir(parents=True, exist_ok=True)
    html.write_text(as_html(paper, translate, language), encoding="utf-8", newline="\n")
