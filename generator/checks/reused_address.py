"""An address that now means something else.

Whoever kept the link or the spoken code is led to a step that was never meant for them.

Give the new thing an id of its own, and let redirects.yml say where the old address leads.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.forwarding import Addresses
from generator.catalog.published import Published
from generator.diagnostics.diagnostic import Diagnostic, Note
from generator.diagnostics.message import Message, _
from generator.diagnostics.span import Span
from generator.settings import LOCK, lock_span


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Things under an address that was given up, or that was another kind of thing."""
    if (catalog.settings.address_lock is None and not catalog.settings.redirects) or not catalog.is_whole:
        return
    addresses = catalog.once(Addresses)
    lock = addresses.lock or {}
    for thing in addresses.things.values():
        known = lock.get(thing.address)
        if known is not None and known.kind != thing.kind:
            message = _(
                "`{address}` was published as {was} and is {now} now",
                address=thing.address, was=_named(known.kind), now=_named(thing.kind),
            )  # fmt: skip
            note = Note(_("it was published here"), lock_span(catalog.settings, known.number))
            yield _problem(thing, message, note)
        for given_up in (thing.address, *thing.answers()):
            if given_up in addresses.redirects:
                message = _("`{address}` was given up and must not come back", address=given_up)
                span = catalog.settings.problem("redirects", message, (given_up,), key=True).span
                yield _problem(thing, message, Note(_("it leads elsewhere since this line"), span))


def _problem(thing: Published, message: Message, note: Note) -> Diagnostic:
    help = _("give it another id; whoever kept the old address would be led astray")
    if thing.entry is None:
        return Diagnostic(message, note.span or Span(LOCK), help=help)
    return thing.entry.problem(message, at=thing.at, key=True, help=help, notes=[note])


def _named(kind: str) -> Message:
    names = {"question": _("a question"), "action": _("an action"), "outcome": _("an outcome")}
    return names.get(kind, Message(kind))
