"""Ids: the names of files, nodes, options and parts, which become addresses."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator

from generator.diagnostics.message import Message, _
from generator.schema.wrong import wrong

LONGEST = 60
_FORM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)


def id_problem(word: str) -> Message | None:
    """What is wrong with `word` as an id, or None."""
    if not _FORM.fullmatch(word):
        return _("the name `{word}` may have only lower-case letters, digits and single hyphens", word=word)
    if len(word) > LONGEST:
        return _("the name `{word}` is longer than {longest} characters", word=word, longest=LONGEST)
    return None


def file_id_problem(word: str) -> Message | None:
    """What is wrong with `word` as the name of a file, or None; Windows keeps some names for itself."""
    if word.split(".", 1)[0].lower() in _DEVICES:
        return _("`{word}` is a name that Windows keeps for itself, so no file can be called so", word=word)
    return id_problem(word)


def proposal(word: str) -> str | None:
    """The id that `word` was probably meant to be, if it can be made one."""
    name = re.sub(r"[^a-z0-9]+", "-", word.lower()).strip("-")[:LONGEST].strip("-")
    return name if name and name != word and not id_problem(name) else None


def identifier(value: object) -> str:
    """A word that is a good id."""
    word = str(value)
    problem = id_problem(word)
    if problem is not None:
        better = proposal(word)
        raise wrong(
            problem,
            _("write `{name}`", name=better)
            if better
            else _("choose an English name, such as `door-open`; put the words in `label`"),
        )
    return word


def _but(*kept: str) -> BeforeValidator:
    def check(value: object) -> str:
        word = identifier(value)
        if word in kept:
            raise wrong(
                _("the name `{word}` has a meaning of its own and cannot be used here", word=word),
                _("choose another name"),
            )
        return word

    return BeforeValidator(check)


Id = Annotated[str, BeforeValidator(identifier)]
NodeName = Annotated[str, _but("return")]
OptionId = Annotated[str, _but("fixed", "not-fixed")]
