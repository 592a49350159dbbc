"""Pages: what each address of the site shows, one file per kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.pages.campaign import campaign_page, campaigns_page
from generator.pages.centre import centre_page
from generator.pages.centres import centres_page
from generator.pages.code import code_pages
from generator.pages.code_alias import alias_files
from generator.pages.desk import desk_files, desk_page
from generator.pages.fault_tree import fault_tree_page
from generator.pages.guide import guide_page, guides_page, picture_files
from generator.pages.home import home_page, not_found_page, symptoms_page
from generator.pages.household import household_page
from generator.pages.layout import Layouts
from generator.pages.page import Page
from generator.pages.product import group_page, product_page
from generator.pages.spoken import forwarding_files
from generator.pages.versions import with_versions
from generator.pages.visit_panel import visit_files
from generator.schema.audience import Audience

M = TypeVar("M", bound=BaseModel)

__all__ = [
    "alias_files",
    "build_pages",
    "desk_files",
    "forwarding_files",
    "has_page",
    "page_at",
    "picture_files",
    "visit_files",
    "with_versions",
]


def build_pages(catalog: Catalog) -> list[Page]:
    """Every page of the site."""
    return list(_pages(Layouts(catalog)))


#: pages that can be laid out alone, by the kind of their entry and by their address
_OF_KIND: dict[str, Callable[[Layouts, Entry[Any]], Page]] = {
    "product": product_page,
    "fault-tree": fault_tree_page,
    "campaign": campaign_page,
    "centre": centre_page,
    "guide": guide_page,
}
_ALONE = {
    address.CAMPAIGNS: campaigns_page,
    address.CENTRES: centres_page,
    address.GUIDES: guides_page,
    address.NOT_FOUND: not_found_page,
}


def page_at(layouts: Layouts, address_: str) -> Page | None:
    """The page at an address without its language, mostly without laying out the others; None for no page."""
    catalog = layouts.catalog
    if not has_page(catalog, address_):
        return None
    if address_ in _ALONE:
        return _ALONE[address_](layouts)
    public = {entry.id for entry in catalog.public_campaigns()}
    for kind, make in _OF_KIND.items():
        for id, entry in catalog.of_kind(kind).items():
            if address.page(kind, id) == address_:
                return make(layouts, entry) if kind != "campaign" or id in public else None
    whole = layouts.at(address_).address
    return next((page for page in _pages(layouts) if page.address == whole), None)


def has_page(catalog: Catalog, address_: str) -> bool:
    """Whether a page of the main language is there in the language of a catalog, too."""
    only_main = (address.NOT_FOUND, address.DESK)
    return catalog.main is None or address_ not in (*only_main, *catalog.elsewhere)


def _pages(layouts: Layouts) -> Iterator[Page]:
    catalog = layouts.catalog
    yield home_page(layouts)
    yield symptoms_page(layouts)
    yield from (group_page(layouts, id) for id in catalog.settings.groups)
    yield from (product_page(layouts, entry) for entry in catalog.products.values())
    yield from (fault_tree_page(layouts, entry) for entry in _spoken(catalog, catalog.fault_trees))
    yield from code_pages(layouts)
    yield campaigns_page(layouts)
    yield from (campaign_page(layouts, entry) for entry in catalog.public_campaigns())
    yield centres_page(layouts)
    yield from (centre_page(layouts, entry) for entry in catalog.centres.values())
    yield household_page(layouts)
    yield guides_page(layouts)
    yield from (guide_page(layouts, entry) for entry in _spoken(catalog, catalog.guides))
    if catalog.settings.language == catalog.settings.main_language:
        yield not_found_page(layouts)
        if catalog.settings.audience is Audience.AGENT:
            yield desk_page(layouts)


def _spoken(catalog: Catalog, entries: Mapping[str, Entry[M]]) -> Iterator[Entry[M]]:
    """The entries that have a page in the language of the catalog."""
    return filter(catalog.speaks_of, entries.values())
