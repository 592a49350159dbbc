"""What tells search engines where the pages are."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from markupsafe import escape

from generator.pages.page import Page


def sitemap(pages: Iterable[Page], site_url: str) -> bytes:
    """`sitemap.xml`: every listed page that speaks for itself, in order of address."""
    listed = [page for page in pages if page.listed and page.canonical in (None, page.address)]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml">',
        *(_row(page, site_url) for page in sorted(listed, key=lambda page: page.address)),
        "</urlset>",
    ]
    return ("\n".join(lines) + "\n").encode()


def closed() -> bytes:
    """`robots.txt` of a site that only agents use."""
    return b"User-agent: *\nDisallow: /\n"


def _row(page: Page, site_url: str) -> str:
    """One page, and the same page in each language."""
    alternates = "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href="{escape(site_url + quote(at))}"/>'
        for language, at in page.versions.items()
    )
    return f"<url><loc>{escape(site_url + quote(page.address))}</loc>{alternates}</url>"


def robots(site_url: str) -> bytes:
    """`robots.txt`: all is open, and there is the sitemap."""
    return f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n".encode()
