"""The sheet of a household: every product with its open campaigns and what to look after in which months."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.catalog import address
from generator.catalog.entry import Entry
from generator.pages.layout import Layout, Layouts, Row
from generator.pages.my_product import my_product
from generator.pages.page import Page
from generator.schema.product import Product


def household_page(layouts: Layouts) -> Page:
    """The page on which somebody picks what they own, and prints it."""
    layout, products = layouts.at(address.HOUSEHOLD), layouts.catalog.products.values()
    groups = [
        {
            "name": group.name,
            "products": [_sheet(layout, entry) for entry in products if entry.model.group == id],
        }
        for id, group in layout.settings.groups.items()
    ]
    title = layout.words["household-title"]
    view = {
        "groups": [group for group in groups if group["products"]],
        "telephone": layout.telephone,
        "as_of": layout.say("as-of-date", date=layout.day(layout.settings.today)),
    }
    return layout.page("household", title, layout.words["household-lead"], [(title, layout.address)], view)


def _sheet(layout: Layout, entry: Entry[Product]) -> Row:
    return {
        "id": entry.id,
        "name": entry.model.name,
        "href": layout.link("product", entry.id),
        "mine": my_product(layout, entry.id),
        "care": [
            {"do": care.do, "months": " ".join(map(str, care.months)), "when": _when(layout, care.months)}
            for care in entry.model.care
        ],
    }


def _when(layout: Layout, months: Sequence[int]) -> str:
    """Months in words; `4~6월` where they follow each other, also over the end of the year."""
    if not months:
        return layout.words["every-month"]
    if len(months) > 2 and all(later == earlier % 12 + 1 for earlier, later in pairwise(months)):
        return layout.say("months-between", first=months[0], last=months[-1])
    return ", ".join(layout.say("month-number", month=month) for month in months)
