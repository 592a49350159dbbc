"""How a schema says that a word is not what it should be."""

from __future__ import annotations

from pydantic_core import PydanticCustomError

from generator.diagnostics.message import Message


def wrong(
    message: Message, help: Message | None = None, *, at: tuple[str | int, ...] = ()
) -> PydanticCustomError:
    """An error that carries a translatable message; `at` names the field below the one being read."""
    return PydanticCustomError("wrong", "wrong", {"message": message, "help": help, "at": at})
