"""Do I go? The outcomes of a tree at other hours and in other districts, for every kind of visitor."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.visiting import CHARGE, MONDAY, RESTART, WORDS, at, choose, expect_call_first, panel, slot


def test_without_a_district_one_is_told_to_telephone_before_going(page: Page) -> None:
    at(page, MONDAY, CHARGE)
    expect(slot(page, "bring-port", "answer")).to_have_text(WORDS["answer-carry-in-unplaced"])
    expect(slot(page, "bring-port", "centre")).to_be_hidden()
    expect(page.locator("#bring-port").get_by_text(WORDS["centre-call-before"])).to_be_visible()


def test_with_a_district_an_open_centre_is_named(page: Page) -> None:
    at(page, MONDAY, CHARGE)
    choose(page, "seoul/mapo")
    expect(slot(page, "bring-port", "answer")).to_have_text(WORDS["answer-carry-in"])
    expect(slot(page, "bring-port", "reason")).to_be_hidden()
    expect(page.locator("#bring-port").get_by_text(WORDS["centre-call-before"])).to_be_hidden()
    centre = slot(page, "bring-port", "centre")
    expect(centre.get_by_role("link", name="홍대역 서비스센터")).to_be_visible()
    expect(centre.get_by_text(WORDS["door-open"])).to_be_visible()
    expect(panel(page).get_by_role("status")).to_have_text(WORDS["situation-applied"])
    centre.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("홍대역 서비스센터")


CLOSED = {
    "before it opens": ("2026-11-23T08:59", "오늘 09:00"),
    "at lunch": ("2026-11-23T12:30", "오늘 13:00"),
    "after it closes": ("2026-11-23T18:00", "내일 09:00"),
    "on a Sunday": ("2026-11-22T10:00", "내일 09:00"),
    "on 설날": ("2027-02-08T10:00", "2. 10. (수) 09:00"),
}


@pytest.mark.parametrize("when", CLOSED)
def test_a_closed_centre_means_telephoning_and_says_when_it_opens(when: str, page: Page) -> None:
    moment, opens = CLOSED[when]
    at(page, moment, CHARGE)
    choose(page, "seoul/mapo")
    expect_call_first(page, "bring-port", "centre-closed")
    expect(slot(page, "bring-port", "centre")).to_contain_text(WORDS["opens-next"].replace("{when}", opens))


def test_in_a_year_whose_holidays_are_not_known_nobody_is_sent(page: Page) -> None:
    at(page, "2029-11-26T10:00", RESTART)
    choose(page, "seoul/mapo")
    expect_call_first(page, "bring-accident", "hours-unknown")


def test_without_scripts_the_page_says_to_telephone_before_going(unscripted: Page) -> None:
    page = unscripted
    page.goto(CHARGE)
    assert not panel(page).is_visible()
    card = page.locator("#bring-port")
    assert card.locator("[data-slot=answer]").inner_text() == WORDS["answer-carry-in-unplaced"]
    assert "전화" in card.locator("[data-slot=answer]").inner_text()
    assert "방문 전에 전화하세요" in card.inner_text()
    assert card.locator("a[href^='tel:']").first.is_visible()
    assert WORDS["door-open"] not in page.locator("main").inner_text()


def test_the_keyboard_alone_is_enough(wide_page: Page) -> None:
    page = wide_page
    at(page, MONDAY, CHARGE)
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "area":
            break
    field = page.locator("[name=area]")
    expect(field).to_be_focused()
    for _ in range(40):
        if field.input_value() != "seoul/mapo":
            page.keyboard.press("ArrowDown")
    expect(field).to_have_value("seoul/mapo")
    expect(slot(page, "bring-port", "answer")).to_have_text(WORDS["answer-carry-in"])
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "submit":
            break
    page.keyboard.press("Enter")
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "홍대역 서비스센터":
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("홍대역 서비스센터")


def test_what_one_says_of_oneself_is_not_sent_anywhere_nor_kept(page: Page) -> None:
    at(page, MONDAY, "fault-trees/tv/turns-off/index.html#visit-power")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    address = page.url.split("#")[0]
    choose(page, "seoul/gwanak")
    for label, words in (
        ("bought", "2019-03"),
        ("model", "OLED55G"),
        ("made", "2018-01"),
        ("serial", "801KRTV00010"),
    ):
        panel(page).get_by_label(WORDS[f"situation-{label}"]).fill(words)
    panel(page).get_by_label(WORDS["situation-model"]).press("Enter")
    expect(panel(page).get_by_role("status")).to_have_text(WORDS["situation-applied"])
    assert asked == []
    assert page.url.split("#")[0] == address
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_the_panel_works_where_nothing_may_be_stored(page: Page) -> None:
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])"
        " Object.defineProperty(window, name, {get() { throw new DOMException('blocked', 'SecurityError') }})"
    )
    at(page, MONDAY, CHARGE)
    choose(page, "seoul/mapo")
    expect(slot(page, "bring-port", "answer")).to_have_text(WORDS["answer-carry-in"])


def test_a_link_keeps_its_focus_while_the_page_looks_at_the_clock(page: Page) -> None:
    page.clock.install(time=datetime.fromisoformat(MONDAY).replace(tzinfo=ZoneInfo("Asia/Seoul")))
    page.goto(CHARGE)
    choose(page, "seoul/mapo")
    link = slot(page, "bring-port", "centre").get_by_role("link")
    link.focus()
    page.clock.fast_forward("02:00")
    expect(link).to_be_focused()
    page.clock.fast_forward("02:00:00")
    expect_call_first(page, "bring-port", "centre-closed")


def test_without_scripts_every_centre_that_takes_the_product_is_listed(browser: Browser, site: str) -> None:
    context = browser.new_context(base_url=site, java_script_enabled=False)
    page = context.new_page()
    page.goto("fault-trees/smartphone/wont-charge/index.html")
    card = page.locator("#bring-port")
    card.get_by_text("이 제품을 받는 센터와 요일").click()
    expect(card.get_by_role("link", name="홍대역 서비스센터")).to_be_visible()
    expect(card.get_by_role("link", name="용산 서비스센터")).to_have_count(0)
    context.close()
