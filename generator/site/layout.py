"""All files of the finished site, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.catalog.address import file_of
from generator.catalog.forwarding import Addresses
from generator.schema.audience import Audience
from generator.site.assets import Assets
from generator.site.frame import Frame, FrameKey
from generator.site.headers import headers, policy
from generator.site.redirects import redirect_files
from generator.site.sheet import Sheets
from generator.site.site import Site
from generator.site.sitemap import closed, robots, sitemap


def lay_out(
    site: Site, frames: Mapping[FrameKey, Frame], sheets: Sheets, assets: Assets
) -> Iterator[tuple[str, bytes]]:
    """The address and bytes of every file; pages are made as they are asked for."""
    addresses: list[str] = []
    for address, content in _files(site, frames, sheets, assets):
        addresses.append(address)
        yield address, content
    settings = site.settings
    yield "_headers", headers(addresses, sheets.base, policy(settings), settings.audience)


def _files(
    site: Site, frames: Mapping[FrameKey, Frame], sheets: Sheets, assets: Assets
) -> Iterator[tuple[str, bytes]]:
    for page in site.pages:
        yield file_of(page.address), frames[sheets.key(page)].splice(sheets.values(page)).encode()
    yield from site.files.items()
    for name, address in assets.addresses.items():
        yield address, assets.files[name]
    yield from redirect_files(site.catalog.once(Addresses).old_pages(), sheets.base).items()
    # Without an address of its own the site has no full addresses to tell.
    if site.settings.audience is Audience.AGENT:
        yield "robots.txt", closed()
    elif sheets.site_url:
        yield "sitemap.xml", sitemap(site.pages, sheets.site_url)
        yield "robots.txt", robots(sheets.site_url)
    # GitHub Pages would otherwise leave out files whose names begin with an underscore or a dot.
    yield ".nojekyll", b""
