"""A redirect that leads nowhere.

Whoever follows the old address is sent to a page that is not there, or round in a circle.

Write an address that is there today: the page that took its place, or the list it stood in.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.forwarding import Addresses, resolve
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _
from generator.diagnostics.suggest import did_you_mean


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Lines of redirects.yml whose way ends at nothing."""
    if not catalog.is_whole or not catalog.settings.redirects:
        return
    addresses = catalog.once(Addresses)
    for old, new in addresses.redirects.items():
        if old in addresses.lists:
            yield catalog.settings.problem(
                "redirects",
                _("`{address}` is there, so it cannot lead elsewhere", address=old),
                (old,),
                key=True,
                help=_("take the line out"),
            )
        elif resolve(new, addresses.redirects, addresses.live) is None:
            yield catalog.settings.problem(
                "redirects",
                _("`{address}` is not an address of the site", address=new),
                (old,),
                help=did_you_mean(new, addresses.live) or _("write an address that is there today"),
            )
