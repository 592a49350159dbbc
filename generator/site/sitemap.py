"""What tells search engines where the pages are."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from markupsafe import escape

from generator.pages.page import Page


def sitemap(pages: Iterable[Page], site_url: str) -> bytes:
    """`sitemap.xml`: every listed page that speaks for itself, in order of address."""
    addresses = sorted(
        page.address for page in pages if page.listed and page.canonical in (None, page.address)
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        *(f"<url><loc>{escape(site_url + quote(address))}</loc></url>" for address in addresses),
        "</urlset>",
    ]
    return ("\n".join(lines) + "\n").encode()


def closed() -> bytes:
    """`robots.txt` of a site that only agents use."""
    return b"User-agent: *\nDisallow: /\n"


def robots(site_url: str) -> bytes:
    """`robots.txt`: all is open, and there is the sitemap."""
    return f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n".encode()
