"""A site older than two days says on every page when it was made."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.campaigns import FLOOD, at

AGE = "이 안내는 2026. 11. 22.에 만들었어요. 바뀐 것이 있는지 전화로 확인해 주세요."


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("2026-11-22T09:00", False),
        ("2026-11-23T09:00", False),
        ("2026-11-24T00:00", False),
        ("2026-11-24T00:01", True),
        ("2026-11-25T09:00", True),
    ],
)
def test_a_site_older_than_two_days_says_when_it_was_made(moment: str, told: bool, page: Page) -> None:
    at(page, "", moment)
    age = page.locator(".site-age")
    expect(age).to_have_text(AGE)
    expect(age).to_be_visible(visible=told)


def test_every_kind_of_page_can_say_it(page: Page) -> None:
    for address in (FLOOD, "centres/index.html", "products/tv/index.html", "404.html"):
        expect(at(page, address, "2026-11-25T09:00").locator(".site-age")).to_be_visible()


def test_without_scripts_nothing_is_said_of_age(unscripted: Page) -> None:
    unscripted.goto("")
    expect(unscripted.locator(".site-age")).to_be_hidden()
