"""Pages with campaigns at a moment, and campaigns that the real content has no example of."""

from datetime import datetime

from playwright.sync_api import Page

FLOOD = "campaigns/2026-flood-support/index.html"
WASHER = "campaigns/2010-washer-child-lock/index.html"
TV = "campaigns/2020-tv-power-part/index.html"

REST = """
products: [dishwasher]
remedy: 바꿔 드려요.
free: [부품]
paid: []
sources: [https://www.nuri.example/a]
"""
#: campaigns of a brand of its own, for what the real content has no example of
CAMPAIGNS = {
    "2026-hot-pump": "title: 뜨거운 펌프\nkind: recall\nstop-use: true\nstarts: 2026-11-01\n"
    "ends: 2026-12-31\naffected: {made: {to: 2026-06}}",
    "2026-lid": "title: 뚜껑 교체\nkind: free-repair\nstarts: 2026-12-01\nofficial-end: 2027-01-31",
    "2025-spring": "title: 봄 점검\nkind: seasonal-check\nstarts: 2025-03-17\nofficial-end: 2025-04-20\n"
    "recurs: {every: year, confirmed: [2025, 2027]}",
    "2026-sticker": "title: 스티커\nkind: notice\nstarts: 2026-01-01\nwithdrawn: 2026-12-15\n"
    "replaced-by: 2026-lid",
}


def at(page: Page, address: str, moment: str) -> Page:
    """Opens an address with the clock of the device at a moment in Korea."""
    page.clock.set_fixed_time(datetime.fromisoformat(f"{moment}+09:00"))
    page.goto(address)
    return page


def notices(page: Page) -> list[str]:
    """The titles of the notices that are seen on the page."""
    return page.locator("article.campaign-notice:visible h3").all_inner_texts()


def banner(page: Page) -> list[str]:
    """The title in the banner, if there is one."""
    return page.locator(".campaign-banner-row:visible a").all_inner_texts()
