"""The pages of guides, and their list."""

from __future__ import annotations

from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.catalog.pictures import shown
from generator.pages.layout import Layout, Layouts, Row, row
from generator.pages.page import Page
from generator.schema.guide import Guide
from generator.schema.markdown import plain


def guide_page(layouts: Layouts, entry: Entry[Guide]) -> Page:
    """The page of one guide."""
    layout, guide = layouts.of(entry), entry.model
    article = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": guide.title,
        "inLanguage": layout.language,
    }
    return layout.page(
        "guide",
        guide.title,
        plain(guide.text) or guide.title,
        [(layout.words["guides"], address.GUIDES), (guide.title, layout.address)],
        {"title": guide.title, "text": layout.guide(entry)},
        [article],
        og_type="article",
        listed=layout.catalog.lists(entry),
    )


def picture_files(catalog: Catalog) -> dict[str, bytes]:
    """The pictures that guides show, by address."""
    return {address.picture(picture): picture.content for picture in shown(catalog)}


def guides_page(layouts: Layouts) -> Page:
    """The list of guides."""
    layout = layouts.at(address.GUIDES)
    title = layout.words["guides"]
    household = row(layout.words["household-title"], layout.href(address.HOUSEHOLD))
    view = {"guides": [*guide_rows(layout), household]}
    return layout.page("guides", title, layout.words["guides-heading"], [(title, layout.address)], view)


def guide_rows(layout: Layout) -> list[Row]:
    """The guides that are listed, as rows."""
    return [
        row(entry.model.title, layout.link("guide", entry.id))
        for entry in layout.catalog.guides.values()
        if layout.catalog.lists(entry)
    ]
