"""The kinds of page that the site has, and one page of each to look at."""

from pathlib import Path

KINDS = {
    "home": "index.html",
    "symptom list": "symptoms/index.html",
    "group": "groups/*/index.html",
    "product": "products/*/index.html",
    "fault tree": "fault-trees/*/*/index.html",
    "code list": "codes/index.html",
    "code": "code/*/*/index.html",
    "bare code": "code/*/index.html",
    "campaign list": "campaigns/index.html",
    "campaign": "campaigns/*/index.html",
    "centre list": "centres/index.html",
    "centre": "centres/*/*/index.html",
    "household": "household/index.html",
    "guide": "guides/*/index.html",
    "not found": "404.html",
    "English home": "en/index.html",
    "English product": "en/products/*/index.html",
    "English fault tree": "en/fault-trees/*/*/index.html",
    "English code": "en/code/*/*/index.html",
    "English campaign": "en/campaigns/*/index.html",
    "English centre list": "en/centres/index.html",
    "English centre": "en/centres/*/*/index.html",
}


def fullest_page(site: Path, kind: str) -> Path:
    """The largest page of a kind, for it has most that may go wrong; the first where sizes are equal."""
    pages = sorted(site.glob(KINDS[kind]))
    assert pages, f"the site has no page of the kind {kind}"
    return max(pages, key=lambda page: page.stat().st_size)
