"""JSON Schemas for editors that complete while typing: the models, with labels and with the names there are.

Content is words, and such editors take `04051` for a number and `yes` for a truth; so wherever a text may
stand, a number may, too. `check` decides; a schema only helps, and never marks what `check` accepts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel

from generator.schema.completing_translations import Schema, translated
from generator.schema.kinds import KINDS
from generator.schema.labels import choices, is_labelled, label, title
from generator.schema.references import REFERENCE
from generator.schema.yardstick import Yardstick
from generator.source.writing import Data

#: what the name of a schema ends in that is of a translation
TRANSLATION = "translation"
#: what may be written as a single word where a group of fields may stand
_SHORT = ("Jump", "Option")
#: shapes that may also be written as a list
_SHORT_LIST = ("Synonym",)
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas(
    shapes: Mapping[str, type[BaseModel]], language: str, names: Mapping[str, Iterable[str]]
) -> dict[str, Schema]:
    """The schema of each shape and of its translations; `names` are what a reference of a kind may be."""
    made = {name: _Writer(language, names).whole(shape) for name, shape in shapes.items()}
    sides = {f"{name}.{TRANSLATION}": translated(schema) for name, schema in made.items()}
    return made | {name: schema for name, schema in sides.items() if schema}


def content_shapes() -> dict[str, type[BaseModel]]:
    """The shape of a file of each kind, by the name of the kind, and that of a yardstick."""
    return {kind.name: kind.shape for kind in KINDS if kind.suffix == ".yml"} | {"yardstick": Yardstick}


class _Writer:
    def __init__(self, language: str, names: Mapping[str, Iterable[str]]) -> None:
        self._korean = language == "ko"
        self._names = {kind: sorted(set(ids)) for kind, ids in names.items()}

    def whole(self, shape: type[BaseModel]) -> Schema:
        schema = shape.model_json_schema()
        inner = {name: self._model(name, model) for name, model in schema.pop("$defs", {}).items()}
        made = self._model(shape.__name__, schema)
        return {"$schema": _DIALECT} | made | ({"$defs": inner} if inner else {})

    def _model(self, name: str, schema: Schema) -> Schema:
        if "enum" in schema:
            return self._choice(name, schema)
        made = self._value(schema)
        if self._korean and is_labelled(name):
            words = title(name)
            made |= {"title": words.title, "description": words.about or words.title}
            made |= {"examples": [_typed(words.sample)]} if words.sample else {}
        for field in schema.get("properties", {}):
            made["properties"][field] |= self._label(name, field, made["properties"][field])
        return made

    def _label(self, shape: str, field: str, schema: Schema) -> Schema:
        if not self._korean or not is_labelled(shape):
            return {"title": field}
        words = label(shape, field)
        is_list = schema.get("type") == "array"
        example = _typed([words.sample] if is_list else words.sample)
        return {"title": words.title, "description": words.about} | (
            {"examples": [example]} if words.sample else {}
        )

    def _choice(self, name: str, schema: Schema) -> Schema:
        made = {key: value for key, value in schema.items() if key not in ("title", "description")}
        words = choices(name)
        if self._korean and words:
            made["enumDescriptions"] = [words[value] for value in schema["enum"]]
        return made

    def _value(self, schema: Schema) -> Schema:
        """A schema without what only a program needs, and with what may be written besides."""
        if "anyOf" in schema:
            others = [option for option in schema["anyOf"] if option != {"type": "null"}]
            if len(others) == 1:
                rest = {key: value for key, value in schema.items() if key != "anyOf"}
                return self._value(rest | others[0])
            schema = schema | {"anyOf": others}
        made = {
            key: self._inside(key, value) for key, value in schema.items() if key not in ("default", "title")
        }
        if made.get("$ref", "").removeprefix("#/$defs/") in _SHORT:
            return {"anyOf": [_WORD, made]}
        if made.get("$ref", "").removeprefix("#/$defs/") in _SHORT_LIST:
            return {"anyOf": [{"type": "array", "items": _WORD}, made]}
        if made.get("type") == "string" and not {"enum", "pattern", "format", "const"} & made.keys():
            made["type"] = ["string", "number", "boolean"]
        kind = made.pop(REFERENCE, None)
        if kind in self._names:
            return {"anyOf": [{"enum": self._names[kind]}, made]}
        return made

    def _inside(self, key: str, value: Any) -> Any:
        if key == "properties":
            return {name: self._value(inner) for name, inner in value.items()}
        if key in ("items", "additionalProperties", "propertyNames") and isinstance(value, dict):
            made = self._value(value)
            return (
                made if key != "propertyNames" or made.get("type") != ["string", "number", "boolean"] else {}
            )
        return [self._value(option) for option in value] if key == "anyOf" else value


def _typed(words: Data) -> Any:
    """An example as an editor puts it in: without quotes wherever YAML needs none."""
    if isinstance(words, str):
        if _NUMBER.fullmatch(words):
            return float(words) if "." in words else int(words)
        return {"true": True, "false": False}.get(words, words)
    if isinstance(words, Mapping):
        return {name: _typed(value) for name, value in words.items()}
    return [_typed(item) for item in words]


#: what YAML takes for the same number that the words say
_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?", re.ASCII)
_WORD: Schema = {"type": ["string", "number", "boolean"]}
