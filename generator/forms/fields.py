"""The fields of a form: from the columns of a sheet, with labels, choices and what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from generator.catalog.catalog import Catalog
from generator.schema.labels import choices
from generator.schema.references import Reference
from generator.schema.words import Markdown
from generator.workbook.columns import Column, Form


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `widget` is input, date, text, or choice; `options` are values with their words."""

    name: str
    label: str
    about: str
    example: str
    widget: str
    value: str
    options: list[tuple[str, str]]
    suggested: list[str]
    needed: bool
    problem: str


def field_of(
    column: Column, name: str, value: str, problems: Mapping[str, str], catalog: Catalog | None
) -> Field:
    """The field of a column; what `catalog` knows is suggested where an id is asked for."""
    options = _options(column.type)
    return Field(
        name=name,
        label=column.title,
        about=column.label.about,
        example=f"- {column.label.example}" if _is_list_of_groups(column) else column.label.example,
        widget="choice" if options else _widget(column),
        value=value,
        options=options,
        suggested=_suggested(column, catalog),
        needed=column.needed,
        problem=problems.get(name, ""),
    )


def _is_list_of_groups(column: Column) -> bool:
    """Whether each item begins with a hyphen, for it is a group of fields."""
    return column.form is Form.YAML and get_origin(column.type) is list


def _widget(column: Column) -> str:
    if column.form is not Form.WORD or column.type is Markdown:
        return "text"
    return "date" if column.type is date else "input"


def _options(type_: Any) -> list[tuple[str, str]]:
    if isinstance(type_, type) and issubclass(type_, Enum):
        return list(choices(type_.__name__).items())
    if get_origin(type_) is Literal:
        return [(str(value), str(value)) for value in get_args(type_)]
    return [("true", "true"), ("false", "false")] if type_ is bool else []


def _suggested(column: Column, catalog: Catalog | None) -> list[str]:
    """The ids that may stand there; in a list one of them on each line."""
    types = [argument for argument in (column.type, *get_args(column.type)) if isinstance(argument, type)]
    kind = next((it.kind for it in types if issubclass(it, Reference) and it is not Reference), "")
    if catalog is None:
        return []
    if kind == "area":
        return list(catalog.settings.areas)
    return list(catalog.of_kind(kind)) if kind in ("product", "centre", "campaign") else []
