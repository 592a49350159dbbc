"""The card of an outcome at a moment of Korean time, and what it says."""

from datetime import datetime
from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, Page, expect

from generator.settings import own_words

WORDS = own_words()["ko"]
CHARGE = "fault-trees/smartphone/wont-charge/index.html#bring-port"
RESTART = "fault-trees/smartphone/restart-loop/index.html#bring-accident"
HEAT = "fault-trees/ac-wall/weak-heat/index.html#visit-heat"
NOISE = "fault-trees/washer-front/noise/index.html"
MONDAY = "2026-11-23T10:00"


def at(page: Page, moment: str, address: str) -> None:
    """Opens a page at a moment of Korean time."""
    page.clock.set_fixed_time(datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo("Asia/Seoul")))
    # Another fragment alone would not load the page anew.
    page.goto("about:blank")
    page.goto(address)
    expect(panel(page)).to_be_visible()


def panel(page: Page) -> Locator:
    return page.locator("form.visit-panel")


def choose(page: Page, area: str) -> None:
    """Chooses a district."""
    panel(page).get_by_label(WORDS["situation-area"]).select_option(area)


def slot(page: Page, outcome: str, name: str) -> Locator:
    """A place on the card of an outcome."""
    return page.locator(f"#{outcome} [data-slot='{name}']")


def expect_call_first(page: Page, outcome: str, reason: str) -> None:
    """The card says to telephone, the one reason, and offers no booking."""
    card = page.locator(f"#{outcome}")
    expect(card).to_have_attribute("data-verdict", "call-first")
    expect(card.locator(".verdict strong")).to_have_text(WORDS["verdict-call-first"])
    expect(slot(page, outcome, "answer")).to_have_text(WORDS["answer-call-first"])
    expect(slot(page, outcome, "reason")).to_have_text(WORDS[f"reason-{reason}"])
    expect(slot(page, outcome, "booking")).to_be_hidden()
    expect(card.get_by_text(WORDS["door-open"])).to_have_count(0)
