"""The catalog as it is read in another language: translated texts laid over the main language's.

Long things that nobody has translated (fault trees, codes, guides) have no page in that language; links to
them lead to the main language. Products, campaigns and centres always have one: they are short, other pages
need them, and a safety notice must be found in any language.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel

from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.catalog.codes import bare_codes, derive_codes
from generator.catalog.entry import Entry
from generator.catalog.pictures import shown

M = TypeVar("M", bound=BaseModel)

#: files in the main language only; pictures are, too
_FEEDS = (address.ATOM_FEED, address.JSON_FEED, address.CALENDAR)


def spoken(catalog: Catalog) -> list[str]:
    """The languages besides the main one into which something is translated, in the owner's order."""
    return [language for language in catalog.settings.brand.languages[1:] if language in catalog.translations]


def in_language(catalog: Catalog, language: str) -> Catalog:
    """The catalog in a language; what is translated comes first wherever things are listed."""
    told = catalog.translations[language]
    seen = replace(
        catalog,
        settings=catalog.settings.in_language(language),
        products=_laid_over(catalog.products, told),
        parts=_laid_over(catalog.parts, told),
        fault_trees=_laid_over(catalog.fault_trees, told),
        common=_laid_over(catalog.common, told),
        codes=_laid_over({id: code for id, code in catalog.codes.items() if not code.derived}, told),
        campaigns=_laid_over(catalog.campaigns, told),
        centres=_laid_over(catalog.centres, told),
        warranties=_laid_over(catalog.warranties, told),
        fees=_laid_over(catalog.fees, told),
        guides=_laid_over(catalog.guides, told),
        home=told.get(("home", ""), catalog.home),
        main=catalog,
    )
    derive_codes(seen)
    seen.codes = _laid_over(seen.codes, told)
    seen.elsewhere = frozenset(_elsewhere(seen, told))
    return seen


def only_translated(catalog: Catalog) -> Catalog:
    """A catalog of a language without what has no page in it, for its search."""
    return replace(
        catalog,
        fault_trees={id: entry for id, entry in catalog.fault_trees.items() if catalog.speaks_of(entry)},
        codes={id: entry for id, entry in catalog.codes.items() if catalog.speaks_of(entry)},
        guides={id: entry for id, entry in catalog.guides.items() if catalog.speaks_of(entry)},
    )


def _laid_over(entries: dict[str, Entry[M]], told: dict[tuple[str, str], Entry[Any]]) -> dict[str, Entry[M]]:
    """Entries with those that are translated in their place, and first."""
    laid = {id: told.get((entry.kind, id), entry) for id, entry in entries.items()}
    return dict(sorted(laid.items(), key=lambda item: (item[1].kind, item[0]) not in told))


def _elsewhere(seen: Catalog, told: dict[tuple[str, str], Entry[Any]]) -> set[str]:
    missing = {*_FEEDS, *map(address.picture, shown(seen))}
    for entries in (seen.fault_trees, seen.guides):
        missing |= {
            address.page_of(entry) for entry in entries.values() if (entry.kind, entry.id) not in told
        }
    for code, alike in bare_codes(seen).items():
        others = {address.page_of(entry) for entry in alike if not _speaks_of_code(entry, told)}
        missing |= others if len(others) < len(alike) else {*others, address.bare_code(code)}
    return missing


def _speaks_of_code(entry: Entry[Any], told: dict[tuple[str, str], Entry[Any]]) -> bool:
    """Whether a code is translated; one that follows from a tree, whether that tree is."""
    if entry.derived:
        return ("fault-tree", f"{entry.owner}/{entry.model.tree}") in told
    return ("code", entry.id) in told
