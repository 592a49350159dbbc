"""Campaigns on the device are right on the day they are read, however old the page."""

import re
from datetime import datetime

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.campaigns import FLOOD, at, banner, notices

OPEN_WORDS = re.compile("진행 중|계속 해 드려요")


@pytest.mark.parametrize("moment", ["2026-11-23T09:00", "2026-11-25T09:00", "2026-12-31T23:59"])
def test_a_campaign_is_open_until_the_last_minute_of_its_last_day(moment: str, page: Page) -> None:
    at(page, FLOOD, moment)
    expect(page.locator("main [data-slot=state]")).to_have_text("진행 중")
    expect(page.get_by_role("heading", name="신청하기", exact=True)).to_be_visible()


def test_after_its_end_a_page_says_so_and_offers_nothing(page: Page) -> None:
    at(page, FLOOD, "2027-01-01T00:00")
    expect(page.locator("main [data-slot=state]")).to_have_text("끝남")
    expect(page.get_by_text("이 알림은 끝났어요.")).to_be_visible()
    expect(page.get_by_role("heading", name="신청하기", exact=True)).to_be_hidden()
    assert not OPEN_WORDS.search(page.locator("main").inner_text())


def test_after_its_end_a_campaign_is_on_no_page_of_its_products_nor_on_the_first(page: Page) -> None:
    title = "침수 가전 무상 점검 지원"
    for address in ("", "products/tv/index.html"):
        assert title in notices(at(page, address, "2026-12-31T23:59"))
        assert title not in notices(at(page, address, "2027-01-01T00:00"))
        assert title not in banner(page)


def test_a_section_without_notices_goes_with_its_heading(page: Page) -> None:
    heading = page.get_by_role("heading", name="진행 중인 알림")
    expect(at(page, "products/refrigerator/index.html", "2026-12-31T09:00") and heading).to_be_visible()
    expect(at(page, "products/refrigerator/index.html", "2027-01-01T09:00") and heading).to_be_hidden()


def test_the_list_moves_what_has_ended_below_its_heading(page: Page) -> None:
    at(page, "campaigns/index.html", "2027-01-01T09:00")
    past = page.locator("section", has=page.get_by_role("heading", name="지난 알림"))
    expect(past).to_be_visible()
    flood = "침수 가전 무상 점검 지원"
    expect(past.locator("article", has_text=flood).locator("[data-slot=state]")).to_have_text("끝남")
    running = page.locator("section", has=page.get_by_role("heading", name="진행 중인 알림"))
    expect(running.locator("h3").first).to_be_visible()
    expect(running.locator("h3", has_text=flood)).to_have_count(0)


def test_a_page_left_open_is_right_when_it_is_looked_at_again(page: Page) -> None:
    at(page, FLOOD, "2026-12-31T23:59")
    expect(page.locator("main [data-slot=state]")).to_have_text("진행 중")
    page.clock.set_fixed_time(datetime.fromisoformat("2027-01-01T08:00+09:00"))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("main [data-slot=state]")).to_have_text("끝남")


def test_a_zone_elsewhere_does_not_move_the_day(browser: Browser, site: str) -> None:
    context = browser.new_context(base_url=site, timezone_id="America/Los_Angeles")
    page = context.new_page()
    page.clock.set_fixed_time(datetime.fromisoformat("2026-12-31T15:00+00:00"))
    page.goto(FLOOD)
    expect(page.locator("main [data-slot=state]")).to_have_text("끝남")
    context.close()


def test_a_temporary_site_is_shown_only_while_it_is_there(page: Page) -> None:
    repair = page.locator("[data-site-starts]")
    at(page, FLOOD, "2026-11-08T09:00")
    expect(repair.locator(".tag")).to_have_text("시작 전")
    at(page, FLOOD, "2026-12-18T23:59")
    expect(repair.locator(".tag")).to_have_text("진행 중")
    at(page, FLOOD, "2026-12-19T00:00")
    expect(repair).to_be_hidden()
    expect(page.get_by_text("서울 관악구, 서울 동작구, 서울 영등포구")).to_be_visible()


def test_a_year_that_is_not_confirmed_reads_as_such(page: Page) -> None:
    at(page, "campaigns/2025-ac-spring-check/index.html", "2027-03-20T09:00")
    expect(page.locator("main [data-slot=state]")).to_have_text("일정 미정")
    period = page.locator("section", has=page.get_by_role("heading", name="기간", exact=True))
    expect(period.locator("dd:visible")).to_have_text(["일정 미정"])


def test_a_campaign_that_had_not_begun_when_the_site_was_made_appears_on_its_day(own: Page) -> None:
    assert "뚜껑 교체" not in notices(at(own, "", "2026-11-30T23:59"))
    assert "뚜껑 교체" in notices(at(own, "", "2026-12-01T00:00"))
    assert "뚜껑 교체" in notices(at(own, "products/dishwasher/index.html", "2026-12-01T00:00"))
    at(own, "campaigns/2026-lid/index.html", "2026-12-01T00:00")
    expect(own.locator("main [data-slot=state]")).to_have_text("진행 중")


def test_a_yearly_programme_goes_from_run_to_run(own: Page) -> None:
    period = own.locator("[data-run]:visible dd")
    for moment, state, days in (
        ("2026-11-22T09:00", "시작 전", ["2027. 3. 17.", "2027. 4. 20."]),
        ("2027-03-17T00:00", "진행 중", ["2027. 3. 17.", "2027. 4. 20."]),
        ("2027-04-21T00:00", "일정 미정", ["일정 미정"]),
    ):
        at(own, "campaigns/2025-spring/index.html", moment)
        expect(own.locator("main [data-slot=state]")).to_have_text(state)
        expect(period).to_have_text(days)


def test_a_withdrawn_campaign_leads_to_the_one_in_its_place(own: Page) -> None:
    replaced = own.get_by_text("바뀐 알림")
    expect(at(own, "campaigns/2026-sticker/index.html", "2026-12-14T23:59") and replaced).to_be_hidden()
    at(own, "campaigns/2026-sticker/index.html", "2026-12-15T00:00")
    expect(own.locator("main [data-slot=state]")).to_have_text("취소됨")
    expect(replaced).to_be_visible()
    expect(own.get_by_role("heading", name="신청하기", exact=True)).to_be_hidden()
