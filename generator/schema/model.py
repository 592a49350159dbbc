"""What all content models share: frozen, strict about names, kebab-case in the files."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict


def kebab(name: str) -> str:
    """`not_fixed` as written in content: `not-fixed`; a trailing underscore only avoids a keyword."""
    return name.rstrip("_").replace("_", "-")


class Model(BaseModel):
    """A frozen shape whose fields are written in kebab-case and whose unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=kebab, populate_by_name=False)

    #: names people write by habit, and what they are called here
    also_called: ClassVar[dict[str, str]] = {}
    #: what takes the place of a required field that is wrong, so that the rest can still be looked at
    stand_ins: ClassVar[dict[str, object]] = {}
