"""Questions put to an editor at a terminal, one by one, until each has an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import click
from pydantic_core import PydanticCustomError

from generator.catalog.catalog import Catalog
from generator.diagnostics.message import Translate, _
from generator.drafts.asking import Ask, offered


class Interview:
    """Asks what no option `given` says; where `asking` is false, what is left out is as usual.

    Whoever is asked the same again keeps the former answer with Enter.
    """

    def __init__(
        self, catalog: Catalog, translate: Translate, given: Mapping[str, str | None], *, asking: bool
    ) -> None:
        self.asking = asking and None in given.values()
        self._catalog, self._translate, self._given = catalog, translate, given
        self._former: dict[str, str] = {}

    def answer(self, ask: Ask) -> Any:
        """The answer to a question: from its option, or asked until it is one."""
        given, usual = self._given[ask.name.replace("-", "_")], ask.default
        default = usual(self._catalog) if usual else None
        if given is None and not self.asking:
            if default is None:
                raise click.UsageError(f"--{ask.name}: {self._say(ask.question)}")
            given = default
        while True:
            said = given if given is not None else self._asked(ask, default)
            try:
                answer = ask.answer(said, self._catalog)
            except PydanticCustomError as error:
                told = self._told(error)
            else:
                if answer or default == "":
                    self._former[ask.name] = said
                    return answer
                told = self._say(_("an answer is needed here"))
            if given is not None:
                raise click.UsageError(f"--{ask.name}: {told}")
            click.echo(f"  {told}", err=True)

    def _asked(self, ask: Ask, default: str | None) -> str:
        question, default = self._say(ask.question), self._former.get(ask.name, default)
        if ask.choices is not None:
            question += f" ({', '.join(offered(ask.choices(self._catalog)))})"
        said: str = click.prompt(question, default=default, show_default=bool(default), type=str)
        return said

    def _told(self, error: PydanticCustomError) -> str:
        context = error.context or {}
        sentences: Sequence[Any] = [context.get("message"), context.get("help")]
        return " ".join(self._say(sentence) for sentence in sentences if sentence)

    def _say(self, message: Any) -> str:
        words: str = message.text(self._translate)
        return words
