"""What every page is laid out with: words, templates, links, and the crumbs above it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.catalog import address, spoken_code
from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.catalog.forwarding import Addresses
from generator.pages import markdown
from generator.pages.page import Crumb, Page
from generator.schema.audience import Audience
from generator.settings import TEMPLATES, digits, written

Row = dict[str, Any]


def row(title: str, href: str, about: str = "") -> Row:
    """A line of a list: what it is, where it leads, a word about it."""
    return {"title": title, "href": href, "about": about}


class Layout:
    """The page at one address of a catalog, while it is being laid out."""

    def __init__(
        self, catalog: Catalog, templates: Environment, address_: str, codes: Mapping[str, str]
    ) -> None:
        self.catalog = catalog
        self.settings = catalog.settings
        self.words = catalog.settings.words()
        self.address = address_
        self.root = address.root_of(address_)
        self._templates = templates
        self._codes = codes

    def say(self, key: str, **values: object) -> str:
        """An interface word with its places filled."""
        word = self.words[key]
        for name, value in values.items():
            word = word.replace(f"{{{name}}}", str(value))
        return word

    def won(self, amount: int) -> str:
        """An amount of money as written on the page."""
        return f"{amount:,}"

    def day(self, day: date) -> str:
        """A date as written on the page."""
        return written(day)

    def duration(self, minutes: float) -> str:
        """A stretch of time in the largest whole units: `4시간`, `1시간 30분`, `2일`."""
        days, rest = divmod(minutes, 24 * 60)
        hours, left = divmod(rest, 60)
        units = (("days-count", days), ("hours-count", hours), ("minutes-count", left))
        return " ".join(self.say(word, count=f"{count:g}") for word, count in units if count)

    def href(self, target: str) -> str:
        """The link from this page to an address of the site."""
        return self.root + address.file_of(target)

    def link(self, kind: str, id: str) -> str:
        """The link from this page to the page of an id."""
        return self.href(address.page(kind, id))

    def spoken_code(self, node: str = "") -> str | None:
        """The digits that an agent and a caller know this page, or a node on it, by."""
        code = self._codes.get(f"{self.address}#{node}" if node else self.address)
        return spoken_code.written(code) if code else None

    def internal(self, text: str | None) -> Markup | None:
        """What only agents read, as HTML."""
        return self.text(text) if self.settings.audience is Audience.AGENT else None

    def text(self, text: str | None) -> Markup | None:
        """Editors' Markdown as HTML."""
        return markdown.render(text, self.root) if text else None

    @staticmethod
    def telephone_href(number: str) -> str:
        """The link that dials a number."""
        return f"tel:{digits(number)}"

    @cached_property
    def telephone(self) -> Row:
        """The brand's number as a button."""
        number = self.settings.brand.telephone
        return {"icon": "phone", "title": number, "href": self.telephone_href(number)}

    @cached_property
    def booking(self) -> Row:
        """Where to book, as a button; who has no booking page is telephoned."""
        href = self.settings.brand.links.get("booking", self.telephone["href"])
        return {"icon": "book", "title": self.words["booking"], "href": href}

    def sources(self, urls: Sequence[str], lines: Sequence[str] = ()) -> Row:
        """Where the words of a page come from: hosts as titles, addresses behind them."""
        rows = [{"title": url.split("/")[2], "href": url} for url in urls if url.count("/") >= 2]
        return {"lines": list(lines), "sources": rows}

    def page(
        self,
        template: str,
        title: str,
        description: str,
        crumbs: Sequence[tuple[str, str]],
        view: Mapping[str, Any],
        structured_data: Sequence[Mapping[str, Any]] = (),
        **more: Any,
    ) -> Page:
        """The finished page; `crumbs` are words and addresses from below home to the page itself."""
        content = self._templates.get_template(f"pages/{template}.html").render(view=view, words=self.words)
        steps = (
            [Crumb(words, at) for words, at in [(self.words["home"], address.HOME), *crumbs]]
            if crumbs
            else []
        )
        site = self.words["site-title"]
        return Page(
            address=self.address,
            kind=template.replace("_", "-"),
            title=title if title == site else f"{title} | {site}",
            description=" ".join(description.split())[:160],
            content=content,
            crumbs=steps,
            structured_data=[*structured_data, *self._trail(steps)],
            **more,
        )

    def _trail(self, steps: Sequence[Crumb]) -> list[Row]:
        """The crumbs for search engines, where the site knows its own address."""
        if not steps or not self.settings.site_url:
            return []
        items = [
            {
                "@type": "ListItem",
                "position": at,
                "name": step.words,
                "item": self.settings.site_url + step.address,
            }
            for at, step in enumerate(steps, start=1)
        ]
        return [{"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items}]


class Layouts:
    """Makes the layouts of a catalog; what many pages share is made once."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self._codes = Addresses(catalog).spoken
        self._templates = Environment(
            autoescape=True,
            loader=FileSystemLoader(TEMPLATES, encoding="utf-8"),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def at(self, address_: str) -> Layout:
        """The layout of the page at an address."""
        return Layout(self.catalog, self._templates, address_, self._codes)

    def of(self, entry: Entry[Any]) -> Layout:
        """The layout of an entry's page."""
        return self.at(address.page(entry.kind, entry.id))
