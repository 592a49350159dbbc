"""One good version of the site: any file of it, made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from threading import RLock
from typing import Any

from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.compiler import files_of
from generator.pages import page_at
from generator.pages.layout import Layouts
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
        self._layouts = Layouts(catalog)
        # Links of the page for missing addresses begin at the root of this server, wherever the site will be.
        self._sheets = Sheets(catalog.settings, TEMPLATES, "")
        self._assets = read_assets(TEMPLATES)
        self._frames: dict[FrameKey, Frame] = {}
        self._made: dict[str, bytes] = {}
        self._lock = RLock()

    def file(self, path: str) -> bytes | None:
        """The file at a path from the root of the site, or None."""
        with self._lock:
            if path not in self._made:
                content = self._asset(path) or self._page(path) or self._files.get(path)
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
            page = page_at(self._layouts, folder)
            if page is not None:
                key = self._sheets.key(page)
                return self._frame(key).splice(self._sheets.values(page)).encode()
        return None

    def _frame(self, key: FrameKey) -> Frame:
        if key not in self._frames:
            settings = self.catalog.settings.in_language(key[0])
            site = site_context(settings, BUILD, self._assets.addresses, self.catalog.guides)
            self._frames[key] = Frame(self._theme({"frame": marked(key), "site": site}))
        return self._frames[key]

    @cached_property
    def _files(self) -> dict[str, bytes]:
        """Search, data and feeds: many files, asked for by few pages."""
        return files_of(self.catalog)
