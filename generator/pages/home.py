"""The first page, the list of symptoms, and the page for addresses that lead nowhere."""

from __future__ import annotations

from generator.catalog import address
from generator.catalog.entry import Entry
from generator.pages.campaign_notice import campaign_notices
from generator.pages.guide import guide_rows
from generator.pages.layout import Layout, Layouts, Row, row
from generator.pages.page import Page
from generator.pages.product import product_card
from generator.schema.fault_tree import FaultTree

_EXAMPLES = 5


def home_page(layouts: Layouts) -> Page:
    """Search, danger first, products by group, today's notices."""
    layout, catalog = layouts.at(address.HOME), layouts.catalog
    groups = [
        {
            "name": group.name,
            "href": layout.link("group", id),
            "products": [
                product_card(layout, entry) for entry in catalog.products.values() if entry.model.group == id
            ],
        }
        for id, group in layout.settings.groups.items()
    ]
    view = _search(layout) | {
        "examples": _examples(layout),
        "groups": [group for group in groups if group["products"]],
        "campaigns": campaign_notices(layout),
        "more": [
            row(layout.words["centres"], layout.href(address.CENTRES)),
            row(layout.words["household-title"], layout.href(address.HOUSEHOLD)),
            row(layout.words["symptoms-list"], layout.href(address.SYMPTOMS)),
            row(layout.words["codes-list"], layout.href(address.CODES)),
            *guide_rows(layout),
        ],
        "text": layout.text(catalog.home.model.text)
        if catalog.home and catalog.home.model.text.strip()
        else None,
    }
    title, brand = layout.words["site-title"], layout.settings.brand
    website = {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": title,
        "inLanguage": layout.language,
    }
    if layout.settings.site_url:
        website["url"] = layout.settings.site_url + layout.address
    about = f"{brand.name} {title}. {layout.words['home-lead']}"
    return layout.page("home", title, about, [], view, [website])


def symptoms_page(layouts: Layouts) -> Page:
    """Every symptom, by product and in the order of the alphabet; search without JavaScript."""
    layout, catalog = layouts.at(address.SYMPTOMS), layouts.catalog
    products = [
        {
            "id": id,
            "name": catalog.products[id].model.name,
            "symptoms": [
                row(tree.model.title, layout.link("fault-tree", tree.id), ", ".join(tree.model.says))
                for tree in sorted(trees, key=lambda tree: tree.model.title)
            ],
        }
        for id, trees in catalog.trees_by_product.items()
    ]
    view = {"products": products, "codes": layout.href(address.CODES)}
    title = layout.words["symptoms-list"]
    crumbs = [(layout.words["symptoms"], layout.address)]
    return layout.page("symptoms", title, layout.words["symptoms-lead"], crumbs, view)


def not_found_page(layouts: Layouts) -> Page:
    """What is shown at an address that leads nowhere: a search box and the ways on."""
    layout = layouts.at(address.NOT_FOUND)
    links = [
        (layout.words["not-found-home"], address.HOME),
        (layout.words["symptoms-list"], address.SYMPTOMS),
        (layout.words["codes-list"], address.CODES),
        (layout.words["centres"], address.CENTRES),
    ]
    view = _search(layout) | {"links": [row(words, layout.href(to)) for words, to in links]}
    title = layout.words["not-found-title"]
    return layout.page("not_found", title, layout.words["not-found-lead"], [], view, listed=False)


def _search(layout: Layout) -> Row:
    return {
        "root": layout.root,
        "telephone": layout.telephone["title"],
        "telephone_href": layout.telephone["href"],
    }


def _examples(layout: Layout) -> list[Row]:
    """A symptom of each group of products, as a beginning for who does not know what to type."""
    firsts: dict[str, Entry[FaultTree]] = {}
    for product, trees in layout.catalog.trees_by_product.items():
        firsts.setdefault(str(layout.catalog.products[product].model.group), trees[0])
    return [
        row(firsts[group].model.title, layout.link("fault-tree", firsts[group].id))
        for group in layout.settings.groups
        if group in firsts
    ][:_EXAMPLES]
