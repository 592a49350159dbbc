"""What every page is laid out with: words, templates, links, and the crumbs above it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, cached_property, lru_cache, partial
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.catalog import address, spoken_code
from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.catalog.forwarding import Addresses
from generator.pages import foreign, markdown
from generator.pages.page import Crumb, Page
from generator.schema.audience import Audience
from generator.schema.guide import Guide
from generator.settings import TEMPLATES, digits, written

Row = dict[str, Any]


def row(title: str, href: str, about: str = "") -> Row:
    """A line of a list: what it is, where it leads, a word about it."""
    return {"title": title, "href": href, "about": about}


class Layout:
    """The page at one address of a catalog, while it is being laid out."""

    def __init__(self, layouts: Layouts, address_: str) -> None:
        self.catalog = layouts.catalog
        self.settings = self.catalog.settings
        self.language = self.settings.language
        self.words = self.settings.words()
        self.address = address.in_language(address_, self.language, self.settings.main_language)
        #: the same in every language
        self._place = address_
        #: the way to the first page of the language
        self.root = address.root_of(address_)
        self._layouts = layouts

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
        return self.settings.day(day)

    def month(self, day: date) -> str:
        """The month of a date as written on the page."""
        return written(day, self.words, "date-month")

    def duration(self, minutes: float) -> str:
        """A stretch of time in the largest whole units: `4시간`, `1시간 30분`, `2일`."""
        days, rest = divmod(minutes, 24 * 60)
        hours, left = divmod(rest, 60)
        units = (("days-count", days), ("hours-count", hours), ("minutes-count", left))
        return " ".join(self.say(word, count=f"{count:g}") for word, count in units if count)

    def href(self, target: str) -> str:
        """The link from this page to an address of the site."""
        return self.root + address.file_of(self.catalog.reach(target))

    def link(self, kind: str, id: str) -> str:
        """The link from this page to the page of an id."""
        return self.href(address.page(kind, id))

    def spoken_code(self, node: str = "") -> str | None:
        """The digits that an agent and a caller know this page, or a node on it, by."""
        code = self._layouts.codes.get(f"{self._place}#{node}" if node else self._place)
        return spoken_code.written(code) if code else None

    def internal(self, text: str | None) -> Markup | None:
        """What only agents read, as HTML."""
        return self.text(text) if self.settings.audience is Audience.AGENT else None

    def text(self, text: str | None) -> Markup | None:
        """Editors' Markdown as HTML."""
        return self._layouts.render(text, self.root) if text else None

    def guide(self, entry: Entry[Guide]) -> Markup:
        """The text of a guide as HTML, with the pictures that lie beside it."""
        return self._layouts.render(entry.model.text, self.root, entry.document.path)

    def fragment(self, component: str, **values: Any) -> str:
        """A component on its own, without a page around it."""
        template = self._layouts.templates.get_template(f"components/{component}/{component}.html")
        return template.render(words=self.words, **values)

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
        content = self._layouts.templates.get_template(f"pages/{template}.html").render(
            view=view, words=self.words
        )
        steps = [Crumb(words, self._site_address(at)) for words, at in self._from_home(crumbs)]
        site = self.words["site-title"]
        return Page(
            address=self.address,
            kind=template.replace("_", "-"),
            title=title if title == site else f"{title} | {site}",
            description=" ".join(description.split())[:160],
            content=self._layouts.marked(content, self.address),
            crumbs=steps,
            language=self.language,
            structured_data=[*structured_data, *self._trail(steps)],
            **more,
        )

    def _from_home(self, crumbs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        return [(self.words["home"], address.HOME), *crumbs] if crumbs else []

    def _site_address(self, at: str) -> str:
        """Where a crumb leads, from the root of the site."""
        if at == self.address or at in self.catalog.elsewhere:
            return at
        return address.in_language(at, self.language, self.settings.main_language)

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


@cache
def _templates() -> Environment:
    """The templates, translated into code once; one that changes is read again."""
    return Environment(
        autoescape=True,
        loader=FileSystemLoader(TEMPLATES, encoding="utf-8"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


class Layouts:
    """Makes the layouts of a catalog; what many pages share is made once."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.render = lru_cache(maxsize=4096)(partial(markdown.render, catalog.reach, catalog.pictures))
        self.templates = _templates()

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """The spoken code of each address."""
        return (self.catalog.main or self.catalog).once(Addresses).spoken

    def at(self, address_: str) -> Layout:
        """The layout of the page at an address."""
        return Layout(self, address_)

    def marked(self, content: str, address_: str) -> str:
        """The content of a page at an address, what stands in the main language marked as such."""
        settings = self.catalog.settings
        if settings.language == settings.main_language:
            return content
        marked = foreign.mark(content, settings.main_language, address.root_of(address_).count("../"))
        if not marked.lacking:
            return marked.html
        note: Any = self.templates.get_template("components/language-note/language-note.html").module
        return f"{note.language_note(settings.words())}\n{marked.html}"

    def of(self, entry: Entry[Any]) -> Layout:
        """The layout of an entry's page."""
        return self.at(address.page(entry.kind, entry.id))
