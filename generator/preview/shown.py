"""One good version of the site: any file of it, made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property
from threading import RLock
from typing import Any

from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.catalog.languages import in_language, spoken
from generator.compiler import files_of
from generator.pages import has_page, page_at, picture_files
from generator.pages.layout import Layouts
from generator.pages.page import Page
from generator.settings import TEMPLATES
from generator.site.assets import read_assets
from generator.site.context import site_context
from generator.site.frame import Frame, FrameKey, marked
from generator.site.sheet import Sheets

Theme = Callable[[Mapping[str, Any]], str]

#: what a page that stands alone shows where its build is named
BUILD = "preview"
_CLOCK = "scripts/clock.js"


class Shown:
    """The site of a catalog; `ahead` is how many milliseconds its day is ahead of the present one."""

    def __init__(self, catalog: Catalog, theme: Theme, ahead: int) -> None:
        self.catalog = catalog
        self._theme, self._ahead = theme, ahead
        self._spoken = spoken(catalog)
        self._layouts: dict[str, Layouts] = {}
        # Links of the page for missing addresses begin at the root of this server, wherever the site will be.
        self._sheets = Sheets(catalog.settings, TEMPLATES, "")
        self._assets = read_assets(TEMPLATES)
        self._frames: dict[FrameKey, Frame] = {}
        self._files: dict[str, dict[str, bytes]] = {}
        self._made: dict[str, bytes] = {}
        self._lock = RLock()

    def file(self, path: str) -> bytes | None:
        """The file at a path from the root of the site, or None."""
        with self._lock:
            if path not in self._made:
                content = self._asset(path) or self._page(path)
                content = content or self._pictures.get(path) or self._file(path)
                if content is None:
                    return None
                self._made[path] = content
            return self._made[path]

    def _asset(self, path: str) -> bytes | None:
        name = next((name for name, at in self._assets.addresses.items() if at == path), None)
        if name == _CLOCK:
            # The page asks what day it is, so that it must be told the day of the preview.
            return f"export const now = () => Date.now() + {self._ahead}\n".encode()
        return self._assets.files[name] if name else None

    def _page(self, path: str) -> bytes | None:
        folder = path.removesuffix("index.html")
        if folder != path or path in ("", address.NOT_FOUND) or path.endswith("/"):
            language = self.language_of(path)
            place = folder.removeprefix(f"{language}/")
            page = page_at(self._layouts_in(language), place)
            if page is not None:
                page = replace(page, versions=self._versions(page, place))
                key = self._sheets.key(page)
                return self._frame(key).splice(self._sheets.values(page)).encode()
        return None

    def language_of(self, path: str) -> str:
        """The language of the page or file at a path."""
        first = path.partition("/")[0]
        return first if first in self._spoken else self.catalog.settings.main_language

    def _layouts_in(self, language: str) -> Layouts:
        if language not in self._layouts:
            main = language == self.catalog.settings.main_language
            self._layouts[language] = Layouts(self.catalog if main else in_language(self.catalog, language))
        return self._layouts[language]

    def _versions(self, page: Page, place: str) -> dict[str, str]:
        """The same page in each language that has it."""
        main = self.catalog.settings.main_language
        found = {
            language: address.in_language(place, language, main)
            for language in (main, *self._spoken)
            if has_page(self._layouts_in(language).catalog, place)
        }
        return found if len(found) > 1 else {}

    def _frame(self, key: FrameKey) -> Frame:
        if key not in self._frames:
            settings = self.catalog.settings.in_language(key[0])
            site = site_context(settings, BUILD, self._assets.addresses, self.catalog.guides)
            self._frames[key] = Frame(self._theme({"frame": marked(key), "site": site}))
        return self._frames[key]

    @cached_property
    def _pictures(self) -> dict[str, bytes]:
        """Pictures of guides, ready without the other files."""
        return picture_files(self.catalog)

    def _file(self, path: str) -> bytes | None:
        """Of search, data and feeds: many files, asked for by few pages."""
        language = self.language_of(path)
        if language not in self._files:
            self._files[language] = files_of(self._layouts_in(language).catalog)
        return self._files[language].get(path)
