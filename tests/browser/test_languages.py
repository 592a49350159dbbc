"""Changing the language of a page, and an English page as somebody uses it who reads no Korean."""

import re

from playwright.sync_api import Page, expect

from generator.settings import own_words

ENGLISH = own_words()["en"]
DRAIN = "fault-trees/washer-front/wont-drain/index.html"
KOREAN_LETTERS = re.compile("[가-힣]")


def test_who_changes_the_language_stays_on_the_page_with_every_answer(page: Page, site: str) -> None:
    page.goto(f"{DRAIN}?smell=no&cold-days=no&clean-filter=fixed")
    page.get_by_role("link", name="English").click()
    page.wait_for_url(f"{site}en/{DRAIN}?smell=no&cold-days=no&clean-filter=fixed")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", level=1)).to_have_text("The water does not drain")
    page.get_by_role("link", name="한국어").click()
    page.wait_for_url(f"{site}{DRAIN}?smell=no&cold-days=no&clean-filter=fixed")
    expect(page.locator("html")).to_have_attribute("lang", "ko")


def test_english_words_find_an_english_page(page: Page, site: str) -> None:
    page.goto("en/index.html")
    page.get_by_label(ENGLISH["search"]).last.fill("washing machine won't drain")
    first = page.locator("#homeSearch-list [role=option]").first
    expect(first).to_contain_text("The water does not drain")
    first.click()
    page.wait_for_url(f"{site}en/fault-trees/washer-front/wont-drain/**")


def test_a_page_in_korean_alone_is_reached_and_named_as_such(page: Page, site: str) -> None:
    page.goto("en/fault-trees/tv/no-power/index.html")
    link = page.locator("main a[hreflang=ko][href$='tv/remote-dead/index.html']").first
    step = link.evaluate("link => link.closest('[data-node]').id")
    page.goto(f"{page.url}#{step}")
    assert "ko" in link.evaluate("element => getComputedStyle(element, '::after').content")
    link.click()
    page.wait_for_url(f"{site}fault-trees/tv/remote-dead/**")


def test_the_finder_answers_in_english(page: Page) -> None:
    page.goto("en/centres/index.html")
    page.get_by_role("combobox", name=ENGLISH["centre-finder-label"]).fill("mapo")
    page.get_by_role("option", name="Seoul Mapo-gu").click()
    page.get_by_label(ENGLISH["finder-product"]).select_option("smartphone")
    page.get_by_role("button", name=ENGLISH["finder-find"]).click()
    answer = page.locator(".centre-finder-answer")
    expect(answer).to_contain_text("Hongik University Station Service Centre")
    assert not KOREAN_LETTERS.search(answer.inner_text())


def test_the_visit_is_planned_in_english(page: Page) -> None:
    page.goto("en/fault-trees/smartphone/wont-charge/index.html#bring-port")
    page.get_by_label(ENGLISH["situation-area"]).select_option("seoul/mapo")
    expect(page.locator("#bring-port [data-slot='centre']")).to_contain_text("Service Centre")
    assert not KOREAN_LETTERS.search(page.locator("#bring-port").inner_text())
