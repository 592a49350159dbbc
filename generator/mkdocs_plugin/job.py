"""One build: a compiled site, the frames it needs, and what they become."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import generator
from generator.site.assets import read_assets
from generator.site.context import site_context
from generator.site.frame import Frame, FrameValues, marked
from generator.site.layout import lay_out
from generator.site.manifest import Manifest
from generator.site.publish import publish
from generator.site.sheet import Sheets
from generator.site.site import Site, build_id


class Job:
    """From a site and its rendered frames to a published folder."""

    def __init__(self, site: Site, templates: Path, site_url: str) -> None:
        self.site = site
        self.templates = templates
        self.sheets = Sheets(site.settings, templates, site.settings.site_url or site_url)
        self._assets = read_assets(templates)
        self._build_id = build_id(site, self._assets)
        self._keys = sorted({self.sheets.key(page) for page in site.pages})

    def to_render(self) -> list[dict[str, Any]]:
        """What each frame that the pages need is rendered with."""
        return [self.context(marked(key)) for key in self._keys]

    def context(self, values: FrameValues) -> dict[str, Any]:
        """What a template is given: `frame`, which differs from page to page, and `site`, which does not."""
        addresses, guides = self._assets.addresses, self.site.catalog.guides
        settings = self.site.settings.in_language(values.language)
        return {
            "frame": values,
            "site": site_context(settings, self._build_id, addresses, guides),
        }

    def publish(self, output: Path, texts: Sequence[str]) -> Manifest:
        """Cut the rendered frames, fill them, and put the site where `output` is."""
        frames = {key: Frame(text) for key, text in zip(self._keys, texts, strict=True)}
        root = self.site.settings.root
        return publish(
            output,
            lay_out(self.site, frames, self.sheets, self._assets),
            pages=len(self.site.pages),
            build_id=self._build_id,
            sources=[root / "content", root / "site_config", self.templates, Path(generator.__file__).parent],
        )
