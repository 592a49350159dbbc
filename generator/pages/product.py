"""The page of a product and of a group of products."""

from __future__ import annotations

from generator.catalog import address
from generator.catalog.entry import Entry
from generator.pages.campaign_notice import campaign_notices
from generator.pages.code import code_rows
from generator.pages.layout import Layout, Layouts, Row, row
from generator.pages.my_product import my_product
from generator.pages.outcome import cost_rows
from generator.pages.page import Page
from generator.schema.product import Product
from generator.visit.plan import known_fees
from generator.visit.warranty import terms

_SHOWN_SYMPTOMS = 4


def product_card(layout: Layout, entry: Entry[Product]) -> Row:
    """A product with its first symptoms."""
    trees = layout.catalog.trees_by_product.get(entry.id, [])
    more = layout.say("more-symptoms", count=len(trees)) if len(trees) > _SHOWN_SYMPTOMS else None
    return {
        "title": entry.model.name,
        "href": layout.link("product", entry.id),
        "group": str(entry.model.group),
        "symptoms": [
            row(tree.model.title, layout.link("fault-tree", tree.id)) for tree in trees[:_SHOWN_SYMPTOMS]
        ],
        "more": more,
    }


def product_page(layouts: Layouts, entry: Entry[Product]) -> Page:
    """The page of one product: symptoms, codes, open campaigns, model label, warranty."""
    layout, catalog, product = layouts.of(entry), layouts.catalog, entry.model
    group = layout.settings.groups[product.group].name
    trees = catalog.trees_by_product.get(entry.id, [])
    warranty, fees = terms(catalog, entry.id), known_fees(catalog, entry.id)
    parts = {part.name: part.model.name for part in catalog.parts_by_product.get(entry.id, [])}
    sources = [*(warranty.sources if warranty else ()), *(fees.sources if fees else ())]
    view = {
        "spoken": layout.spoken_code(),
        "group": str(product.group),
        "group_name": group,
        "name": product.name,
        "service": layout.words[f"service-{product.service}"],
        "dangers": product.dangers,
        "symptoms": [
            row(tree.model.title, layout.link("fault-tree", tree.id), tree.model.says[0]) for tree in trees
        ],
        "codes": code_rows(layout, entry.id),
        "campaigns": campaign_notices(layout, entry.id),
        "model_label": product.model_label,
        "model_example": product.model_example,
        "mine": my_product(layout, entry.id),
        "household": layout.href(address.HOUSEHOLD),
        "warranty": cost_rows(layout, fees, warranty, parts),
        "review": layout.sources(list(dict.fromkeys(sources))),
        "bring": product.bring,
    }
    return layout.page(
        "product",
        product.name,
        f"{product.name}: {', '.join(tree.model.title for tree in trees[:6] if catalog.speaks_of(tree))}",
        [(group, address.page("group", product.group)), (product.name, layout.address)],
        view,
    )


def group_page(layouts: Layouts, id: str) -> Page:
    """The page of a group: its products."""
    layout = layouts.at(address.page("group", id))
    name = layout.settings.groups[id].name
    cards = [
        product_card(layout, entry) for entry in layouts.catalog.products.values() if entry.model.group == id
    ]
    about = f"{name}: {', '.join(card['title'] for card in cards)}. {layout.words['group-lead']}"
    return layout.page("group", name, about, [(name, layout.address)], {"name": name, "products": cards})
