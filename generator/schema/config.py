"""The shapes of `site_config/`: what the site owner sets."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, RootModel, field_validator, model_validator

from generator.diagnostics.message import _
from generator.schema.ids import Id, identifier
from generator.schema.model import Model
from generator.schema.references import ProductsId
from generator.schema.words import Line, line
from generator.schema.wrong import wrong

#: the short name of a language, such as `en` or `zh-hant`; it becomes part of addresses
LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z]{2,8})?", re.ASCII)


def _host(value: object) -> str:
    word = line(value)
    if not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", word):
        raise wrong(
            _("`{word}` is not the name of a host", word=word),
            _("write the host alone, without `https://` and path: `www.gaon.example`"),
        )
    return word


def _number(value: object) -> str:
    word = line(value)
    if not re.fullmatch(r"\+?[\d\s().-]*\d[\d\s().-]*", word, re.ASCII):
        raise wrong(
            _("`{word}` is not a telephone number", word=word),
            _("write digits and hyphens, such as `1544-7777`"),
        )
    return word


def _prefix(value: object) -> str:
    word = line(value)
    if not re.fullmatch(r"\d{2,5}", word, re.ASCII):
        raise wrong(
            _("`{word}` is not the beginning of a postcode", word=word),
            _('write two to five digits in quotes, such as `"039"`'),
        )
    return word


def _address(value: object) -> str:
    word = line(value)
    if not re.fullmatch(r"(?:[A-Za-z0-9_-]+/)+(?:#[a-z0-9-]+|\?[a-z0-9-]+=[a-z0-9-]+)?", word, re.ASCII):
        raise wrong(
            _("`{word}` is not an address of the site", word=word),
            _("write it from the root of the site, such as `fault-trees/washer/leaks/`"),
        )
    return word


def _district(value: object) -> str:
    return "/".join(identifier(piece) for piece in str(value).split("/", 1))


def _language(value: object) -> str:
    word = line(value)
    if not LANGUAGE.fullmatch(word):
        raise wrong(
            _("`{word}` is not the short name of a language", word=word),
            _("write two small letters, such as `ko` or `en`"),
        )
    return word


Language = Annotated[str, BeforeValidator(_language)]


class Brand(Model):
    """Who speaks."""

    name: Line
    telephone: Line
    links: dict[str, Line] = {}
    languages: list[Language] = Field(default=["ko"], min_length=1)
    demonstration: Line | None = None

    @field_validator("languages")
    @classmethod
    def _each_language_once(cls, languages: list[str]) -> list[str]:
        for index, language in enumerate(languages):
            if language in languages[:index]:
                raise wrong(
                    _("the language `{word}` is written twice", word=language),
                    _("keep one of the two"),
                    at=(index,),
                )
        return languages


class Contacts(Model):
    """The only telephone numbers and hosts that may appear."""

    official_numbers: list[Annotated[str, BeforeValidator(_number)]]
    official_hosts: list[Annotated[str, BeforeValidator(_host)]]


class Group(Model):
    """A family of products."""

    name: Line


class Area(Model):
    """A district with its official code and the beginnings of its postcodes."""

    name: Line
    code: Line
    postcodes: list[Annotated[str, BeforeValidator(_prefix)]] = Field(min_length=1)


class Groups(RootModel[dict[Id, Group]]):
    """Product groups by id."""


class Areas(RootModel[dict[Annotated[str, BeforeValidator(_district)], Area]]):
    """Districts by id."""


class Synonym(Model):
    """What a word or phrase also means; with `for`, only of these products or groups."""

    also: list[Line]
    for_: list[ProductsId] = []

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        return {"also": value} if isinstance(value, list) else value


class Synonyms(RootModel[dict[Line, Synonym]]):
    """What customers call things: a word or phrase, and what it also means."""


class Wording(RootModel[dict[Language, dict[str, Line]]]):
    """The words of the interface by language."""


class Redirects(
    RootModel[dict[Annotated[str, BeforeValidator(_address)], Annotated[str, BeforeValidator(_address)]]]
):
    """Where addresses that are no more lead: old to new."""


class Checks(RootModel[dict[str, Literal["off", "warn", "error"]]]):
    """Which rules warn, which stop the build, which are off."""
