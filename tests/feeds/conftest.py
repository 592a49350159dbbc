"""The golden brand, with the campaigns of the test in place of its own."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.catalog.catalog import Catalog
from tests.site.golden import golden_catalog, golden_root
from tests.site.small import TODAY

HEAD = """\
title: {title}
kind: {kind}
products: [dishwasher]
remedy: "바꿔 드려요; 무료예요, **정말**로."
free: [부품]
paid: []
sources: [https://www.nuri.example/hose]
"""
SITE = "{home: https://www.nuri.example/, site: https://www.nuri.example/help/}"

Brand = Callable[..., Catalog]


@pytest.fixture
def brand(tmp_path: Path) -> Brand:
    """Makes the catalog of a day; each campaign is told by the lines that differ from `HEAD`."""

    def make(
        campaigns: dict[str, str], today: date = TODAY, title: str = "호스 교체", published: bool = True
    ) -> Catalog:
        root = golden_root(tmp_path) if not (tmp_path / "golden").exists() else tmp_path / "golden"
        for old in (root / "content/campaigns").iterdir():
            old.unlink()
        for id, lines in campaigns.items():
            text = HEAD.format(title=title, kind="free-repair") + lines.replace("; ", "\n") + "\n"
            (root / f"content/campaigns/{id}.yml").write_text(text, encoding="utf-8")
        owner = root / "site_config/brand.yml"
        text = owner.read_text(encoding="utf-8").splitlines()
        links = SITE if published else "{home: https://www.nuri.example/}"
        lines = [f"links: {links}" if line.startswith("links:") else line for line in text]
        owner.write_text("\n".join(lines) + "\n", encoding="utf-8")
        catalog = golden_catalog(tmp_path, today)
        assert catalog.campaigns.keys() == campaigns.keys()
        return catalog

    return make
