"""The search box by keyboard, by input method, on small screens, and without scripts."""

import re

import pytest
from playwright.sync_api import Browser, CDPSession, Locator, Page, Route, ViewportSize, expect

from tests.browser.axe import barriers
from tests.browser.conftest import faultless_page

FIELD, OPTIONS = "#homeSearch", "#homeSearch-list [role=option]"
SMALL = {"a keyboard on the screen": (360, 400), "a zoom of 200 %": (640, 400)}


@pytest.fixture
def typing(wide_page: Page) -> CDPSession:
    """The input method of a browser whose search box has the focus."""
    wide_page.goto("")
    wide_page.locator(FIELD).focus()
    return wide_page.context.new_cdp_session(wide_page)


def compose(typing: CDPSession, *states: str) -> None:
    """Shows a syllable in the making, state by state."""
    for text in states:
        typing.send(
            "Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)}
        )


def first(page: Page) -> Locator:
    return page.locator(OPTIONS).first


def test_results_follow_a_syllable_in_the_making(wide_page: Page, typing: CDPSession) -> None:
    compose(typing, "ㅌ", "타", "탈", "탈ㅅ", "탈수")
    expect(first(wide_page)).to_contain_text("탈수")
    typing.send("Input.insertText", {"text": "탈수"})
    expect(wide_page.locator(FIELD)).to_have_value("탈수")
    expect(first(wide_page)).to_contain_text("탈수")


def test_the_enter_that_ends_a_composition_opens_nothing(wide_page: Page, typing: CDPSession) -> None:
    compose(typing, "탈", "탈수")
    expect(first(wide_page)).to_have_attribute("aria-selected", "true")
    typing.send(
        "Input.dispatchKeyEvent", {"type": "rawKeyDown", "key": "Enter", "windowsVirtualKeyCode": 229}
    )
    typing.send("Input.insertText", {"text": "탈수"})
    expect(first(wide_page)).to_contain_text("탈수")
    assert wide_page.evaluate("location.pathname") == "/"


def test_the_last_of_many_answers_stands(wide_page: Page) -> None:
    wide_page.goto("")
    wide_page.locator(FIELD).press_sequentially("드럼세탁기 물이 안빠져")
    expect(first(wide_page)).to_contain_text("물이 빠지지 않아요")
    expect(wide_page.get_by_role("status").filter(has_text="안내")).to_be_visible()


def test_an_enter_faster_than_the_answer_waits_for_it(wide_page: Page) -> None:
    wide_page.goto("")
    wide_page.locator(FIELD).focus()
    wide_page.keyboard.insert_text("드럼세탁기 물이 안빠져")
    wide_page.keyboard.press("Enter")
    wide_page.wait_for_url("**/fault-trees/washer-front/wont-drain/**")


def test_an_enter_after_more_was_typed_never_opens_what_was_found_before(wide_page: Page) -> None:
    wide_page.goto("")
    wide_page.locator(FIELD).fill("세탁기")
    expect(first(wide_page)).to_contain_text("세탁기")
    wide_page.keyboard.insert_text(" 물이 안 빠져요")
    wide_page.keyboard.press("Enter")
    wide_page.wait_for_url("**/wont-drain/**")


def test_arrows_lead_round_the_list_and_the_caret_keys_stay_in_the_field(wide_page: Page) -> None:
    wide_page.goto("")
    wide_page.locator(FIELD).fill("소리가 커요")
    options = wide_page.locator(OPTIONS)
    expect(options.first).to_have_attribute("aria-selected", "true")
    wide_page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    expect(options.last).to_be_in_viewport()
    active = wide_page.locator(FIELD).get_attribute("aria-activedescendant")
    assert active == options.last.get_attribute("id")
    wide_page.keyboard.press("Home")
    assert wide_page.evaluate("document.activeElement.selectionStart") == 0
    wide_page.keyboard.press("End")
    assert wide_page.evaluate("document.activeElement.selectionStart") == len("소리가 커요")


