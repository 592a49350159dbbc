"""Pictures of the built site to look at: `make screenshots` writes them to `.cache/screenshots/`."""

import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import find_chromium
from tests.browser.conftest import DESK, PHONE, QUIETLY
from tests.browser.serving import served

TREE = "fault-trees/washer-front/wont-drain/index.html"
PAGES = {
    "home": "index.html",
    "product": "products/washer-front/index.html",
    "question": TREE,
    "action": f"{TREE}?smell=no&cold-days=no",
    "verdict-stop-now": f"{TREE}?smell=yes",
    "verdict-self-fix": f"{TREE}#filter-clean",
    "verdict-call-first": f"{TREE}#visit-pump",
    "verdict-carry-in": "fault-trees/smartphone/wont-charge/index.html#bring-port",
    "verdict-home-visit": "fault-trees/ac-wall/weak-heat/index.html#visit-heat",
    "verdict-normal": "fault-trees/tv/turns-off/index.html#usual-saving",
    "campaign": "campaigns/2010-washer-child-lock/index.html",
    "centre": "centres/seoul/hongdae/index.html",
    "centres": "centres/index.html",
    "household": "household/index.html",
    "english": f"en/{TREE}",
    "not-found": "404.html",
}
MOMENT = datetime(2026, 11, 23, 10, tzinfo=ZoneInfo("Asia/Seoul"))


def main(site: Path, folder: Path) -> None:
    """Writes a picture of every page on a phone and on a desk, and of what only some settings show."""
    folder.mkdir(parents=True, exist_ok=True)
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=QUIETLY)
        for size, viewport in (("phone", PHONE), ("desk", DESK)):
            page = opened(browser, address, viewport=viewport)
            for name, path in PAGES.items():
                page.goto("about:blank")
                page.goto(path)
                page.locator("html[data-started]").wait_for()
                page.screenshot(path=folder / f"{size}-{name}.png", full_page=True)
            page.goto("index.html")
            page.locator("main input[type=search]").first.fill("세탁기 물이 안 빠져요")
            page.locator("main [role=option]").first.wait_for()
            page.screenshot(path=folder / f"{size}-search.png")
        special(browser, address, folder)
        browser.close()


def special(browser: Browser, address: str, folder: Path) -> None:
    """Dark, on paper, enlarged, with the colours of the system, without scripts."""
    dark = opened(browser, address, viewport=PHONE, color_scheme="dark")
    dark.goto(PAGES["verdict-stop-now"])
    dark.screenshot(path=folder / "dark.png", full_page=True)
    forced = opened(browser, address, viewport=PHONE, forced_colors="active")
    forced.goto(PAGES["question"])
    forced.screenshot(path=folder / "forced-colours.png", full_page=True)
    large = opened(browser, address, viewport={"width": 640, "height": 400})
    large.goto(PAGES["action"])
    large.screenshot(path=folder / "zoom-200.png", full_page=True)
    plain = opened(browser, address, viewport=PHONE, java_script_enabled=False)
    plain.goto(PAGES["question"])
    plain.screenshot(path=folder / "without-scripts.png", full_page=True)
    paper = opened(browser, address, viewport=DESK)
    paper.goto(PAGES["verdict-call-first"])
    paper.locator("html[data-started]").wait_for()
    paper.pdf(path=folder / "sheet.pdf", format="A4")


def opened(browser: Browser, address: str, **settings: object) -> Page:
    """A page at the moment of the pictures."""
    page = browser.new_context(base_url=address, locale="ko-KR", **settings).new_page()  # type: ignore[arg-type]
    page.clock.set_fixed_time(MOMENT)
    return page


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
