"""What all files of the data share: their form, their bytes, and their schemas."""

from __future__ import annotations

import json
from collections.abc import Mapping

from pydantic import AliasGenerator, BaseModel, ConfigDict

from generator.catalog import address

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _plain(name: str) -> str:
    # A trailing underscore only avoids a word that Python or pydantic keeps for itself.
    return name.rstrip("_")


class Output(BaseModel):
    """A shape of the published data; the schema that stands beside the data is made from it."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=AliasGenerator(serialization_alias=_plain)
    )


class ListItem(Output):
    """One thing of a kind: its name for people, its page if it has one, and its data."""

    id: str
    title: str
    url: str | None
    data: str


class Listing(Output):
    """All things of a kind."""

    items: list[ListItem]


def to_bytes(output: Output) -> bytes:
    """The file of an output: fields in the order of its shape, text as it is, and a final line break."""
    return output.model_dump_json(by_alias=True).encode() + b"\n"


def schema_bytes(shape: type[Output]) -> bytes:
    """The JSON Schema of a shape."""
    schema = {"$schema": _DIALECT} | shape.model_json_schema(mode="serialization")
    return json.dumps(schema, ensure_ascii=False, indent=2).encode() + b"\n"


def kind_files(
    kind: str, noun: str, things: Mapping[str, tuple[str, str | None, Output]]
) -> dict[str, bytes]:
    """One file for each thing of a kind, and the list of them.

    `things` says for each id how people call it, the address of its page, and what to write.
    """
    places = {id: address.data(kind, id) for id in things}
    items = [ListItem(id=id, title=title, url=url, data=places[id]) for id, (title, url, _) in things.items()]
    files = {places[id]: to_bytes(output) for id, (_title, _url, output) in things.items()}
    return files | {f"{address.DATA}/{noun}.json": to_bytes(Listing(items=items))}
