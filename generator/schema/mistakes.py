"""What a schema refuses, in the words of somebody who has the file open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import Message, _
from generator.diagnostics.suggest import closest, did_you_mean
from generator.schema.shapes import Location, field_names, habits, maps_of, shape_at, written_names
from generator.source.document import Document

_LEFT_EMPTY = ("", "null", "~", "Null", "NULL")
#: values people write by habit, and what they are called here
_VALUE_HABITS = {
    "no-fault": "normal",
    "no-problem": "normal",
    "visit": "home-visit",
    "danger": "stop-now",
    "instock": "stock",
}


def told(errors: Any, shape: type[BaseModel], document: Document) -> Iterator[Diagnostic]:
    """The diagnostics for the errors of a validation, each mistake once."""
    for error in _each_once(errors, shape):
        path = path_of(error)
        at_key = error["type"] in ("extra_forbidden", "missing") or "[key]" in error["loc"]
        message, help = _words(error, path, shape)
        if error.get("input") in _LEFT_EMPTY and path and not at_key and error["type"] != "missing":
            message = _("`{name}` has no value", name=_name_of(path)) if error["input"] == "" else message
            help = _fill_in(path, shape)
        yield Diagnostic(message, document.span(path, key=at_key), "schema", help=help)


def _each_once(errors: Any, shape: type[BaseModel]) -> list[Any]:
    """Errors without the field that is missing only because its name is misspelt."""
    misspelt = {
        (path_of(error)[:-1], _meant(error, shape)) for error in errors if error["type"] == "extra_forbidden"
    }
    return [
        error
        for error in errors
        if error["type"] != "missing" or (path_of(error)[:-1], _name_of(path_of(error))) not in misspelt
    ]


def _meant(error: Any, shape: type[BaseModel]) -> str | None:
    path = path_of(error)
    holder = shape_at(shape, path[:-1])
    if holder is None:
        return None
    name = _name_of(path)
    return _glued(name, holder) or habits(holder).get(name) or closest(name, field_names(holder))


def _glued(name: str, holder: type[BaseModel]) -> str | None:
    """The field meant by `next:solved`, where the space after the colon is missing."""
    field, colon, _value = name.partition(":")
    return field if colon and field in field_names(holder) else None


def _fill_in(path: Location, shape: type[BaseModel]) -> Message:
    name, holder = _name_of(path), shape_at(shape, path[:-1])
    if isinstance(path[-1], int):
        return _("write what is missing in `{name}`, or delete the empty item", name=name)
    if holder is not None and any(
        holder.model_fields[key].is_required() for key, word in written_names(holder).items() if word == name
    ):
        return _("write a value for `{name}`", name=name)
    return _("write a value for `{name}`, or leave the field out", name=name)


def _words(error: Any, path: Location, shape: type[BaseModel]) -> tuple[Message, Message | None]:
    name, context = _name_of(path), error.get("ctx") or {}
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
            habit = _VALUE_HABITS.get(word.lower())
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


def _unknown_field(name: str, path: Location, shape: type[BaseModel]) -> tuple[Message, Message | None]:
    holder = shape_at(shape, path[:-1])
    message = _("`{name}` is not a field here", name=name)
    if holder is None:
        return message, None
    fields = field_names(holder)
    if glued := _glued(name, holder):
        return _("a space is missing after the colon of `{name}`", name=glued), _(
            "write `{name}: …`", name=glued
        )
    if name in habits(holder):
        return message, _("did you mean `{name}`?", name=habits(holder)[name])
    elsewhere = next((word for word, inner in maps_of(holder) if name in field_names(inner)), None)
    if elsewhere is not None:
        return message, _("write it inside one of the {section}", section=elsewhere)
    return message, did_you_mean(name, fields) or _("fields here are {names}", names=fields)


def _name_of(path: Location) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "…")


def path_of(error: Any) -> Location:
    """The path in the content that an error is about."""
    location = tuple(step for step in error["loc"] if step != "[key]")
    return location + tuple((error.get("ctx") or {}).get("at", ()))
