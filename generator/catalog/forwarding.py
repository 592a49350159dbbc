"""Where addresses that people have lead today: to themselves, or to what the owner named in redirects.yml."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property

from generator.catalog import address
from generator.catalog.address_lock import NO_CODE, Lock, completed, parse
from generator.catalog.catalog import Catalog
from generator.catalog.codes import bare_codes
from generator.catalog.published import LISTS, Published, parent, published


class Addresses:
    """The addresses of a catalog: those it has, those it had, and the spoken codes of both."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self.things: dict[str, Published] = published(catalog)
        self.redirects = catalog.settings.redirects
        text = catalog.settings.address_lock
        lock, self.lock_problems = parse(text or "")
        #: None where the site was never published, so that nothing can be lost
        self.lock: Lock | None = None if text is None else lock
        #: lists and pages of bare codes, which come and go with what they list
        self.lists = {*LISTS, *(address.bare_code(code) for code in bare_codes(catalog))}

    @cached_property
    def live(self) -> set[str]:
        """Every address that is there today: pages, nodes and answers."""
        answers = {answer for thing in self.things.values() for answer in thing.answers()}
        return {*self.lists, *self.things, *answers}

    @cached_property
    def completed(self) -> Lock:
        """The lock with a line for everything."""
        return completed(self.lock or {}, self.things)

    @cached_property
    def spoken(self) -> dict[str, str]:
        """The spoken code of each address that has one, of those that lead on, too."""
        return {at: line.code for at, line in self.completed.items() if line.code != NO_CODE}

    @cached_property
    def lost(self) -> dict[str, int]:
        """Addresses of the lock that nothing answers for, and their lines; a page speaks for its nodes.

        Redirects that lead nowhere are another mistake, and not told twice.
        """
        lost: dict[str, int] = {}
        for line in (self.lock or {}).values():
            thing = self.things.get(line.address)
            # What became another kind of thing is told by its own rule.
            answers = line.answers() if thing is None or thing.kind == line.kind else ()
            for old in (line.address, *answers):
                page, mark, _rest = address.parts(old)
                above = page if mark == "#" else parent(old) if mark else None
                told_above = above is not None and (above not in self.live or page not in self.live)
                answered = old in self.live or old in self.redirects or self.leads_to(old) is not None
                if not told_above and not answered:
                    lost[old] = line.number
        return lost

    def leads_to(self, old: str) -> str | None:
        """The address that answers for `old` today; None where nothing does."""
        target = resolve(old, self.redirects, self.live)
        return None if target is None or address.parts(target)[0] in self._hidden else target

    @property
    def _hidden(self) -> set[str]:
        """Notices that nobody may see yet; a preview shows them, so it is asked each time."""
        everything = {address.page_of(entry) for entry in self._catalog.campaigns.values()}
        return everything - {address.page_of(entry) for entry in self._catalog.public_campaigns()}

    def old_pages(self) -> dict[str, str]:
        """Pages that are no more, and where they lead."""
        pages = {old: self.leads_to(old) for old in self.redirects if old.endswith("/")}
        return {old: target for old, target in pages.items() if target is not None and old not in self.live}


def resolve(old: str, redirects: Mapping[str, str], live: Collection[str]) -> str | None:
    """Follows redirects from an address to one that is live; a page takes its nodes and answers along."""
    seen: set[str] = set()
    while old not in live:
        if old in seen:
            return None
        seen.add(old)
        page, mark, rest = address.parts(old)
        if old in redirects:
            old = redirects[old]
        elif mark == "?" and parent(old) in redirects:
            old = redirects[parent(old)]
        elif mark and page in redirects:
            # The same step of the page that took its place, where it has one.
            moved = redirects[page]
            old = f"{moved}{mark}{rest}" if f"{moved}{mark}{rest}" in live else moved
        else:
            return None
    return old
