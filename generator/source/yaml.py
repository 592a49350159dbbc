"""YAML events into plain words.

Every scalar stays the word that was written; what the content format does not accept is refused here,
before anything is built from it. The events come from libyaml, so nothing is resolved, constructed or
executed, and reading stops at the first event nested too deep.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.diagnostics.characters import forbidden
from generator.diagnostics.message import _
from generator.source.decoding import MOST
from generator.source.problem import Problem
from generator.source.syntax import explain

Value = str | list["Value"] | dict[str, "Value"]
DEEPEST = 32

# libyaml where PyYAML was built with it, as its wheels are; otherwise the same parser in Python.
_Parser: Any = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader


@dataclass(slots=True)
class Place:
    """Where a value stands (lines and columns from 0), with the places of what is in it.

    Of a list or map, `end` is where its sign ends; `close` is behind its last bracket, if it is in brackets.
    """

    start: tuple[int, int]
    end: tuple[int, int]
    close: tuple[int, int] | None = None
    keys: dict[str, tuple[tuple[int, int], tuple[int, int]]] = field(default_factory=dict)
    children: dict[str | int, Place] = field(default_factory=dict)


class _Enough(Exception):
    """Nothing after this place is worth reading."""


def read(text: str) -> tuple[Value | None, Place | None, list[Problem]]:
    """The value of one document with its places, and all that was refused in it."""
    reader = _Reader(text)
    try:
        value, place = reader.document()
    except yaml.MarkedYAMLError as error:
        reader.problems.append(explain(error, text))
        return None, None, reader.problems
    except _Enough:
        return None, None, reader.problems
    return value, place, reader.problems


class _Reader:
    def __init__(self, text: str) -> None:
        self.problems: list[Problem] = []
        self._text = text
        self._parser = _Parser(text)
        self._next = self._parser.get_event
        self._anchors: set[str] = set()

    def _refuse(
        self,
        rule: str,
        message: Any,
        mark: Any,
        help: Any = None,
        first: tuple[int, int] | None = None,
        length: int = 1,
    ) -> None:
        self.problems.append(Problem(rule, message, mark.line + 1, mark.column + 1, help, first, length))
        if len(self.problems) >= MOST:
            raise _Enough

    def document(self) -> tuple[Value | None, Place | None]:
        self._next()
        for problem in _directives(self._text):
            self.problems.append(problem)
        event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            self.problems.append(
                Problem("empty-file", _("the file is empty"), help=_("write its content, or delete the file"))
            )
            return None, None
        value, place = self._value(self._next(), 1)
        self._next()
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            self._refuse(
                "several-documents",
                _("`---` begins a second document in this file"),
                event.start_mark,
                _("write one thing per file"),
            )
        return value, place

    def _value(self, event: Any, depth: int) -> tuple[Value, Place]:
        start = (event.start_mark.line, event.start_mark.column)
        end = (event.end_mark.line, event.end_mark.column)
        if isinstance(event, yaml.AliasEvent):
            if event.anchor in self._anchors:
                return "", Place(start, end)  # told at its anchor
            self._refuse(
                "alias",
                _("`*` makes this an alias, which is not accepted"),
                event.start_mark,
                _("write the content out; put a text that begins with `*` in double quotes"),
            )
            return "", Place(start, end)
        self._plain(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event), Place(start, end)
        if depth > DEEPEST:
            self._refuse(
                "depth",
                _("this is nested too deep; at most {deepest} levels", deepest=DEEPEST),
                event.start_mark,
                _("take out brackets or indentation"),
            )
            raise _Enough
        place = Place(start, end)
        value = (
            self._list(place, depth)
            if isinstance(event, yaml.SequenceStartEvent)
            else self._map(place, depth)
        )
        return value, place

    def _list(self, place: Place, depth: int) -> list[Value]:
        items: list[Value] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            item, place.children[len(items)] = self._value(event, depth + 1)
            items.append(item)
        place.close = _behind_bracket(place, event)
        return items

    def _map(self, place: Place, depth: int) -> dict[str, Value]:
        fields: dict[str, Value] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key, key_place = self._key(event, depth)
            value, value_place = self._value(self._next(), depth + 1)
            if key is None:
                continue
            if key in fields:
                first = place.keys[key][0]
                self._refuse(
                    "duplicate-key",
                    _("`{key}` is written twice", key=key),
                    event.start_mark,
                    _("keep one of the two, or give one another name"),
                    (first[0] + 1, first[1] + 1),
                    max(1, event.end_mark.column - event.start_mark.column),
                )
                continue
            fields[key], place.keys[key], place.children[key] = (
                value,
                (key_place.start, key_place.end),
                value_place,
            )
        place.close = _behind_bracket(place, event)
        return fields

    def _key(self, event: Any, depth: int) -> tuple[str | None, Place]:
        key, place = self._value(event, depth + 1)
        if not isinstance(event, yaml.ScalarEvent):
            if not isinstance(event, yaml.AliasEvent):
                self._refuse(
                    "key",
                    _("a name is needed before the colon, not a list or a group"),
                    event.start_mark,
                    _("write `name: value`"),
                )
            return None, place
        if key == "<<" and not event.style:
            self._refuse(
                "merge-key",
                _("`<<` merges fields from elsewhere, which is not accepted"),
                event.start_mark,
                _("write the fields out"),
            )
            return None, place
        return str(key), place

    def _plain(self, event: Any) -> None:
        if event.anchor is not None:
            self._anchors.add(event.anchor)
            self._refuse(
                "anchor",
                _("`&` makes this an anchor, which is not accepted"),
                event.start_mark,
                _("write the content out; put a text that begins with `&` in double quotes"),
            )
        if event.tag is not None:
            self._refuse(
                "tag",
                _(
                    "`{tag}` is a tag, which is not accepted",
                    tag=str(event.tag).replace("tag:yaml.org,2002:", "!!"),
                ),
                event.start_mark,
                _("leave it out; put a text that begins with `!` in double quotes"),
            )

    def _scalar(self, event: Any) -> str:
        word: str = event.value
        if "\t" in word:
            self._refuse("tab", _("there is a tab inside this text"), event.start_mark, _("use spaces"))
        if event.style == '"':
            for _index, character in forbidden(word):
                self._refuse(
                    "invisible-character",
                    _("there is an invisible control character here: {name}", name=f"U+{ord(character):04X}"),
                    event.start_mark,
                    _("delete it"),
                )
        return word


def _behind_bracket(place: Place, event: Any) -> tuple[int, int] | None:
    """Where a list or map in brackets ends; one without brackets opens with nothing."""
    return (event.end_mark.line, event.end_mark.column) if place.end != place.start else None


def _directives(text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.startswith("%"):
            yield Problem(
                "directive",
                _("`%` begins a directive, which is not accepted"),
                number,
                1,
                _("delete the line"),
            )
            return
        if line.strip() and not line.startswith("#"):
            return
