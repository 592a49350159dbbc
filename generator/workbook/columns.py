"""The columns of a sheet: one for each word, list or small structure that a model can hold."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum, auto
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator

from generator.schema.labels import Label, label
from generator.schema.words import month

Path = tuple[str, ...]


class Form(Enum):
    """How a cell is written."""

    WORD = auto()  # as it is
    LIST = auto()  # a line for each
    YAML = auto()  # the same lines as in a file


class Kind(Enum):
    """What a spreadsheet may make of a word in a cell without harm."""

    WORD = auto()  # nothing
    NUMBER = auto()
    DAY = auto()
    MONTH = auto()
    MOMENT = auto()


#: of columns that say where a row belongs
_NONE = Label("", "", "")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the path in the content, such as `price.from`, its form and its Korean name."""

    path: Path
    form: Form
    title: str
    label: Label = field(default=_NONE, compare=False)
    #: what a single word is: a choice, a date, a reference, …
    type: Any = field(default=str, compare=False)
    needed: bool = field(default=False, compare=False)
    kind: Kind = Kind.WORD

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
            kind = _kind(info.annotation, info.metadata)
            yield Column((*above, written), _form(inner), title, words, inner, needed, kind)


def _bare(annotation: Any) -> Any:
    """An annotation without the possibility of being left out."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        options = [option for option in get_args(annotation) if option is not NoneType]
        return _bare(options[0]) if len(options) == 1 else annotation
    return annotation


def _kind(annotation: Any, metadata: Sequence[Any] = ()) -> Kind:
    """The kind of a field, or of the items of its list."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _kind(inner, more)
    if get_origin(annotation) in (Union, UnionType, list):
        kinds = [_kind(option, metadata) for option in get_args(annotation) if option is not NoneType]
        return kinds[0] if len(kinds) == 1 else Kind.WORD
    if any(isinstance(read, BeforeValidator) and read.func is month for read in metadata):
        return Kind.MONTH
    return _KINDS.get(annotation, Kind.WORD)


#: `bool` is no number here
_KINDS: dict[Any, Kind] = {int: Kind.NUMBER, float: Kind.NUMBER, date: Kind.DAY, datetime: Kind.MOMENT}


def _form(annotation: Any) -> Form:
    origin = get_origin(annotation)
    if origin is list:
        (item,) = get_args(annotation)
        holds_fields = isinstance(item, type) and issubclass(item, BaseModel)
        return Form.YAML if holds_fields else Form.LIST
    return Form.YAML if origin is dict else Form.WORD
