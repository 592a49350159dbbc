"""A telephone number that is not on the official list.

A wrong or planted number takes customers to strangers.

Use a number of `site_config/contacts.yml`, or have the owner add it there.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.texts import PHONE_FIELDS, phones, settings_texts
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import Message, _
from generator.settings import Settings, digits


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Numbers in any spelling, anywhere in the content, that are not official."""
    settings = catalog.settings
    for entry in (*catalog, *catalog.told):
        for path, number in entry.telephone_numbers:
            if not settings.is_official_number(number):
                message, help = refusal(settings, path, number)
                yield entry.problem(message, at=path, help=help, words=number)
    for file, path, text in settings_texts(settings):
        for number in phones(text):
            if not settings.is_official_number(number):
                message, help = refusal(settings, path, number)
                yield settings.problem(file, message, path, help=help)
    if not settings.is_official_number(settings.brand.telephone):
        number = settings.brand.telephone
        message, help = refusal(settings, ("telephone",), number)
        yield settings.problem("brand", message, ("telephone",), help=help)


def refusal(settings: Settings, path: tuple[str | int, ...], number: str) -> tuple[Message, Message]:
    """Why a number that is not official may not stand at a path, and what to do."""
    return _message(path, number), _help(settings)


def _message(path: tuple[str | int, ...], number: str) -> Message:
    if digits(number).startswith("060"):
        return _("`{number}` is a number that costs the caller money (060); it may not appear", number=number)
    if path and path[-1] in PHONE_FIELDS:
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
