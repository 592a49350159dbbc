"""JSON Schemas for side files: the shape of what they translate, with nothing but its texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.schema.translation import TEXTS

Schema = dict[str, Any]
_PLACE = "#/$defs/"


def translated(schema: Schema) -> Schema | None:
    """The schema of a translation of what a schema describes; None where that has no texts."""
    inner = schema.get("$defs", {})
    if not _tells(schema, inner):
        return None
    kept = {name: _texts_of(model, inner) for name, model in inner.items() if _tells(model, inner)}
    return _texts_of(schema, inner) | ({"$defs": kept} if kept else {})


def _texts_of(model: Schema, inner: Schema) -> Schema:
    """A model without what is the same in every language; no text has to be there, none has an example."""
    made = {name: value for name, value in model.items() if name not in ("required", "examples", "$defs")}
    if "properties" in model:
        made["properties"] = {
            name: {key: value for key, value in field.items() if key != "examples"}
            for name, field in model["properties"].items()
            if name in TEXTS or _leads_to_texts(field, inner)
        }
    return made


def _tells(model: Schema, inner: Schema) -> bool:
    """Whether there are texts in a model or in anything inside it."""
    fields = model.get("properties", {})
    return any(name in TEXTS or _leads_to_texts(field, inner) for name, field in fields.items()) or (
        not fields and _leads_to_texts(model.get("additionalProperties"), inner)
    )


def _leads_to_texts(schema: Any, inner: Schema) -> bool:
    return any(_tells(inner[name], inner) for name in _models_in(schema))


def _models_in(schema: Any) -> Iterator[str]:
    """The models that a schema names, however deep in lists, maps and alternatives."""
    for key, value in schema.items() if isinstance(schema, dict) else ():
        if key == "$ref":
            yield value.removeprefix(_PLACE)
        for option in value if isinstance(value, list) else [value]:
            yield from _models_in(option)
