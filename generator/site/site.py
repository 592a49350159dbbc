"""Everything a site serves, before it meets the theme."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from generator.catalog.catalog import Catalog
from generator.pages.page import Page
from generator.settings import Settings
from generator.site.assets import Assets


@dataclass
class Site:
    """The pages and files of one site; `files` are those of search and data, by address."""

    settings: Settings
    catalog: Catalog
    pages: list[Page]
    files: dict[str, bytes] = field(default_factory=dict)


def build_id(site: Site, assets: Assets) -> str:
    """The name of this build: the same content and templates give the same name on the same day."""
    digest = hashlib.sha256(f"{assets.digest} {site.settings.today}".encode())
    for page in sorted(site.pages, key=lambda page: page.address):
        digest.update(repr(page).encode())
    for address in sorted(site.files):
        digest.update(address.encode() + b"\0" + site.files[address])
    return digest.hexdigest()[:12]