def test_tab_leads_to_the_products_and_the_number_and_out_of_the_box(wide_page: Page) -> None:
    wide_page.goto("")
    wide_page.locator(FIELD).fill("소리가 커요")
    expect(first(wide_page)).to_be_visible()
    seen = []
    for _press in range(9):
        wide_page.keyboard.press("Tab")
        seen.append(wide_page.evaluate("document.activeElement.innerText.trim()"))
        if not wide_page.locator("#homeSearch-panel").is_visible():
            break
    assert "냉장고" in seen
    assert seen[-2].endswith("1544-7777")


def test_an_answer_for_somebody_who_has_left_opens_nothing(wide_page: Page) -> None:
    wide_page.goto("")
    held: list[Route] = []
    wide_page.route("**/search/index.json", lambda route: held.append(route))
    wide_page.locator(FIELD).fill("소리가 커요")
    while not held:
        wide_page.wait_for_event("request")
    wide_page.locator(".header-call").focus()
    with wide_page.expect_response("**/search/index.json"):
        held[0].continue_()
    expect(first(wide_page)).to_be_attached()
    expect(wide_page.locator("#homeSearch-panel")).to_be_hidden()


def test_the_number_of_results_is_told_in_a_live_region(wide_page: Page) -> None:
    wide_page.goto("")
    wide_page.locator(FIELD).fill("OE")
    status = wide_page.locator("#homeSearch-panel").get_by_role("status")
    expect(status).to_have_text(re.compile(r"안내 \d+개를 찾았어요"))
    assert f" {wide_page.locator(OPTIONS).count()}개" in status.inner_text()
    expect(wide_page.locator(FIELD)).to_have_attribute("aria-expanded", "true")


@pytest.mark.parametrize("size", SMALL.values(), ids=SMALL)
@pytest.mark.parametrize("text", ["", "소리가 커요", "냉장고에서 타는 냄새", "뷁뷁"])
def test_on_a_small_screen_the_number_and_a_result_stay_in_view(
    size: tuple[int, int], text: str, browser: Browser, site: str
) -> None:
    with faultless_page(browser, site, ViewportSize(width=size[0], height=size[1])) as page:
        page.goto("")
        page.locator(FIELD).click()
        page.locator(FIELD).fill(text)
        panel = page.locator("#homeSearch-panel")
        expect(panel.get_by_role("option").first).to_be_attached()
        expect(panel.locator(".search-box-call a")).to_be_in_viewport(ratio=1)
        expect(page.locator(FIELD)).to_be_in_viewport(ratio=1)
        if "타는" in text:
            # What to do first is in view; the panel scrolls to the rest of a long advice.
            expect(panel.get_by_role("alert")).to_be_in_viewport(ratio=0.7)
        scrolls = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        assert not scrolls


def test_a_keyboard_that_covers_the_page_leaves_the_number_in_view(page: Page) -> None:
    page.goto("")
    page.locator(FIELD).fill("소리가 커요")
    expect(first(page)).to_be_visible()
    page.evaluate(
        """() => {
          Object.defineProperty(visualViewport, "height", { get: () => 400 })
          visualViewport.dispatchEvent(new Event("resize"))
        }"""
    )
    call = page.locator("#homeSearch-panel .search-box-call").bounding_box()
    assert call
    assert call["y"] + call["height"] <= 400


@pytest.mark.parametrize("address", ["", "404.html", "en/", "products/tv/"])
def test_without_scripts_the_box_leads_to_the_list_of_symptoms_and_on_to_that_of_codes(
    address: str, browser: Browser, site: str
) -> None:
    context = browser.new_context(base_url=site, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator(".search-box button[type=submit]:visible").first.click()
    page.wait_for_url("**/symptoms/index.html*")
    page.locator("main header a").click()
    page.wait_for_url("**/codes/index.html")
    context.close()


@pytest.mark.parametrize("text", ["", "소리가 커요", "냉장고에서 타는 냄새", "뷁뷁"])
def test_the_open_box_puts_no_barrier_in_the_way(text: str, page: Page) -> None:
    page.goto("")
    page.locator(FIELD).click()
    page.locator(FIELD).fill(text)
    expect(first(page)).to_be_visible()
    assert barriers(page) == []
