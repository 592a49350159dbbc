"""A translation: a side file with the shape of the file it stands beside, holding only its texts.

`wont-drain.en.yml` says in English what `wont-drain.yml` says. It is laid over its original and read again
by the same shape, so a translated text obeys every rule of the text it replaces.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, RootModel

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import Message, _
from generator.diagnostics.suggest import did_you_mean
from generator.schema.config import LANGUAGE
from generator.schema.shapes import shape_at, value_at, written_names
from generator.schema.validation import validate
from generator.source.document import Document

RULE = "translation"
#: the rule that tells what no longer fits
STALE = "stale-translation"
Path = tuple[str | int, ...]

#: the fields that people read, whatever thing they belong to; all others are the same in every language
TEXTS = frozenset(
    {
        *(
            "address",
            "aliases",
            "ask",
            "audience",
            "bring",
            "cause",
            "dangers",
            "demonstration",
            "do",
            "free",
        ),
        *("how", "label", "means", "model-label", "name", "note", "notice", "owner", "paid", "parking"),
        *("remedy", "safety", "say", "says", "seasonal", "steps", "text", "title", "tools", "until-then"),
        *("warning", "why", "worse-if"),
    }
)
#: lists that each language fills with its own words, not one for one
OWN_WORDS = frozenset({"aliases", "says"})


@dataclass(frozen=True, slots=True)
class Translated:
    """The model in another language, what is wrong, and what the side file itself says, by path.

    `stale` is what no longer fits the original: it is left out, so that the original speaks there.
    """

    model: Any
    problems: list[Diagnostic]
    texts: dict[str | int, Any]
    stale: list[Diagnostic]


def side_language(path: str) -> str | None:
    """The language that the name of a file ends in: `en` of `wont-drain.en.yml`."""
    found = re.search(rf"/[^/.]+\.({LANGUAGE.pattern})\.(?:yml|md)$", path)
    return found[1] if found else None


def original_path(path: str) -> str:
    """The file that a side file translates."""
    name, _language, suffix = path.rsplit(".", 2)
    return f"{name}.{suffix}"


def side_problem(
    side: Document, language: str, languages: Sequence[str], original: str, known: bool
) -> Diagnostic | None:
    """Why a side file cannot be a translation at all: its language, or nothing that it translates."""
    main, *others = languages
    help: Message | None
    if language == main:
        message = _("`{language}` is the language of the site itself", language=language)
        help = _("write these texts in `{file}`", file=original)
    elif language not in others:
        message = _("the site does not speak `{language}`", language=language)
        help = did_you_mean(language, others) or _("the owner adds languages in site_config/brand.yml")
    elif not known:
        message = _("there is no `{file}` that this could translate", file=original)
        help = _("write the original first, or correct the name of this file")
    else:
        return None
    return Diagnostic(message, side.at(1), RULE, help=help)


def translate(shape: type[BaseModel], model: Any, original: Document, side: Document) -> Translated:
    """`model` with the texts of a side file; `original` is the sound document it was read from."""
    work = _Overlay(side, original.path.rsplit("/", 1)[-1])
    words = copy.deepcopy(original.data)
    work.lay(model.root if isinstance(model, RootModel) else model, words, side.data, ())
    if work.problems:
        return Translated(None, work.problems, {}, work.stale)
    validated = validate(shape, side, words)
    if validated.problems:
        return Translated(None, validated.problems, {}, work.stale)
    texts: dict[str | int, Any] = {}
    for path in work.paths:
        holder = texts
        for step in path[:-1]:
            holder = holder.setdefault(step, {})
        holder[path[-1]] = value_at(validated.model, path)
    return Translated(validated.model, [], texts, work.stale)


class _Overlay:
    """Lays the words of a side file over those of its original, as far as they are texts of it."""

    def __init__(self, side: Document, original: str) -> None:
        self.problems: list[Diagnostic] = []
        self.stale: list[Diagnostic] = []
        self.paths: list[Path] = []
        self._side = side
        self._file = original

    def lay(self, value: Any, words: Any, said: Any, path: Path) -> None:
        """What the side file says about a thing or a map of things; `words` are changed."""
        if not isinstance(said, dict):
            name = str(path[-1]) if path else self._file
            self._refuse(
                path, False, _("`{name}` must be a group of fields, each `name: value`", name=name), None
            )
            return
        for name, text in said.items():
            known = _parts(value)
            at = (*path, name)
            if name not in known:
                self._unknown(value, known, at)
            elif isinstance(value, BaseModel) and name in TEXTS:
                self._text(known[name], words, text, at)
            elif _holds_texts(known[name]):
                self._inside(known[name], words, text, at)
            elif not known[name] and shape_at(type(value), (name,)) is not None:
                self._lost(at)
            else:
                message = _("`{name}` is not a text, and only texts are translated", name=name)
                help = _("take it out; it is the same in every language, as `{file}` says", file=self._file)
                self._refuse(at, True, message, help)

    def _text(self, value: Any, words: Any, said: Any, path: Path) -> None:
        name = str(path[-1])
        if not value:
            self._lost(path)
        elif isinstance(value, list) and isinstance(said, list) and self._miscounted(value, said, path):
            return
        else:
            words[name] = said
            self.paths.append(path)

    def _miscounted(self, value: list[Any], said: list[Any], path: Path) -> bool:
        """Whether lines were lost or added, where each of them counts."""
        if path[-1] in OWN_WORDS or len(value) == len(said):
            return False
        message = _(
            "`{name}` has {count} lines here, but {other} in `{file}`",
            name=path[-1],
            count=len(said),
            other=len(value),
            file=self._file,
        )
        self._outgrown(path, message, _("translate every line, in the same order"))
        return True

    def _lost(self, path: Path) -> None:
        message = _(
            "`{name}` has no text in `{file}` that could be translated", name=path[-1], file=self._file
        )
        self._outgrown(path, message, _("write it there first, or take it out here"))

    def _inside(self, value: Any, words: Any, said: Any, path: Path) -> None:
        name = path[-1]
        if not isinstance(value, list):
            # The short form of an answer, `unknown: pump`, has no texts to change.
            self.lay(value, words[name] if isinstance(words[name], dict) else {}, said, path)
        elif not isinstance(said, list):
            self._refuse(path, True, _("`{name}` must be a list", name=name), None)
        elif not self._miscounted(value, said, path):
            for index, item in enumerate(said):
                self.lay(value[index], words[name][index], item, (*path, index))

    def _unknown(self, value: Any, known: dict[str, Any], path: Path) -> None:
        name = path[-1]
        if isinstance(value, BaseModel):
            message = _("`{name}` is not a field here", name=name)
            known = {field: inner for field, inner in known.items() if field in TEXTS and inner}
            self._refuse(path, True, message, did_you_mean(str(name), known))
        else:
            message = _("`{file}` has nothing called `{name}`", file=self._file, name=name)
            self._outgrown(path, message, did_you_mean(str(name), known))

    def _outgrown(self, path: Path, message: Message, help: Message | None) -> None:
        """What fitted once: whoever changes the original need not speak the language."""
        self.stale.append(Diagnostic(message, self._side.span(path, key=True), STALE, help=help))

    def _refuse(self, path: Path, key: bool, message: Message, help: Message | None) -> None:
        self.problems.append(Diagnostic(message, self._side.span(path, key=key), RULE, help=help))


def _parts(value: Any) -> dict[str, Any]:
    """What a thing consists of, by the names written in files."""
    if isinstance(value, BaseModel):
        return {written: getattr(value, name) for name, written in written_names(type(value)).items()}
    return {str(name): inner for name, inner in value.items()}


def _holds_texts(value: Any) -> bool:
    """Whether something may hold texts: a thing, or a map or list of things."""
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else [value]
    return any(isinstance(item, BaseModel) for item in inside)
