"""Is my product affected? Asked and answered on the device; nothing is sent."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.campaigns import TV, WASHER, at


def ask(page: Page, **fields: str) -> str:
    """Fills in the check and gives its answer; no request is made and the address stays."""
    asked: list[str] = []
    page.wait_for_load_state("networkidle")
    page.on("request", lambda request: asked.append(request.url))
    before = page.url
    for name, value in fields.items():
        page.locator(f"[data-field={name}]").fill(value)
    page.get_by_role("button", name="확인하기").click()
    answer = page.locator(".campaign-check [role=status]")
    expect(answer).not_to_be_empty()
    page.wait_for_load_state("networkidle")
    assert asked == [] and page.url == before
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    return answer.inner_text()


@pytest.mark.parametrize(
    ("made", "answer"),
    [
        ("2014-05", "대상이 아니에요. 이 알림 때문에 하실 일은 없어요."),
        ("2007-03", "대상이에요. 전화해서 “드럼세탁기 어린이 안전 캠페인” 하고 말해 주세요."),
        ("", "아직 알 수 없어요. 만든 때도 적거나 전화로 물어봐 주세요."),
    ],
)
def test_a_washer_is_told_by_its_month(made: str, answer: str, page: Page) -> None:
    assert ask(at(page, WASHER, "2026-11-22T09:00"), made=made) == answer


def test_a_check_with_three_fields_says_what_is_still_needed(page: Page) -> None:
    at(page, TV, "2026-11-22T09:00")
    unknown = "아직 알 수 없어요. {}도 적거나 전화로 물어봐 주세요."
    assert ask(page) == unknown.format("모델명, 만든 때, 제조번호")
    assert ask(page, model="oled55", made="2017-01") == unknown.format("제조번호")
    assert ask(page, serial="1234").startswith("이 제조번호로는 알 수 없어요.")
    assert ask(page, serial=" 701krtv 00001 ").startswith("대상이에요.")
    assert ask(page, serial="", model="QLED55").startswith("대상이 아니에요.")


def test_an_answer_goes_when_what_it_answers_changes(page: Page) -> None:
    ask(at(page, WASHER, "2026-11-22T09:00"), made="2014-05")
    page.locator("[data-field=made]").fill("2007-03")
    expect(page.locator(".campaign-check [role=status]")).to_be_empty()


def test_the_check_is_made_with_the_keyboard_alone(page: Page) -> None:
    at(page, TV, "2026-11-22T09:00")
    page.locator("[data-field=model]").focus()
    page.keyboard.type("QLED55")
    page.keyboard.press("Enter")
    expect(page.locator(".campaign-check [role=status]")).to_contain_text("대상이 아니에요.")


def test_a_browser_without_a_field_for_months_shows_how_to_write_one(page: Page) -> None:
    page.route(
        f"**/{WASHER}",
        lambda route: route.fulfill(
            response=(found := route.fetch()), body=found.text().replace('type="month"', 'type="text"')
        ),
    )
    at(page, WASHER, "2026-11-22T09:00")
    expect(page.get_by_text("2007년 3월이면 2007-03처럼 적어 주세요.")).to_be_visible()
    assert ask(page, made="2007년 3월").startswith("대상이에요.")


def test_a_check_is_offered_while_its_answer_helps(own: Page) -> None:
    check = own.locator(".campaign-check")
    expect(at(own, "campaigns/2026-hot-pump/index.html", "2026-12-31T09:00") and check).to_be_visible()
    assert ask(own, made="2026-01") == "대상이에요. 쓰지 말고 바로 전화해 주세요."
    expect(at(own, "campaigns/2026-hot-pump/index.html", "2027-01-01T09:00") and check).to_be_hidden()
    expect(at(own, "campaigns/2026-lid/index.html", "2026-12-01T09:00") and check).to_have_count(0)


def test_without_scripts_there_is_a_telephone_and_the_page_says_who_is_meant(unscripted: Page) -> None:
    unscripted.goto(WASHER)
    expect(unscripted.locator(".campaign-check form")).to_be_hidden()
    expect(unscripted.locator(".campaign-check a")).to_have_attribute("href", "tel:15447777")
    expect(unscripted.get_by_text("2003. 8.부터 2008. 10.까지")).to_be_visible()
