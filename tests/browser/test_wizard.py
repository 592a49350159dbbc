"""The diagnosis, one question at a time: every state is an address, nothing is lost on the way back."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.settings import own_words
from tests.browser.conftest import DESK, PHONE, faultless_page
from tests.browser.walking import DRAIN, TO_PUMP, answer, expect_step, query, shown

WORDS = own_words()["ko"]


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def any_page(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Page]:
    with faultless_page(browser, site, request.param) as page:
        yield page


def test_one_question_is_shown_at_a_time_with_a_way_out_beside_it(any_page: Page) -> None:
    page = any_page
    page.goto(DRAIN)
    expect_step(page, "smell")
    expect(page.locator(".wizard-count")).to_have_text("1번째 질문 · 최대 4개")
    for option, step in (
        ("no", "cold-days"),
        ("no", "clean-filter"),
        ("not-fixed", "hose"),
        ("unknown", "drain--floor-drain"),
    ):
        answer(page, option)
        expect_step(page, step)
        for way_out in ("a[href^='tel:']", "a[href='#skipAndBook']"):
            expect(page.locator(f":is(.header, .quick-bar) {way_out}:visible").last).to_be_in_viewport()
    answer(page, "yes")
    expect_step(page, "visit-pump")
    expect(page.locator(".wizard-count")).to_have_text(WORDS["progress-done"])


def test_the_answers_are_the_address_and_the_way_back_loses_none(any_page: Page) -> None:
    page = any_page
    page.goto(DRAIN)
    answer(page, "no")
    answer(page, "no")
    assert query(page) == "smell=no&cold-days=no"
    answer(page, "not-fixed")
    page.go_back()
    expect_step(page, "clean-filter")
    page.go_back()
    expect_step(page, "cold-days")
    page.go_forward()
    page.go_forward()
    expect_step(page, "hose")
    page.reload()
    expect_step(page, "hose")
    assert query(page) == "smell=no&cold-days=no&clean-filter=not-fixed"


def test_a_shared_address_opens_where_it_was_left(any_page: Page) -> None:
    page = any_page
    page.goto(TO_PUMP)
    expect_step(page, "visit-pump")
    expect(page.locator(".answers-so-far li")).to_have_count(5)
    expect(page.locator(".wizard-notice:visible")).to_have_count(0)


@pytest.mark.parametrize(
    ("address", "step", "left"),
    [
        ("?smell=no&sieve=fixed", "cold-days", "smell=no"),
        ("?smell=perhaps", "smell", ""),
        ("?clean-filter=fixed", "smell", ""),
    ],
)
def test_answers_that_no_longer_exist_end_at_the_nearest_step_and_say_so(
    address: str, step: str, left: str, page: Page
) -> None:
    page.goto(DRAIN + address)
    expect_step(page, step)
    expect(page.get_by_text(WORDS["trail-lost"])).to_be_visible()
    assert query(page) == left


def test_no_word_of_the_address_is_shown(page: Page) -> None:
    page.goto(f"{DRAIN}?q=고객센터 060-700-1234&smell=<b>060</b>&utm_source=060-700")
    expect_step(page, "smell")
    assert "060" not in page.locator("body").inner_text() + page.title()
    assert "060" not in page.url


def test_an_answer_is_changed_without_losing_the_ones_before_it(page: Page) -> None:
    page.goto(TO_PUMP)
    page.locator(".answers-so-far li", has_text="배수 필터").get_by_role("link").click()
    expect_step(page, "clean-filter")
    assert query(page) == "smell=no&cold-days=no"
    expect(page.locator(".answers-so-far li")).to_have_count(2)
    page.get_by_role("link", name=WORDS["previous-step"]).click()
    expect_step(page, "cold-days")
    page.locator(".answers-so-far").get_by_role("link", name=WORDS["restart"]).click()
    expect_step(page, "smell")
    assert query(page) == ""


def test_a_step_named_by_an_agent_opens_alone_and_says_that_it_is_in_the_middle(any_page: Page) -> None:
    page = any_page
    page.goto(f"{DRAIN}#hose")
    expect_step(page, "hose")
    expect(page.get_by_text(WORDS["trail-middle"])).to_be_in_viewport()
    answer(page, "no")
    expect_step(page, "drain--floor-drain")
    page.reload()
    expect_step(page, "drain--floor-drain")
    page.locator(".wizard-notice").get_by_role("link", name=WORDS["restart"]).click()
    expect_step(page, "smell")


def test_skipping_to_the_booking_does_not_lose_the_step(page: Page) -> None:
    page.goto(f"{DRAIN}?smell=no&cold-days=no")
    page.locator(".quick-bar a[href='#skipAndBook']").click()
    expect(page.locator("#skipAndBook")).to_be_focused()
    page.reload()
    expect_step(page, "clean-filter")


def test_danger_interrupts_at_once(any_page: Page) -> None:
    page = any_page
    page.goto(DRAIN)
    answer(page, "yes")
    expect_step(page, "stop-burning")
    card = shown(page)
    expect(card.locator(".verdict")).to_be_in_viewport()
    expect(card.locator("a[href^='tel:']")).to_be_visible()
    expect(card.locator("[data-option]")).to_have_count(0)
    expect(page.locator(".visit-panel")).to_be_hidden()


def test_the_focus_moves_to_the_new_question_and_the_progress_is_announced(page: Page) -> None:
    page.goto(DRAIN)
    assert page.evaluate("document.activeElement === document.body")
    answer(page, "no")
    expect(page.locator("#cold-days h3")).to_be_focused()
    expect(page.locator(".wizard-count[role=status]")).to_have_text("2번째 질문 · 최대 4개")
    answer(page, "unknown")
    answer(page, "fixed")
    expect(page.locator("#filter-clean .verdict")).to_be_focused()


def test_the_keyboard_alone_leads_to_an_answer(wide_page: Page) -> None:
    page = wide_page
    page.goto(DRAIN)
    for option in ("no", "no", "fixed"):
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.dataset.option") == option:
                break
        page.keyboard.press("Enter")
    expect_step(page, "filter-clean")


def test_why_and_how_are_folded(page: Page) -> None:
    page.goto(DRAIN)
    how = shown(page).get_by_text("세탁기 뒤쪽과 콘센트 둘레를 살펴보세요.")
    expect(how).to_be_hidden()
    shown(page).get_by_text(WORDS["how-to-check"]).click()
    expect(how).to_be_visible()


def test_an_answer_that_leads_to_another_guide_goes_there(page: Page) -> None:
    page.goto(f"{DRAIN}?smell=no")
    answer(page, "yes")
    page.wait_for_url(re.compile("/washer-front/frozen/"))
    expect(shown(page)).to_have_count(1)


def test_without_scripts_the_whole_tree_is_there(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport=PHONE, base_url=site, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{DRAIN}?smell=no")
    assert shown(page).count() == page.locator("[data-node]").count() > 8
    assert not page.locator(".wizard-bar").is_visible()
    page.locator("#smell [data-option=yes]").click()
    assert page.url.endswith("#stop-burning")
    context.close()


def test_where_the_script_does_not_arrive_everything_appears_by_itself(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport=PHONE, base_url=site)
    page = context.new_page()
    page.route("**/main.js", lambda route: route.abort())
    page.goto(DRAIN)
    expect(page.locator("#visit-pump .verdict")).to_be_visible(timeout=15_000)
    context.close()


@pytest.mark.parametrize("width", [320, 360])
def test_no_state_scrolls_sideways(width: int, browser: Browser, site: str) -> None:
    with faultless_page(browser, site, {"width": width, "height": 700}) as page:
        for address in (DRAIN, f"{DRAIN}?smell=no&cold-days=no", TO_PUMP, f"{DRAIN}?smell=yes"):
            page.goto(address)
            expect(shown(page)).to_have_count(1)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, address
