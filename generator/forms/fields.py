"""The fields of a form: from the columns of a sheet, with labels, choices and what is wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from generator.catalog.catalog import Catalog
from generator.schema.labels import choices
from generator.schema.references import Reference
from generator.schema.words import Markdown
from generator.workbook.cells import from_cell
from generator.workbook.columns import Column, Form

#: what the fields of a browser for days and moments can show; the rest stays to be seen and mended
_SHOWN = {
    date: ("date", re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)),
    datetime: ("datetime-local", re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}", re.ASCII)),
}


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `widget` is line, date, datetime-local, text, lines, structure, choice or several.

    `options` are values with their words, `chosen` those of `several` that are ticked.
    """

    name: str
    label: str
    about: str
    example: str
    widget: str
    value: str
    options: list[tuple[str, str]]
    chosen: list[str]
    suggested: list[str]
    needed: bool
    problem: str


def field_of(
    column: Column, name: str, value: str, problems: Mapping[str, str], catalog: Catalog | None
) -> Field:
    """The field of a column; what `catalog` knows is offered where an id is asked for."""
    options = _options(column.type)
    chosen = _items(value) if column.form is Form.LIST else None
    offered = _products(column, catalog)
    several = bool(offered) and column.form is Form.LIST and chosen is not None
    if several and chosen is not None:
        # Those that are ticked come first, as they are written: nothing changes its place by being looked at.
        words = dict(offered)
        options = [(id, words.get(id, id)) for id in chosen] + [it for it in offered if it[0] not in chosen]
    return Field(
        name=name,
        label=column.title,
        about=column.label.about,
        # What can be chosen needs no example: its words stand there.
        example="" if options else _example(column),
        widget="several" if several else "choice" if options else _widget(column, value),
        value=value,
        options=options,
        chosen=chosen or [],
        suggested=[] if several else _suggested(column, catalog),
        needed=column.needed,
        problem=problems.get(name, ""),
    )


def _example(column: Column) -> str:
    """An example; of a list of groups one item, which begins with a hyphen."""
    is_list = column.form is Form.YAML and get_origin(column.type) is list
    return f"- {column.label.example}" if is_list and column.label.example else column.label.example


def _widget(column: Column, value: str) -> str:
    if column.form is not Form.WORD:
        return "lines" if column.form is Form.LIST else "structure"
    if column.type is Markdown:
        return "text"
    for type_, (widget, shape) in _SHOWN.items():
        # A month is a date, too, as its example shows.
        if column.type is type_ and shape.fullmatch(column.label.example):
            return widget if not value or shape.fullmatch(value) else "line"
    return "line"


def _items(value: str) -> list[str] | None:
    """The items of a list, or None where they are not all plain words."""
    items, problem = from_cell(value, Form.LIST)
    words = [item for item in items if isinstance(item, str)]
    return words if problem is None and isinstance(items, list) and len(words) == len(items) else None


def _options(type_: Any) -> list[tuple[str, str]]:
    if isinstance(type_, type) and (type_ is bool or issubclass(type_, Enum)):
        return list(choices(type_.__name__).items())
    if get_origin(type_) is Literal:
        return [(str(value), str(value)) for value in get_args(type_)]
    return []


def _kind(column: Column) -> str:
    """The kind of what a reference names, alone or in a list."""
    types = [argument for argument in (column.type, *get_args(column.type)) if isinstance(argument, type)]
    return next((it.kind for it in types if issubclass(it, Reference) and it is not Reference), "")


def _products(column: Column, catalog: Catalog | None) -> list[tuple[str, str]]:
    """Products by their names: few enough to be ticked."""
    if catalog is None or _kind(column) != "product" or column.form is Form.YAML:
        return []
    return [(id, entry.model.name) for id, entry in catalog.products.items()]


def _suggested(column: Column, catalog: Catalog | None) -> list[str]:
    """The ids that may stand there; in a list one of them on each line."""
    kind = _kind(column)
    if catalog is None:
        return []
    if kind == "area":
        return list(catalog.settings.areas)
    return list(catalog.of_kind(kind)) if kind in ("product", "centre", "campaign") else []
