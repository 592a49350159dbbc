"""Addresses of codes as people misread them: letter case, 0 and O, 5 and S, 1 and I and l."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product as combinations
from math import prod

from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.catalog.codes import bare_codes
from generator.catalog.entry import Entry
from generator.pages.leading_on import leads_on
from generator.schema.code import Code

#: characters that people read for one another on a display
_LOOK_ALIKES = {"0": "0Oo", "O": "O0o", "5": "5Ss", "S": "S5s", "1": "1Iil", "I": "I1il"}
#: a code of many look-alike characters is not spelt out in every way
_MOST_SPELLINGS = 96


def alias_files(catalog: Catalog) -> dict[str, bytes]:
    """Small pages at look-alike spellings of codes that lead on to the code's page."""
    aliases: dict[str, str] = {}
    taken = {address.page("code", entry.id) for entry in catalog.codes.values()}
    taken |= {address.bare_code(code) for code in bare_codes(catalog)} | {
        f"code/{id}/" for id in catalog.products
    }
    for strict in (True, False):
        # Another letter case is the same code; a look-alike character only where nobody else claims it.
        for entry in catalog.codes.values():
            for spelling in _spellings(entry, strict):
                aliases.setdefault(
                    address.page("code", f"{entry.owner}/{spelling}"), address.page("code", entry.id)
                )
        for code, entries in bare_codes(catalog).items():
            for entry in entries:
                for spelling in _spellings(entry, strict):
                    aliases.setdefault(address.bare_code(spelling), address.bare_code(code))
    return {
        f"{alias}index.html": leads_on(alias, target)
        for alias, target in sorted(aliases.items())
        if alias not in taken
    }


def _spellings(entry: Entry[Code], strict: bool) -> Iterator[str]:
    for spelling in (entry.name, *entry.model.spellings):
        if strict:
            yield from (spelling, spelling.lower(), spelling.upper())
            continue
        choices = [_LOOK_ALIKES.get(character, character) for character in spelling.upper()]
        if prod(map(len, choices)) <= _MOST_SPELLINGS:
            for letters in combinations(*choices):
                word = "".join(letters)
                yield from (word, word.lower())
