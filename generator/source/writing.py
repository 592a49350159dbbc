"""Plain words as YAML that the reader gives back exactly as they were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

Data = str | Sequence["Data"] | Mapping[str, "Data"]

#: what may stand without quotes anywhere, inside brackets too
_PLAIN = re.compile(r"[0-9A-Za-z가-힣_/.+~(][0-9A-Za-z가-힣_/.+~()%·…!?'*&\- ]*", re.ASCII)
_LINK = re.compile(r"https?://[^\s,\[\]{}#\"']+", re.ASCII)
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_WIDEST = 100


def written(data: Mapping[str, Data]) -> str:
    """A map as a whole file: short lists in brackets, long texts as blocks."""
    return "".join(f"{line}\n" for line in _map(data, ""))


def scalar(word: str) -> str:
    """A word or a text on one line, in quotes where it needs them."""
    safe = _PLAIN.fullmatch(word) and not word.endswith(" ") and not word.startswith(("~ ", "'"))
    if safe or _LINK.fullmatch(word):
        return word
    return '"' + "".join(_ESCAPES.get(character, character) for character in word) + '"'


def flow(data: Data) -> str:
    """Words, lists and maps on one line."""
    if isinstance(data, str):
        return scalar(data)
    if isinstance(data, Mapping):
        return "{" + ", ".join(f"{scalar(name)}: {flow(value)}" for name, value in data.items()) + "}"
    return "[" + ", ".join(flow(item) for item in data) + "]"


def _map(data: Mapping[str, Data], indent: str) -> Iterator[str]:
    for name, value in data.items():
        yield from field(f"{indent}{scalar(name)}:", value, indent)


def field(start: str, value: Data, indent: str) -> Iterator[str]:
    """The lines of a field that begins with `start`, which holds its name and the `indent` before it."""
    if isinstance(value, str):
        if _fits_a_block(value):
            yield f"{start} {'|' if value.endswith(chr(10)) else '|-'}"
            for line in value.removesuffix("\n").split("\n"):
                yield f"{indent}  {line}" if line else ""
        else:
            yield f"{start} {scalar(value)}"
        return
    line = f"{start} {flow(value)}"
    if not value or (len(line) <= _WIDEST and _is_flat(value)):
        yield line
        return
    yield start
    if isinstance(value, Mapping):
        yield from _map(value, f"{indent}  ")
        return
    for one in value:
        yield from item(one, f"{indent}  ")


def item(value: Data, indent: str) -> Iterator[str]:
    """The lines of one item of a list."""
    if isinstance(value, Mapping) and len(flow(value)) > _WIDEST:
        lines = list(_map(value, f"{indent}  "))
        yield f"{indent}- {lines[0].lstrip()}"
        yield from lines[1:]
    else:
        yield f"{indent}- {flow(value)}"


def _fits_a_block(text: str) -> bool:
    """Whether a text of several lines keeps every character as a block."""
    lines = text.removesuffix("\n").split("\n")
    return (
        len(lines) > 1
        and bool(lines[0].strip() and lines[-1].strip())
        and not lines[0].startswith(" ")
        and all(line.strip() or not line for line in lines)
    )


def _is_flat(value: Data) -> bool:
    """Whether a list or map holds words only, so that one line is easily read."""
    items = value.values() if isinstance(value, Mapping) else value
    return all(isinstance(item, str) and "\n" not in item for item in items)
