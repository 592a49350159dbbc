"""Models as they are described: which shape stands at a path, what its fields are called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, get_args

from pydantic import BaseModel, RootModel

from generator.schema.model import Model

Location = tuple[str | int, ...]


def shape_at(shape: type[BaseModel], path: Location) -> type[BaseModel] | None:
    """The model that describes what stands at `path`."""
    current: Any = shape
    for step in path:
        if not (isinstance(current, type) and issubclass(current, BaseModel)):
            current = _model_in(current)
            if current is None:
                return None
        if issubclass(current, RootModel):
            current = _model_in(current.model_fields["root"].annotation)
            continue
        name = next((name for name, written in written_names(current).items() if written == step), None)
        if name is not None:
            current = current.model_fields[name].annotation
    return current if isinstance(current, type) and issubclass(current, BaseModel) else _model_in(current)


@cache
def written_names(shape: type[BaseModel]) -> Mapping[str, str]:
    """What each field of a shape is called in content, by its name in Python."""
    return MappingProxyType({name: field.alias or name for name, field in shape.model_fields.items()})


def field_names(shape: type[BaseModel]) -> list[str]:
    """What the fields of a shape are called in content."""
    return list(written_names(shape).values())


def value_at(value: Any, path: Location) -> Any:
    """What stands at `path` of a model."""
    for step in path:
        if isinstance(value, RootModel):
            value = value.root[step]
        elif isinstance(value, BaseModel):
            names = written_names(type(value))
            value = next(getattr(value, name) for name, written in names.items() if written == step)
        else:
            value = value[step]
    return value


def habits(shape: type[BaseModel]) -> dict[str, str]:
    """Names people write by habit, and what the fields are called."""
    return shape.also_called if issubclass(shape, Model) else {}


def maps_of(shape: type[BaseModel]) -> Iterator[tuple[str, type[Model]]]:
    """The maps of named things in a shape, such as the questions of a tree."""
    for name, field in shape.model_fields.items():
        for argument in get_args(field.annotation):
            if isinstance(argument, type) and issubclass(argument, Model):
                yield field.alias or name, argument


def _model_in(annotation: Any) -> Any:
    """The model named somewhere in an annotation such as `dict[Id, Option] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        found = _model_in(argument)
        if found is not None:
            return found
    return None
