"""The page of an error code of a product, the page that asks which product shows it, and the list."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import address
from generator.catalog.codes import bare_codes
from generator.catalog.entry import Entry
from generator.catalog.published import CODE_OUTCOME
from generator.pages.campaign_notice import campaign_notices
from generator.pages.layout import Layout, Layouts, Row, row
from generator.pages.outcome import outcome_view
from generator.pages.page import Page
from generator.schema.code import Code


def code_rows(layout: Layout, product: str) -> list[Row]:
    """The codes of a product as rows of a list."""
    return [
        {"code": code.name, "title": code.model.means, "href": layout.link("code", code.id)}
        for code in layout.catalog.codes_by_product.get(product, [])
    ]


def code_page(layouts: Layouts, entry: Entry[Code], bare: str) -> Page:
    """The page of one code of one product; `bare` is the code under which all products are asked for."""
    layout, catalog, code = layouts.of(entry), layouts.catalog, entry.model
    product = catalog.products[entry.owner].model
    tree = catalog.fault_trees.get(f"{entry.owner}/{code.tree}") if code.tree else None
    others = [other for other in catalog.codes_by_product[entry.owner] if other.id != entry.id]
    view = {
        "product": product.name,
        "campaigns": campaign_notices(layout, entry.owner),
        "code": entry.name,
        "means": code.means,
        "spellings": code.spellings,
        "dangers": product.dangers,
        "tree": row(tree.model.title, layout.link("fault-tree", tree.id), ", ".join(tree.model.says))
        if tree
        else None,
        "outcome": outcome_view(layout, entry.owner, code.outcome, CODE_OUTCOME) if code.outcome else None,
        "review": layout.sources(code.sources),
        "elsewhere": layout.href(address.bare_code(bare)),
        "others_title": layout.say("other-codes-of", product=product.name),
        "others": [
            row(f"{other.name}: {other.model.means}", layout.link("code", other.id)) for other in others
        ],
    }
    return layout.page(
        "code",
        f"{entry.name} · {product.name}",
        f"{product.name} {entry.name}: {code.means}",
        [
            (product.name, address.page("product", entry.owner)),
            (f"{entry.name} {layout.words['code-word']}", layout.address),
        ],
        view,
        og_type="article",
    )


def bare_code_page(layouts: Layouts, code: str, entries: list[Entry[Code]]) -> Page:
    """The page of a code alone: it asks which product shows it."""
    layout = layouts.at(address.bare_code(code))
    name = f"{code} {layout.words['code-word']}"
    rows = [
        row(
            layouts.catalog.products[entry.owner].model.name,
            layout.link("code", entry.id),
            f"{entry.name}: {entry.model.means}",
        )
        for entry in entries
    ]
    about = f"{name}: {', '.join(row['title'] for row in rows)}. {layout.words['code-differs']}"
    crumbs = [(layout.words["codes"], address.CODES), (name, layout.address)]
    return layout.page("bare_code", name, about, crumbs, {"code": code, "products": rows})


def codes_page(layouts: Layouts) -> Page:
    """The list of all codes, by product."""
    layout, catalog = layouts.at(address.CODES), layouts.catalog
    products = [
        {
            "id": id,
            "name": catalog.products[id].model.name,
            "codes": code_rows(layout, id),
        }
        for id in catalog.codes_by_product
    ]
    title = layout.words["codes-list"]
    crumbs = [(layout.words["codes"], layout.address)]
    return layout.page("codes", title, layout.words["code-differs"], crumbs, {"products": products})


def code_pages(layouts: Layouts) -> Iterator[Page]:
    """All pages about codes."""
    yield codes_page(layouts)
    for code, entries in bare_codes(layouts.catalog).items():
        ours = [entry for entry in entries if layouts.catalog.speaks_of(entry)]
        if ours:
            yield bare_code_page(layouts, code, entries)
        yield from (code_page(layouts, entry, code) for entry in ours)
