"""A telephone number that is not on the official list.

A wrong or planted number takes customers to strangers.

Use a number of `site_config/contacts.yml`, or have the owner add it there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.texts import NOT_PHONES, phones, settings_texts, texts
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import Message, _
from generator.schema.markdown import links, plain
from generator.schema.words import Markdown
from generator.settings import Settings, digits

#: what may stand between the digits of a number and is not seen on the page
_MARKS = re.compile(r"[*_`&\\]")
_PHONE_FIELDS = ("phone", "telephone")
_KINDS_WITH_PHONE = ("centre", "campaign")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Numbers in any spelling, anywhere in the content, that are not official."""
    settings = catalog.settings
    for entry in catalog:
        for path, text in texts(entry.model):
            if NOT_PHONES.intersection(path):
                continue
            is_field = entry.kind in _KINDS_WITH_PHONE and path and path[-1] in _PHONE_FIELDS
            found = [text] if is_field else phones(text)
            if isinstance(text, Markdown):
                found += [link.target for link in links(text) if link.scheme in ("tel", "sms")]
                found += phones(plain(text)) if _MARKS.search(text) else []
            for number in _each_once(found):
                if not settings.is_official_number(number):
                    yield entry.problem(_message(path, number), at=path, help=_help(settings), words=number)
    for file, path, text in settings_texts(settings):
        for number in phones(text):
            if not settings.is_official_number(number):
                yield settings.problem(file, _message(path, number), path, help=_help(settings))
    if not settings.is_official_number(settings.brand.telephone):
        number = settings.brand.telephone
        yield settings.problem(
            "brand", _message(("telephone",), number), ("telephone",), help=_help(settings)
        )


def _each_once(numbers: list[str]) -> list[str]:
    """The numbers, each in its first spelling."""
    return list({digits(number): number for number in reversed(numbers)}.values())[::-1]


def _message(path: tuple[str | int, ...], number: str) -> Message:
    if digits(number).startswith("060"):
        return _("`{number}` is a number that costs the caller money (060); it may not appear", number=number)
    if path and path[-1] in _PHONE_FIELDS:
        return _(
            "`{field}`: the telephone number `{number}` is not on the official list",
            field=path[-1],
            number=number,
        )
    return _("the telephone number `{number}` is not on the official list", number=number)


def _help(settings: Settings) -> Message:
    return _(
        "official numbers are {names}; the owner adds others in site_config/contacts.yml",
        names=settings.contacts.official_numbers,
    )
