"""The words of a thing, and the telephone numbers and addresses in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from generator.schema.markdown import REMEMBERED, links, plain, unsafe
from generator.schema.shapes import written_names
from generator.schema.words import Markdown
from generator.settings import Settings, digits

Path = tuple[str | int, ...]

_PHONE = re.compile(
    r"(?<![\w+.-])(?:"
    r"\+\s?82[\s.()-]{0,3}0?[\s.()-]{0,3}\d{1,3}[\s.()-]{0,3}\d{3,4}[\s.-]{0,3}\d{4}"  # +82 2 123 4567
    r"|\(?0\d{1,3}\)?[\s.-]{0,3}\d{3,4}[\s.-]{0,3}\d{4}"  # 02-123-4567, 01012345678, 0505 123 4567
    r"|1(?:5\d\d|6\d\d|8[0-9]\d)[\s.-]{0,3}\d{4}"  # 1544-7777
    r")(?![\w-]|\.\d)",
    re.ASCII,
)
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−－·", "-"))
_URL = re.compile(r"https?://[^\s<>()\[\]\"'`]+", re.IGNORECASE)
_BARE_HOST = re.compile(
    r"(?<![\w@/.-])(?:www\.)?[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|net|org|kr|example|info|biz|shop|site|xyz|io|me|ly|gl|link|app|page|top|click|online|store|co)(?![\w-]|\.[a-z])(?:/[^\s<>()\[\]\"'`]*)?",
    re.IGNORECASE | re.ASCII,
)
#: what follows an address without being part of it: particles and the end of a sentence
_AFTER = re.compile(r"[가-힣.,;:!?…]+$")


_EMAIL_HOST = re.compile(r"(?<=[\w.+-]@)[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+", re.IGNORECASE | re.ASCII)

#: fields whose values are numbers of another kind
NOT_PHONES = frozenset({"serials", "models", "model-example", "postcode", "codes", "spellings", "sources"})

PHONE_FIELDS = ("phone", "telephone")
_URL_FIELDS = ("url",)
_KINDS_WITH_PHONE = ("centre", "campaign")
#: what may stand between the digits of a number and is not seen on the page
_MARKS = re.compile(r"[*_`&\\]")


def texts(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text in a model, with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, BaseModel):
        for name, written in written_names(type(value)).items():
            inner = getattr(value, name)
            if inner is not None:
                yield from texts(inner, (*path, written))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from texts(inner, (*path, index))


def telephone_numbers(kind: str, model: Any) -> Iterator[tuple[Path, str]]:
    """Every telephone number of a thing, in any spelling, with the path of the text that says it."""
    for path, text in texts(model):
        if NOT_PHONES.intersection(path):
            continue
        is_field = kind in _KINDS_WITH_PHONE and path and path[-1] in PHONE_FIELDS
        found = [text] if is_field else phones(text)
        if isinstance(text, Markdown):
            found += [link.target for link in links(text) if link.scheme in ("tel", "sms")]
            found += phones(plain(text)) if _MARKS.search(text) else []
        # Each once, in its first spelling.
        for number in list({digits(number): number for number in reversed(found)}.values())[::-1]:
            yield path, number


def web_addresses(model: Any) -> Iterator[tuple[Path, str, bool]]:
    """Every web address of a thing, with the path of its text and whether it is all of the text."""
    for path, text in texts(model):
        plain = str(text)
        if isinstance(text, Markdown):
            for refused in unsafe(text):  # told by the rule unsafe-text
                plain = plain.replace(refused.words, " ")
        whole = bool(path) and (path[-1] in _URL_FIELDS or (len(path) > 1 and path[-2] == "sources"))
        for address in dict.fromkeys([plain] if whole else addresses(plain)):
            yield path, address, whole


def settings_texts(settings: Settings) -> Iterator[tuple[str, Path, str]]:
    """Every text of site_config/ that pages show: its file, its path and itself."""
    yield from (("brand", (name,), getattr(settings.brand, name) or "") for name in ("name", "demonstration"))
    yield from (("groups", (id, "name"), group.name) for id, group in settings.groups.items())
    yield from (("areas", (id, "name"), area.name) for id, area in settings.areas.items())
    for path, text in texts(settings.wording):
        yield "wording", path, text
    for language, files in settings.translated.items():
        for name, told in files.items():
            yield from ((f"{name}.{language}", path, text) for path, text in texts(told.texts))


def phones(text: str) -> list[str]:
    """What looks like a telephone number in a text, as written; full-width digits and odd dashes included."""
    return list(_phones(text))


@lru_cache(REMEMBERED)
def _phones(text: str) -> tuple[str, ...]:
    if not any(character.isdigit() for character in text):
        return ()
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES)
    same_length = len(plain) == len(text)
    return tuple(
        text[found.start() : found.end()] if same_length else found[0] for found in _PHONE.finditer(plain)
    )


def addresses(text: str) -> list[str]:
    """Web addresses and host names in a text, as written."""
    return list(_addresses(text))


@lru_cache(REMEMBERED)
def _addresses(text: str) -> tuple[str, ...]:
    if "." not in text:
        return ()
    bare = _URL.sub(" ", text)
    found = [*_URL.finditer(text), *_BARE_HOST.finditer(bare), *_EMAIL_HOST.finditer(bare)]
    return tuple(_AFTER.sub("", address[0]) for address in found)
