"""An address that was published and is no more.

People keep links in messages and codes on paper; an address that vanishes leaves them alone in the middle
of a repair.

Name in redirects.yml what took its place.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.forwarding import Addresses
from generator.catalog.published import parent
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _
from generator.settings import lock_span


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Addresses of the lock that nothing answers for; a page speaks for its nodes."""
    if catalog.settings.address_lock is None or not catalog.is_whole:
        return
    addresses = catalog.once(Addresses)
    for old, number in addresses.lost.items():
        new = _successor(old, addresses)
        yield Diagnostic(
            _("`{address}` was published and is no more", address=old),
            lock_span(catalog.settings, number),
            help=_("add to site_config/redirects.yml: `{old}: {new}`", old=old, new=new),
        )


def _successor(old: str, addresses: Addresses) -> str:
    """What was probably meant: the one new thing beside it, else the nearest thing above that is there."""
    lock = addresses.lock or {}
    new = [
        thing.address
        for thing in addresses.things.values()
        if "?" not in old
        and thing.address not in lock
        and thing.kind == lock[old].kind
        and parent(thing.address) == parent(old)
    ]
    if len(new) == 1:
        return new[0]
    above = parent(old)
    while above not in addresses.live:
        above = parent(above)
    return above
