"""A web address whose host is not on the official list.

One letter more makes a look-alike that steals passwords.

Use a host of `site_config/contacts.yml`, or have the owner add it there.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.catalog.catalog import Catalog
from generator.catalog.texts import addresses, settings_texts
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import Message, _
from generator.diagnostics.suggest import closest
from generator.settings import Settings


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Addresses anywhere in the content that do not lead to exactly an official host over https."""
    settings = catalog.settings
    for entry in (*catalog, *catalog.told):
        for path, address, whole in entry.web_addresses:
            problem = problem_with(settings, address, whole)
            if problem is not None:
                yield entry.problem(problem[0], at=path, help=problem[1], words=address)
    for file, at, text in settings_texts(settings):
        for address in addresses(text):
            problem = problem_with(settings, address, False)
            if problem is not None:
                yield settings.problem(file, problem[0], at, help=problem[1])
    for name, address in settings.brand.links.items():
        problem = problem_with(settings, address, True)
        if problem is not None:
            yield settings.problem("brand", problem[0], ("links", name), help=problem[1])


def problem_with(settings: Settings, address: str, whole: bool) -> tuple[Message, Message] | None:
    """Why an address may not stand in the content, and what to do, or None; `whole` says it stands alone."""
    lower = address.lower()
    if lower.startswith("http://"):
        return _("the address `{address}` is not encrypted", address=address), _(
            "write `https:` instead of `http:`"
        )
    if not lower.startswith("https://"):
        if whole:
            return _("`{address}` is not a web address", address=address), _(
                "write it in full, beginning with `https://`"
            )
        address, lower = f"https://{address}", f"https://{lower}"
    try:
        parts = urlsplit(lower)
    except ValueError:
        return _("`{address}` is not a web address", address=address), _(
            "write it in full, beginning with `https://`"
        )
    if "@" in parts.netloc:
        return (
            _(
                "`@` in the address `{address}` hides the real host `{host}`",
                address=address,
                host=parts.hostname or "",
            ),
            _("write the host directly after `https://`"),
        )
    if settings.is_official_host(lower):
        return None
    host = parts.hostname or address
    near = closest(host, settings.contacts.official_hosts)
    return (
        _("the host `{host}` is not on the official list", host=host),
        _("did you mean `{name}`? the owner adds other hosts in site_config/contacts.yml", name=near)
        if near
        else _("the owner adds hosts in site_config/contacts.yml"),
    )
