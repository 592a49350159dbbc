"""From a page of the catalog to the values of its frame."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.catalog import address
from generator.pages import foreign
from generator.pages.embedded import embedded
from generator.pages.page import Page
from generator.settings import Settings
from generator.site.frame import FrameKey, FrameValues


class Sheets:
    """Fills in what a page itself does not say: addresses, breadcrumbs, structured data."""

    def __init__(self, settings: Settings, templates: Path, site_url: str) -> None:
        self.site_url = site_url
        self._settings = settings
        environment = Environment(
            autoescape=True,
            loader=FileSystemLoader(templates, encoding="utf-8"),
            undefined=StrictUndefined,
            trim_blocks=True,
        )
        self._breadcrumbs = _macro(environment, "breadcrumbs")
        self._switch = _macro(environment, "language-switch")

    @property
    def base(self) -> str:
        """The path of the site on its host."""
        return urlsplit(self.site_url).path or "/"

    def key(self, page: Page) -> FrameKey:
        """Which frame a page has."""
        # A missing page may be asked for at any depth, so no way from there to the root is known.
        root = self.base if page.address == address.NOT_FOUND else address.root_of(page.address)
        home = root if page.language == self._settings.main_language else root.removeprefix("../") or "./"
        return page.language, root, home

    def values(self, page: Page) -> FrameValues:
        """What a page puts into its frame."""
        language, root, home = self.key(page)
        return FrameValues(
            title=page.title,
            description=page.description,
            canonical=(self.site_url or root)
            + quote(page.address if page.canonical is None else page.canonical),
            og_type=page.og_type,
            breadcrumbs=self._crumbs(page, root),
            content=self._content(page),
            structured_data=structured_data(page.structured_data),
            alternates=self._alternates(page),
            versions=self._versions(page, root),
            language=language,
            root=root,
            home=home,
        )

    def _content(self, page: Page) -> Markup:
        content = page.content
        if page.address == address.NOT_FOUND:
            # Its links, too, must not depend on the address that was asked for.
            content = content.replace('="./', f'="{self.base}')
        return Markup(content)  # noqa: S704 - made by an autoescaping template

    def _crumbs(self, page: Page, root: str) -> Markup:
        if not page.crumbs:
            return Markup()
        # Whole file names, so that the links also work where no server adds `index.html`.
        crumbs = [{"name": crumb.words, "path": address.file_of(crumb.address)} for crumb in page.crumbs]
        made = str(self._breadcrumbs(crumbs, self._settings.words(page.language), root))
        main = self._settings.main_language
        if page.language != main:
            # None of them leaves the language, though they all go by way of the root.
            made = foreign.mark(made, main, root.count("../") + 1).html
        return Markup(made)  # noqa: S704 - made by an autoescaping template


    def _alternates(self, page: Page) -> Markup:
        """The same page in each language for search engines, where the site knows its own address."""
        if not page.versions or not self.site_url:
            return Markup()
        main = page.versions[self._settings.main_language]
        link = Markup('<link rel="alternate" hreflang="{}" href="{}">')
        return Markup("\n").join(
            link.format(language, self.site_url + quote(at))
            for language, at in (*page.versions.items(), ("x-default", main))
        )

    def _versions(self, page: Page, root: str) -> Markup:
        """The links to the page in its other languages."""
        rows = [
            {
                "language": language,
                "name": self._settings.words(language)["language-name"],
                "href": root + address.file_of(at),
            }
            for language, at in page.versions.items()
            if language != page.language
        ]
        return Markup(self._switch(rows))  # noqa: S704 - made by an autoescaping template


def _macro(environment: Environment, component: str) -> Any:
    """The macro of a component that has its name."""
    template = environment.get_template(f"components/{component}/{component}.html")
    return getattr(template.module, component.replace("-", "_"))


def structured_data(objects: Sequence[Mapping[str, Any]]) -> Markup:
    """Objects of schema.org as a script element; no character in them can end it."""
    if not objects:
        return Markup()
    data = objects[0] if len(objects) == 1 else objects
    return Markup('<script type="application/ld+json">{}</script>').format(embedded(data))
