"""The centre finder and the live line of a centre, at moments that the browser takes for now."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import barriers
from tests.browser.conftest import PHONE, faultless_page, patient

FINDER = "centres/index.html"
HONGDAE = "centres/seoul/hongdae/index.html"
GANGNAM = "centres/seoul/gangnam/index.html"


def open_at(page: Page, address: str, korean_time: str) -> None:
    page.clock.set_fixed_time(datetime.fromisoformat(f"{korean_time}+09:00"))
    page.goto(address)


def choose(page: Page, product: str) -> None:
    page.get_by_label("가져갈 제품").select_option(product)


def ask(page: Page, typed: str, product: str = "휴대폰") -> None:
    choose(page, product)
    page.get_by_role("combobox", name="우편번호나 지역").fill(typed)
    page.keyboard.press("Enter")


def card(page: Page) -> str:
    return " ".join(page.locator(".centre-card").first.inner_text().split())


def state(page: Page) -> str:
    return page.locator(".centre-state").inner_text()


@pytest.mark.parametrize(
    ("korean_time", "words"),
    [
        ("2026-11-23T08:59", "닫힘 다음 여는 시각: 오늘 09:00."),
        ("2026-11-23T09:00", "지금 열림 18:00까지 열어요. 점심시간 12:00–13:00."),
        ("2026-11-23T12:00", "점심시간 다음 여는 시각: 오늘 13:00."),
        ("2026-11-23T13:00", "지금 열림 18:00까지 열어요."),
        ("2026-11-23T18:00", "닫힘 다음 여는 시각: 내일 09:00."),
        ("2026-11-28T13:00", "닫힘 다음 여는 시각: 11. 30. (월) 09:00."),
        ("2026-11-29T11:00", "닫힘 다음 여는 시각: 내일 09:00."),
        ("2026-12-31T18:00", "닫힘 다음 여는 시각: 2027. 1. 2. (토) 09:00."),
        ("2027-02-07T10:00", "닫힘 다음 여는 시각: 2. 10. (수) 09:00."),
        ("2028-03-02T10:00", "확인 필요 공휴일인지 확인이 필요해요. 가기 전에 전화해 주세요."),
        ("2028-03-02T08:00", "닫힘 언제 여는지 전화로 확인해 주세요."),
    ],
)
def test_a_centre_says_how_its_door_stands_however_old_the_page(
    page: Page, korean_time: str, words: str
) -> None:
    open_at(page, HONGDAE, korean_time)
    assert state(page) == words


def test_the_line_follows_the_clock_while_the_page_stays_open(page: Page) -> None:
    page.clock.install(time=datetime.fromisoformat("2026-11-23T11:59:30+09:00"))
    page.goto(HONGDAE)
    expect(page.locator(".centre-state")).to_contain_text("지금 열림")
    page.clock.fast_forward("01:00")
    expect(page.locator(".centre-state")).to_contain_text("점심시간")


def test_a_queue_belongs_to_today(page: Page) -> None:
    open_at(page, FINDER, "2026-11-22T11:00")
    ask(page, "강남")
    assert "지금 대기: 붐벼요" in card(page)
    page.get_by_label("다른 날").check()
    page.get_by_label("날짜").fill("2026-11-23")
    assert "대기" not in card(page)


def test_a_special_day_says_its_note(page: Page) -> None:
    open_at(page, HONGDAE, "2026-12-31T09:30")
    assert "한 해 마지막 날이라 일찍 닫아요." in state(page)


def test_a_queue_is_not_shown_after_a_day(page: Page) -> None:
    open_at(page, GANGNAM, "2026-11-22T12:29")
    expect(page.get_by_text("지금 대기: 붐벼요")).to_be_visible()
    open_at(page, GANGNAM, "2026-11-22T12:31")
    expect(page.get_by_text("지금 대기: 붐벼요")).to_be_hidden()


def test_the_zone_of_the_device_makes_no_difference(browser: Browser, site: str) -> None:
    context = browser.new_context(base_url=site, timezone_id="America/New_York")
    page = patient(context.new_page())
    open_at(page, HONGDAE, "2026-11-23T09:00")
    assert state(page).startswith("지금 열림")
    context.close()


def test_maps_are_links_that_load_nothing(page: Page) -> None:
    open_at(page, HONGDAE, "2026-11-23T09:00")
    maps = page.locator("main a[href*='//map.']")
    assert [link.get_attribute("href") for link in maps.all()] == [
        "https://map.naver.com/p/search/%EC%84%9C%EC%9A%B8%20%EB%A7%88%ED%8F%AC%EA%B5%AC%20"
        "%EC%96%91%ED%99%94%EB%A1%9C%20100%20%28%EC%8B%9C%EC%97%B0%EC%9A%A9%20%EC%A3%BC%EC%86%8C%29",
        "https://map.kakao.com/link/map/%ED%99%8D%EB%8C%80%EC%97%AD%20"
        "%EC%84%9C%EB%B9%84%EC%8A%A4%EC%84%BC%ED%84%B0,37.5563,126.9236",
    ]
    assert {link.get_attribute("rel") for link in maps.all()} == {"noopener noreferrer"}


@pytest.mark.parametrize("typed", ["마포", "ㅁㅍ", "맢", "040", "04051", "서울 마포구"])
def test_a_district_is_found_as_people_type_it(page: Page, typed: str) -> None:
    open_at(page, FINDER, "2026-11-23T10:00")
    ask(page, typed)
    expect(page.get_by_role("combobox", name="우편번호나 지역")).to_have_value("서울 마포구")
    assert "홍대역 서비스센터" in card(page)
    assert "지금 열림 18:00까지 열어요." in card(page)


def test_the_answer_is_spoken(page: Page) -> None:
    open_at(page, FINDER, "2026-11-23T10:00")
    ask(page, "마포")
    expect(page.locator(".centre-finder-status")).to_have_text(
        "맡은 센터: 홍대역 서비스센터. 지금 열림. 18:00까지 열어요. 점심시간 12:00–13:00."
    )


def test_a_closed_centre_gives_way_to_one_that_is_open(page: Page) -> None:
    open_at(page, FINDER, "2026-11-22T11:00")
    ask(page, "서초")
    assert "대신 갈 수 있는 센터 강남 서비스센터 지금 열림" in card(page)
    assert "맡은 센터: 서초 서비스센터. 이날은 쉬어요." in card(page)


def test_where_all_are_closed_the_first_to_open_is_told(page: Page) -> None:
    open_at(page, FINDER, "2026-11-22T11:00")
    ask(page, "마포")
    assert "맡은 센터 홍대역 서비스센터 닫힘 다음 여는 시각: 내일 09:00." in card(page)


def test_without_a_product_the_finder_asks_for_it(page: Page) -> None:
    open_at(page, FINDER, "2026-11-23T10:00")
    ask(page, "마포", "제품 고르기")
    expect(page.locator(".centre-finder-status")).to_have_text("가져갈 제품을 골라 주세요.")
    expect(page.locator(".centre-card")).to_have_count(0)


def test_a_day_may_be_chosen(page: Page) -> None:
    open_at(page, FINDER, "2026-11-23T10:00")
    ask(page, "마포")
    page.get_by_label("다른 날").check()
    expect(page.locator(".centre-finder-status")).to_have_text("오늘이나 앞으로의 날짜를 골라 주세요.")
    page.get_by_label("날짜").fill("2027-02-09")
    assert "쉬는 날 다음 여는 시각: 2027. 2. 10. (수) 09:00." in card(page)
    page.get_by_label("날짜").fill("2026-12-31")
    assert "여는 날 09:00–12:00 열어요." in card(page)
    page.get_by_label("날짜").fill("2026-11-01")
    expect(page.locator(".centre-card")).to_have_count(0)


def test_a_day_beyond_the_known_holidays_is_not_promised(page: Page) -> None:
    open_at(page, FINDER, "2026-11-23T10:00")
    ask(page, "마포")
    page.get_by_label("다른 날").check()
    page.get_by_label("날짜").fill("2028-03-02")
    assert "확인 필요 공휴일인지 확인이 필요해요." in card(page)
    assert "열림" not in card(page)


def test_what_fits_no_district_is_said(page: Page) -> None:
    open_at(page, FINDER, "2026-11-23T10:00")
    ask(page, "평양")
    field = page.get_by_role("combobox", name="우편번호나 지역")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.locator(".district-field-hint")).to_contain_text("그런 곳을 찾지 못했어요.")
    expect(page.locator(".centre-finder-status")).to_have_text("사는 곳이나 우편번호를 적어 주세요.")


def test_a_name_that_two_districts_share_is_asked_back(page: Page) -> None:
    open_at(page, FINDER, "2026-11-23T10:00")
    choose(page, "휴대폰")
    field = page.get_by_role("combobox", name="우편번호나 지역")
    field.fill("중구")
    expect(page.get_by_role("listbox").get_by_role("option")).to_have_text(
        ["서울 중구", "부산 중구", "대구 중구", "대전 중구", "울산 중구"]
    )
    page.get_by_role("option", name="부산 중구").click()
    assert "남포 서비스센터" in card(page)


def test_the_keyboard_is_enough(page: Page) -> None:
    open_at(page, FINDER, "2026-11-23T10:00")
    page.get_by_label("가져갈 제품").focus()
    page.keyboard.press("End")
    expect(page.locator("select[name=product] option:checked")).to_have_text("휴대폰")
    field = page.get_by_role("combobox", name="우편번호나 지역")
    field.focus()
    page.keyboard.insert_text("중구")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    active = field.get_attribute("aria-activedescendant")
    expect(page.locator(f"[id='{active}']")).to_have_text("부산 중구")
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Enter"):
        page.keyboard.press(key)
    expect(field).to_have_value("부산 중구")
    page.keyboard.press("Enter")
    expect(page.locator(".centre-card h3 a")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/centres/busan/nampo/index.html")


def test_enter_that_ends_a_korean_syllable_chooses_nothing(page: Page) -> None:
    open_at(page, FINDER, "2026-11-23T10:00")
    field = page.get_by_role("combobox", name="우편번호나 지역")
    field.fill("중")
    field.dispatch_event("keydown", {"key": "Enter", "isComposing": True, "bubbles": True})
    expect(field).to_have_value("중")
    expect(field).to_have_attribute("aria-expanded", "true")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_suggestions_and_answers_are_without_barriers(page: Page, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    open_at(page, FINDER, "2026-11-23T12:00")
    page.get_by_role("combobox", name="우편번호나 지역").fill("중")
    assert barriers(page) == []
    ask(page, "마포")
    assert barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_nothing_is_stored_and_the_address_stays(page: Page) -> None:
    requests: list[str] = []
    open_at(page, FINDER, "2026-11-23T10:00")
    page.wait_for_load_state("networkidle")
    page.on("request", lambda request: requests.append(request.url))
    before = page.url
    ask(page, "마포")
    page.keyboard.press("Enter")
    assert (page.url, requests) == (before, [])
    kept = "JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage), document.cookie])"
    assert page.evaluate(kept) == '[[],[],""]'


@contextmanager
def placed_page(browser: Browser, site: str) -> Iterator[Page]:
    """A page on a phone that stands at Seomyeon in Busan and may be asked where it is."""
    with faultless_page(browser, site, PHONE) as page:
        page.context.grant_permissions(["geolocation"])
        page.context.set_geolocation({"latitude": 35.158, "longitude": 129.06})
        yield page


def test_near_centres_are_found_once_somebody_asks(browser: Browser, site: str) -> None:
    with placed_page(browser, site) as page:
        open_at(page, FINDER, "2026-11-23T10:00")
        choose(page, "휴대폰")
        expect(page.locator(".centre-card")).to_have_count(0)
        page.get_by_role("button", name="내 위치에서 가까운 센터 보기").click()
        expect(page.locator(".centre-card h3")).to_have_text(
            ["서면 서비스센터", "동래 서비스센터", "남포 서비스센터"]
        )
        assert "약 0.1km" in card(page)


def test_who_refuses_to_be_placed_is_told_another_way(page: Page) -> None:
    page.context.clear_permissions()
    open_at(page, FINDER, "2026-11-23T10:00")
    page.get_by_role("button", name="내 위치에서 가까운 센터 보기").click()
    expect(page.locator(".centre-finder-status")).to_have_text(
        "위치를 쓰지 않아도 괜찮아요. 사는 곳이나 우편번호를 적어 주세요."
    )


def test_without_scripts_the_list_answers(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport=PHONE, base_url=site, java_script_enabled=False)
    page = context.new_page()
    page.goto(FINDER)
    expect(page.locator(".centre-finder")).to_be_hidden()
    expect(page.get_by_role("link", name="용산 서비스센터")).to_contain_text("새 센터: 홍대역 서비스센터")
    page.get_by_role("link", name="서울 마포구", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("홍대역 서비스센터")
    expect(page.locator(".centre-state")).to_have_text("지금 여는지는 아래 여는 시간에서 확인해 주세요.")
    expect(page.get_by_role("row", name="월요일")).to_contain_text("09:00–18:00")
    context.close()
