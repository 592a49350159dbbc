"""Words into models, and what is wrong with them into diagnostics."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, RootModel, ValidationError

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import Message, _
from generator.diagnostics.suggest import closest, did_you_mean
from generator.schema.model import Model
from generator.source.document import Document

M = TypeVar("M", bound=BaseModel)
Location = tuple[str | int, ...]

_LEFT_EMPTY = ("", "null", "~", "Null", "NULL")
#: values people write by habit, and what they are called here
_HABITS = {
    "no-fault": "normal",
    "no-problem": "normal",
    "visit": "home-visit",
    "danger": "stop-now",
    "instock": "stock",
}
_ROUNDS = 6


@dataclass(frozen=True, slots=True)
class Validated:
    """The model, what was wrong, and whether something wrong had to be left out to get a model at all."""

    model: Any
    problems: list[Diagnostic]

    @property
    def partial(self) -> bool:
        """Whether the model lacks something that the file says."""
        return bool(self.problems)


def validate(shape: type[M], document: Document, data: Any = None) -> Validated:
    """`document` as a `shape`; what is wrong is left out, so that the rest can still be looked at."""
    words = document.data if data is None else data
    problems: list[Diagnostic] = []
    for attempt in range(_ROUNDS):
        try:
            return Validated(shape.model_validate(words), problems)
        except ValidationError as error:
            found = error.errors(include_url=False)
            if attempt == 0:
                problems = list(_diagnostics(_each_once(found, shape), shape, document))
            words = copy.deepcopy(words)
            for item in found:
                _leave_out(words, item, shape)
    return Validated(None, problems)


def _each_once(errors: Any, shape: type[BaseModel]) -> list[Any]:
    """Errors without the field that is missing only because its name is misspelt."""
    misspelt = {
        (_path(error)[:-1], _meant(error, shape)) for error in errors if error["type"] == "extra_forbidden"
    }
    return [
        error
        for error in errors
        if error["type"] != "missing" or (_path(error)[:-1], _name(_path(error))) not in misspelt
    ]


def _meant(error: Any, shape: type[BaseModel]) -> str | None:
    path = _path(error)
    holder = _shape_at(shape, path[:-1])
    if holder is None:
        return None
    name = _name(path)
    return _habits(holder).get(name) or closest(name, _fields(holder))


def _leave_out(words: Any, error: Any, shape: type[BaseModel]) -> None:
    """Take away what an error points at, or put in what may stand in for it; without either, its holder."""
    path = _path(error)
    stand_in = getattr(_shape_at(shape, path[:-1]), "stand_ins", {}).get(path[-1]) if path else None
    if stand_in is None and error["type"] == "missing":
        path = path[:-1]
    if not path:
        return
    holder = words
    for step in path[:-1]:
        holder = _child(holder, step)
    if isinstance(holder, dict) and stand_in is not None:
        holder[path[-1]] = copy.deepcopy(stand_in)
    elif isinstance(holder, dict):
        holder.pop(path[-1], None)
    elif isinstance(holder, list) and error.get("input") is None:
        holder[:] = [item for item in holder if item is not None]
    elif isinstance(holder, list) and isinstance(path[-1], int) and path[-1] < len(holder):
        holder[path[-1]] = None  # so that its neighbours keep their places for the other errors of this round


def _child(holder: Any, step: str | int) -> Any:
    if isinstance(holder, dict):
        return holder.get(str(step))
    if isinstance(holder, list) and isinstance(step, int) and step < len(holder):
        return holder[step]
    return None


def _path(error: Any) -> Location:
    location = tuple(step for step in error["loc"] if step != "[key]")
    return location + tuple((error.get("ctx") or {}).get("at", ()))


def _diagnostics(errors: Any, shape: type[BaseModel], document: Document) -> Iterator[Diagnostic]:
    for error in errors:
        path = _path(error)
        at_key = error["type"] in ("extra_forbidden", "missing") or "[key]" in error["loc"]
        message, help = _words(error, path, shape)
        if error.get("input") in _LEFT_EMPTY and path and not at_key and error["type"] != "missing":
            message = _("`{name}` has no value", name=_name(path)) if error["input"] == "" else message
            help = _fill_in(path, shape)
        yield Diagnostic(message, document.span(path, key=at_key), "schema", help=help)


def _fill_in(path: Location, shape: type[BaseModel]) -> Message:
    name, holder = _name(path), _shape_at(shape, path[:-1])
    if isinstance(path[-1], int):
        return _("write what is missing in `{name}`, or delete the empty item", name=name)
    if holder is not None and any(
        field.is_required() for key, field in holder.model_fields.items() if (field.alias or key) == name
    ):
        return _("write a value for `{name}`", name=name)
    return _("write a value for `{name}`, or leave the field out", name=name)


def _words(error: Any, path: Location, shape: type[BaseModel]) -> tuple[Message, Message | None]:
    name, context = _name(path), error.get("ctx") or {}
    match error["type"]:
        case "wrong":
            message = context["message"]
            return (
                _("`{name}`: {message}", name=name, message=message)
                if path and f"`{name}`" not in message.text(str)
                else message
            ), context["help"]
        case "missing":
            holder = path[-2] if len(path) > 1 else None
            if holder is None or isinstance(holder, int):
                return _("`{name}` is missing", name=name), _("write `{name}: …`", name=name)
            return _("`{holder}` has no `{name}`", holder=holder, name=name), _(
                "write `{name}: …` under `{holder}`", name=name, holder=holder
            )
        case "extra_forbidden":
            return _unknown_field(name, path, shape)
        case "enum" | "literal_error":
            word = str(error["input"])
            allowed = re.findall(r"'([^']+)'", str(context.get("expected", "")))
            habit = _HABITS.get(word.lower())
            if name == "risk":
                return _("`risk` cannot be `{word}`", word=word), _(
                    "write `low` or `medium`; what is riskier is not for customers"
                )
            advice = (
                _("did you mean `{name}`?", name=habit) if habit in allowed else did_you_mean(word, allowed)
            )
            return _("`{name}` cannot be `{word}`", name=name, word=word), advice or _(
                "write one of {names}", names=[f"`{value}`" for value in allowed]
            )
        case "list_type":
            return _("`{name}` must be a list", name=name), _(
                "write it in brackets, `[one, two]`, or on lines that begin with `- `"
            )
        case "dict_type" | "model_type" | "model_attributes_type":
            return _("`{name}` must be a group of fields, each `name: value`", name=name), _(
                "write `name: value` on lines of their own, indented"
            )
        case "too_short":
            return _("`{name}` is empty", name=name), _("write at least one")
        case "string_type":
            return _("`{name}` must be one word or text", name=name), _(
                "put a text that begins with a bracket or holds a colon in double quotes"
            )
    return _("`{name}` is not as it should be: {what}", name=name, what=error["msg"]), None


def _name(path: Location) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "…")


def _unknown_field(name: str, path: Location, shape: type[BaseModel]) -> tuple[Message, Message | None]:
    holder = _shape_at(shape, path[:-1])
    message = _("`{name}` is not a field here", name=name)
    if holder is None:
        return message, None
    fields = _fields(holder)
    if name in _habits(holder):
        return message, _("did you mean `{name}`?", name=_habits(holder)[name])
    elsewhere = next((word for word, inner in _inner(holder) if name in _fields(inner)), None)
    if elsewhere is not None:
        return message, _("write it inside one of the {section}", section=elsewhere)
    return message, did_you_mean(name, fields) or _("fields here are {names}", names=fields)


def _habits(shape: type[BaseModel]) -> dict[str, str]:
    return shape.also_called if issubclass(shape, Model) else {}


def _fields(shape: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in shape.model_fields.items()]


def _inner(shape: type[BaseModel]) -> Iterator[tuple[str, type[Model]]]:
    """The maps of named things in a shape, such as the questions of a tree."""
    for name, field in shape.model_fields.items():
        for argument in get_args(field.annotation):
            if isinstance(argument, type) and issubclass(argument, Model):
                yield field.alias or name, argument


def _shape_at(shape: type[BaseModel], path: Location) -> type[BaseModel] | None:
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
        found = next(
            (
                field.annotation
                for name, field in current.model_fields.items()
                if (field.alias or name) == step
            ),
            None,
        )
        if found is not None:
            current = found
    return current if isinstance(current, type) and issubclass(current, BaseModel) else _model_in(current)


def _model_in(annotation: Any) -> Any:
    """The model named somewhere in an annotation such as `dict[Id, Option] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        found = _model_in(argument)
        if found is not None:
            return found
    return None
