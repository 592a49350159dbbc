"""The pages of guides, and their list."""

from __future__ import annotations

from generator.catalog import address
from generator.catalog.entry import Entry
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
        {"title": guide.title, "text": layout.text(guide.text)},
        [article],
        og_type="article",
    )


def guides_page(layouts: Layouts) -> Page:
    """The list of guides."""
    layout = layouts.at(address.GUIDES)
    title = layout.words["guides"]
    household = row(layout.words["household-title"], layout.href(address.HOUSEHOLD))
    view = {"guides": [*guide_rows(layout), household]}
    return layout.page("guides", title, layout.words["guides-heading"], [(title, layout.address)], view)


def guide_rows(layout: Layout) -> list[Row]:
    """All guides as rows of a list; those in a folder are reached through the guide that leads to them."""
    return [
        row(entry.model.title, layout.link("guide", entry.id))
        for entry in layout.catalog.guides.values()
        if not entry.inner
    ]
