"""The columns of a sheet: one for each word, list or small structure that a model can hold."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from generator.schema.labels import Label, label

Path = tuple[str, ...]


class Form(Enum):
    """How a cell is written."""

    WORD = auto()  # as it is
    LIST = auto()  # a line for each
    YAML = auto()  # the same lines as in a file


#: of columns that say where a row belongs
_NONE = Label("", "", "")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the path in the content, such as `price.from`, its form and its Korean name."""

    path: Path
    form: Form
    title: str
    label: Label = _NONE
    #: what a single word is: a choice, a date, a reference, …
    type: Any = field(default=str, compare=False)
    needed: bool = field(default=False, compare=False)

    @property
    def name(self) -> str:
        """What stands above it."""
        return ".".join(self.path)


def columns(shape: type[BaseModel], without: Collection[str] = ()) -> list[Column]:
    """The columns of a model, fields that have a sheet of their own left out."""
    return list(_columns(shape, (), "", without))


def _columns(shape: type[BaseModel], above: Path, over: str, without: Collection[str]) -> Iterator[Column]:
    for info in shape.model_fields.values():
        written = str(info.alias)
        if written in without:
            continue
        words = label(shape.__name__, written)
        title = f"{over} {words.title}".strip()
        inner = _bare(info.annotation)
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from _columns(inner, (*above, written), title, ())
        else:
            needed = info.is_required() and not above
            yield Column((*above, written), _form(inner), title, words, inner, needed)


def _bare(annotation: Any) -> Any:
    """An annotation without the possibility of being left out."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        options = [option for option in get_args(annotation) if option is not NoneType]
        return _bare(options[0]) if len(options) == 1 else annotation
    return annotation


def _form(annotation: Any) -> Form:
    origin = get_origin(annotation)
    if origin is list:
        (item,) = get_args(annotation)
        holds_fields = isinstance(item, type) and issubclass(item, BaseModel)
        return Form.YAML if holds_fields else Form.LIST
    return Form.YAML if origin is dict else Form.WORD
