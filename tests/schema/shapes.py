"""One typed word, read on its own."""

from typing import Any

from pydantic import TypeAdapter, ValidationError


def read(kind: Any, word: object) -> Any:
    """The value of a word of this kind."""
    return TypeAdapter(kind).validate_python(word)


def refusal(kind: Any, word: object) -> str:
    """What is said about a word that is not accepted, and what to write instead."""
    try:
        value = read(kind, word)
    except ValidationError as error:
        context = error.errors()[0].get("ctx") or {}
        said = [context[part].text(str) for part in ("message", "help") if context.get(part)]
        return " — ".join(said) or error.errors()[0]["msg"]
    raise AssertionError(f"{word!r} was accepted as {value!r}")
