"""Walking through a fault tree in the browser."""

from playwright.sync_api import Locator, Page, expect

DRAIN = "fault-trees/washer-front/wont-drain/index.html"
TO_PUMP = f"{DRAIN}?smell=no&cold-days=no&clean-filter=not-fixed&hose=no&floor-drain=yes"


def shown(page: Page) -> Locator:
    """The steps that are seen: always one."""
    return page.locator("[data-node]:visible")


def expect_step(page: Page, id: str) -> None:
    expect(shown(page)).to_have_count(1)
    expect(shown(page)).to_have_attribute("data-node", id)


def answer(page: Page, option: str) -> None:
    shown(page).locator(f"[data-option='{option}']").click()


def query(page: Page) -> str:
    return page.url.partition("?")[2]
