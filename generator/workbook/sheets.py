"""Which sheet holds what, and how its rows become files and files its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.schema.campaign import Campaign
from generator.schema.centre import Centre
from generator.schema.code import Code
from generator.schema.fault_tree import Action, FaultTree, Option, Outcome, Question
from generator.schema.part import Part
from generator.source.yaml import Value
from generator.workbook.cells import to_cell
from generator.workbook.columns import Column, Form, columns

_NODES = ("questions", "actions", "outcomes")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, the columns that say where a row belongs, and the rest.

    `folder` is where its files lie, `inside` the way from a file to the things that have a row each: nothing
    where a file is a row, `*` for a name that a column gives.
    """

    name: str
    folder: str
    keys: tuple[Column, ...]
    columns: list[Column]
    inside: tuple[str, ...] = ()

    @property
    def whole(self) -> tuple[Column, ...]:
        """All columns in order."""
        return (*self.keys, *self.columns)


def _key(name: str, title: str) -> Column:
    return Column((name,), Form.WORD, title)


_FILE = _key("file", "파일")
_NAME = _key("id", "이름")
TREES = "fault-trees"
SHEETS = (
    Sheet("증상", TREES, (_FILE,), columns(FaultTree, without=_NODES)),
    Sheet("질문", TREES, (_FILE, _NAME), columns(Question, without=("options",)), ("questions", "*")),
    Sheet(
        "답",
        TREES,
        (_FILE, _key("question", "질문"), _NAME),
        columns(Option),
        ("questions", "*", "options", "*"),
    ),
    Sheet("해 볼 일", TREES, (_FILE, _NAME), columns(Action), ("actions", "*")),
    Sheet("결과", TREES, (_FILE, _NAME), columns(Outcome), ("outcomes", "*")),
    Sheet("코드", "codes", (_FILE, _NAME), columns(Code), ("*",)),
    Sheet("부품", "parts", (_FILE, _NAME), columns(Part), ("*",)),
    Sheet("센터", "centres", (_FILE,), columns(Centre)),
    Sheet("캠페인", "campaigns", (_FILE,), columns(Campaign)),
)


def rows(sheet: Sheet, file: str, data: Mapping[str, Any]) -> Iterator[list[str]]:
    """The rows of one file in a sheet."""
    for names, thing in _things(data, sheet.inside):
        whole = {"next": thing} if isinstance(thing, str) else thing
        yield [file, *names, *(_cell(whole, column) for column in sheet.columns)]


def _things(data: Any, inside: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    if not inside:
        yield (), data
    elif inside[0] == "*":
        for name, thing in data.items():
            for names, inner in _things(thing, inside[1:]):
                yield (name, *names), inner
    elif inside[0] in data:
        yield from _things(data[inside[0]], inside[1:])


def _cell(thing: Any, column: Column) -> str:
    for step in column.path:
        if isinstance(thing, str) and step == "next":  # the short form of a jump
            return thing
        if not isinstance(thing, Mapping) or step not in thing:
            return ""
        thing = thing[step]
    return to_cell(thing, column.form)


def as_before(before: Value, data: Value) -> Value:
    """The same words, in the short form of a jump where they stood in it before."""
    if isinstance(before, str) and data == {"next": before}:
        return before
    if isinstance(before, dict) and isinstance(data, dict):
        return {name: as_before(before[name], it) if name in before else it for name, it in data.items()}
    return data


def place(sheet: Sheet, names: list[str]) -> tuple[str, ...]:
    """Where a row belongs in its file."""
    given = iter(names)
    return tuple(next(given) if step == "*" else step for step in sheet.inside)
