"""Campaigns on the device: right on the day they are read, however old the page; and nothing is sent."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PHONE, faultless_page
from tests.browser.serving import served
from tests.conftest import ROOT, TODAY

FLOOD = "campaigns/2026-flood-support/index.html"
WASHER = "campaigns/2010-washer-child-lock/index.html"
TV = "campaigns/2020-tv-power-part/index.html"
OPEN_WORDS = re.compile("진행 중|계속 해 드려요")
AGE = "이 안내는 2026. 11. 22.에 만들었어요. 바뀐 것이 있는지 전화로 확인해 주세요."

REST = """
products: [dishwasher]
remedy: 바꿔 드려요.
free: [부품]
paid: []
sources: [https://www.nuri.example/a]
"""
#: campaigns of a brand of its own, for what the real content has no example of
CAMPAIGNS = {
    "2026-hot-pump": "title: 뜨거운 펌프\nkind: recall\nstop-use: true\nstarts: 2026-11-01\n"
    "ends: 2026-12-31\naffected: {made: {to: 2026-06}}",
    "2026-lid": "title: 뚜껑 교체\nkind: free-repair\nstarts: 2026-12-01\nofficial-end: 2027-01-31",
    "2025-spring": "title: 봄 점검\nkind: seasonal-check\nstarts: 2025-03-17\nofficial-end: 2025-04-20\n"
    "recurs: {every: year, confirmed: [2025, 2027]}",
    "2026-sticker": "title: 스티커\nkind: notice\nstarts: 2026-01-01\nwithdrawn: 2026-12-15\n"
    "replaced-by: 2026-lid",
}

At = Callable[[Page, str, str], Page]


@pytest.fixture
def at() -> At:
    """Opens an address with the clock of the device at a moment in Korea."""

    def open_at(page: Page, address: str, moment: str) -> Page:
        page.clock.set_fixed_time(datetime.fromisoformat(f"{moment}+09:00"))
        page.goto(address)
        return page

    return open_at


@pytest.fixture(scope="module")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with the campaigns above."""
    root = tmp_path_factory.mktemp("own")
    shutil.copytree(ROOT / "tests/golden", root, dirs_exist_ok=True)
    for file in (root / "content/campaigns").iterdir():
        file.unlink()
    for id, lines in CAMPAIGNS.items():
        (root / f"content/campaigns/{id}.yml").write_text(lines + REST, encoding="utf-8")
    command = [sys.executable, "-m", "generator", "build", "--today", TODAY, "--root", str(root)]
    built = subprocess.run(
        [*command, "--output", str(root / "site")], cwd=ROOT, capture_output=True, encoding="utf-8"
    )
    assert built.returncode == 0, built.stderr
    with served(root / "site") as address:
        yield address


@pytest.fixture
def own(browser: Browser, own_site: str) -> Iterator[Page]:
    """A page of that site, on a phone."""
    with faultless_page(browser, own_site, PHONE) as page:
        yield page


@pytest.fixture
def unscripted(browser: Browser, site: str) -> Iterator[Page]:
    """A page without JavaScript."""
    context = browser.new_context(viewport=PHONE, base_url=site, java_script_enabled=False)
    yield context.new_page()
    context.close()


def notices(page: Page) -> list[str]:
    """The titles of the notices that are seen on the page."""
    return page.locator("article.campaign-notice:visible h3").all_inner_texts()


def banner(page: Page) -> list[str]:
    """The title in the banner, if there is one."""
    return page.locator(".campaign-banner-row:visible a").all_inner_texts()


# The age of the site


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
def test_a_site_older_than_two_days_says_when_it_was_made(
    moment: str, told: bool, page: Page, at: At
) -> None:
    at(page, "", moment)
    age = page.locator(".site-age")
    expect(age).to_have_text(AGE)
    expect(age).to_be_visible(visible=told)


def test_every_kind_of_page_can_say_it(page: Page, at: At) -> None:
    for address in (FLOOD, "centres/index.html", "products/tv/index.html", "404.html"):
        expect(at(page, address, "2026-11-25T09:00").locator(".site-age")).to_be_visible()


def test_without_scripts_nothing_is_said_of_age(unscripted: Page) -> None:
    unscripted.goto("")
    expect(unscripted.locator(".site-age")).to_be_hidden()


# States


@pytest.mark.parametrize("moment", ["2026-11-23T09:00", "2026-11-25T09:00", "2026-12-31T23:59"])
def test_a_campaign_is_open_until_the_last_minute_of_its_last_day(moment: str, page: Page, at: At) -> None:
    at(page, FLOOD, moment)
    expect(page.locator("main [data-slot=state]")).to_have_text("진행 중")
    expect(page.get_by_role("heading", name="신청하기", exact=True)).to_be_visible()


def test_after_its_end_a_page_says_so_and_offers_nothing(page: Page, at: At) -> None:
    at(page, FLOOD, "2027-01-01T00:00")
    expect(page.locator("main [data-slot=state]")).to_have_text("끝남")
    expect(page.get_by_text("이 알림은 끝났어요.")).to_be_visible()
    expect(page.get_by_role("heading", name="신청하기", exact=True)).to_be_hidden()
    assert not OPEN_WORDS.search(page.locator("main").inner_text())


def test_after_its_end_a_campaign_is_on_no_page_of_its_products_nor_on_the_first(page: Page, at: At) -> None:
    title = "침수 가전 무상 점검 지원"
    for address in ("", "products/tv/index.html"):
        assert title in notices(at(page, address, "2026-12-31T23:59"))
        assert title not in notices(at(page, address, "2027-01-01T00:00"))
        assert title not in banner(page)


def test_a_section_without_notices_goes_with_its_heading(page: Page, at: At) -> None:
    heading = page.get_by_role("heading", name="진행 중인 알림")
    expect(at(page, "products/refrigerator/index.html", "2026-12-31T09:00") and heading).to_be_visible()
    expect(at(page, "products/refrigerator/index.html", "2027-01-01T09:00") and heading).to_be_hidden()


def test_the_list_moves_what_has_ended_below_its_heading(page: Page, at: At) -> None:
    at(page, "campaigns/index.html", "2027-01-01T09:00")
    past = page.locator("section", has=page.get_by_role("heading", name="지난 알림"))
    expect(past).to_be_visible()
    flood = "침수 가전 무상 점검 지원"
    expect(past.locator("article", has_text=flood).locator("[data-slot=state]")).to_have_text("끝남")
    running = page.locator("section", has=page.get_by_role("heading", name="진행 중인 알림"))
    expect(running.locator("h3").first).to_be_visible()
    expect(running.locator("h3", has_text=flood)).to_have_count(0)


def test_a_page_left_open_is_right_when_it_is_looked_at_again(page: Page, at: At) -> None:
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


def test_a_temporary_site_is_shown_only_while_it_is_there(page: Page, at: At) -> None:
    repair = page.locator("[data-site-starts]")
    at(page, FLOOD, "2026-11-08T09:00")
    expect(repair.locator(".tag")).to_have_text("시작 전")
    at(page, FLOOD, "2026-12-18T23:59")
    expect(repair.locator(".tag")).to_have_text("진행 중")
    at(page, FLOOD, "2026-12-19T00:00")
    expect(repair).to_be_hidden()
    expect(page.get_by_text("서울 관악구, 서울 동작구, 서울 영등포구")).to_be_visible()


def test_a_year_that_is_not_confirmed_reads_as_such(page: Page, at: At) -> None:
    at(page, "campaigns/2025-ac-spring-check/index.html", "2027-03-20T09:00")
    expect(page.locator("main [data-slot=state]")).to_have_text("일정 미정")
    period = page.locator("section", has=page.get_by_role("heading", name="기간", exact=True))
    expect(period.locator("dd:visible")).to_have_text(["일정 미정"])


def test_a_campaign_that_had_not_begun_when_the_site_was_made_appears_on_its_day(own: Page, at: At) -> None:
    assert "뚜껑 교체" not in notices(at(own, "", "2026-11-30T23:59"))
    assert "뚜껑 교체" in notices(at(own, "", "2026-12-01T00:00"))
    assert "뚜껑 교체" in notices(at(own, "products/dishwasher/index.html", "2026-12-01T00:00"))
    at(own, "campaigns/2026-lid/index.html", "2026-12-01T00:00")
    expect(own.locator("main [data-slot=state]")).to_have_text("진행 중")


def test_a_yearly_programme_goes_from_run_to_run(own: Page, at: At) -> None:
    period = own.locator("[data-run]:visible dd")
    for moment, state, days in (
        ("2026-11-22T09:00", "시작 전", ["2027. 3. 17.", "2027. 4. 20."]),
        ("2027-03-17T00:00", "진행 중", ["2027. 3. 17.", "2027. 4. 20."]),
        ("2027-04-21T00:00", "일정 미정", ["일정 미정"]),
    ):
        at(own, "campaigns/2025-spring/index.html", moment)
        expect(own.locator("main [data-slot=state]")).to_have_text(state)
        expect(period).to_have_text(days)


def test_a_withdrawn_campaign_leads_to_the_one_in_its_place(own: Page, at: At) -> None:
    replaced = own.get_by_text("바뀐 알림")
    expect(at(own, "campaigns/2026-sticker/index.html", "2026-12-14T23:59") and replaced).to_be_hidden()
    at(own, "campaigns/2026-sticker/index.html", "2026-12-15T00:00")
    expect(own.locator("main [data-slot=state]")).to_have_text("취소됨")
    expect(replaced).to_be_visible()
    expect(own.get_by_role("heading", name="신청하기", exact=True)).to_be_hidden()


# The banner


def test_the_most_important_open_campaign_is_in_the_banner(own: Page, at: At) -> None:
    for moment, title in (
        ("2026-11-22T09:00", ["뜨거운 펌프"]),
        ("2027-01-01T09:00", ["뚜껑 교체"]),
        ("2027-02-01T09:00", []),
        ("2027-03-17T09:00", ["봄 점검"]),
    ):
        for address in ("", "products/dishwasher/index.html"):
            assert banner(at(own, address, moment)) == title


def test_pages_of_a_product_show_the_campaigns_of_that_product(page: Page, at: At) -> None:
    for address, title in (
        ("fault-trees/washer-front/wont-drain/index.html", ["드럼세탁기 어린이 안전 캠페인"]),
        ("code/washer-front/OE/index.html", ["드럼세탁기 어린이 안전 캠페인"]),
        ("fault-trees/refrigerator/not-cold/index.html", ["침수 가전 무상 점검 지원"]),
        ("products/air-purifier/index.html", []),
    ):
        assert banner(at(page, address, "2026-11-22T09:00")) == title


def test_a_banner_put_away_stays_away_and_others_come(own: Page, at: At) -> None:
    at(own, "", "2026-12-01T09:00")
    own.get_by_role("button", name="이 알림 그만 보기").click()
    assert banner(own) == []
    expect(own.locator(".campaign-banner")).to_be_hidden()
    assert banner(at(own, "", "2026-12-01T09:00")) == ["뚜껑 교체"]
    assert banner(at(own, "products/dishwasher/index.html", "2026-12-01T09:00")) == ["뚜껑 교체"]
    assert own.evaluate("Object.keys(localStorage)") == ["campaign-put-away:2026-hot-pump"]
    assert own.context.cookies() == []
    assert "뜨거운 펌프" in notices(own), "only the banner is put away, not the notice"


def test_where_nothing_may_be_kept_the_banner_comes_back(own: Page, at: At) -> None:
    own.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })"
    )
    at(own, "", "2026-11-22T09:00")
    own.get_by_role("button", name="이 알림 그만 보기").click()
    assert banner(own) == []
    assert banner(at(own, "", "2026-11-22T09:00")) == ["뜨거운 펌프"]


def test_without_scripts_the_banner_is_simply_there(unscripted: Page) -> None:
    unscripted.goto("")
    assert banner(unscripted) == ["오래된 뚜껑형 김치냉장고 리콜"]
    expect(unscripted.get_by_role("button", name="이 알림 그만 보기")).to_have_count(0)


def test_what_must_not_be_used_is_said_while_it_is_open(own: Page, at: At) -> None:
    stop = own.locator("main .campaign-stop:visible")
    for address in ("", "campaigns/2026-hot-pump/index.html"):
        expect(at(own, address, "2026-12-31T09:00") and stop.first).to_have_text("쓰지 말고 먼저 연락하세요")
        expect(at(own, address, "2027-01-01T09:00") and stop).to_have_count(0)


# Is my product affected?


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
def test_a_washer_is_told_by_its_month(made: str, answer: str, page: Page, at: At) -> None:
    assert ask(at(page, WASHER, "2026-11-22T09:00"), made=made) == answer


def test_a_check_with_three_fields_says_what_is_still_needed(page: Page, at: At) -> None:
    at(page, TV, "2026-11-22T09:00")
    unknown = "아직 알 수 없어요. {}도 적거나 전화로 물어봐 주세요."
    assert ask(page) == unknown.format("모델명, 만든 때, 제조번호")
    assert ask(page, model="oled55", made="2017-01") == unknown.format("제조번호")
    assert ask(page, serial="1234").startswith("이 제조번호로는 알 수 없어요.")
    assert ask(page, serial=" 701krtv 00001 ").startswith("대상이에요.")
    assert ask(page, serial="", model="QLED55").startswith("대상이 아니에요.")


def test_an_answer_goes_when_what_it_answers_changes(page: Page, at: At) -> None:
    ask(at(page, WASHER, "2026-11-22T09:00"), made="2014-05")
    page.locator("[data-field=made]").fill("2007-03")
    expect(page.locator(".campaign-check [role=status]")).to_be_empty()


def test_the_check_is_made_with_the_keyboard_alone(page: Page, at: At) -> None:
    at(page, TV, "2026-11-22T09:00")
    page.locator("[data-field=model]").focus()
    page.keyboard.type("QLED55")
    page.keyboard.press("Enter")
    expect(page.locator(".campaign-check [role=status]")).to_contain_text("대상이 아니에요.")


def test_a_browser_without_a_field_for_months_shows_how_to_write_one(page: Page, at: At) -> None:
    page.route(
        f"**/{WASHER}",
        lambda route: route.fulfill(
            response=(found := route.fetch()), body=found.text().replace('type="month"', 'type="text"')
        ),
    )
    at(page, WASHER, "2026-11-22T09:00")
    expect(page.get_by_text("2007년 3월이면 2007-03처럼 적어 주세요.")).to_be_visible()
    assert ask(page, made="2007년 3월").startswith("대상이에요.")


def test_a_check_is_offered_while_its_answer_helps(own: Page, at: At) -> None:
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


# Feeds


def test_feeds_are_found_from_every_page_and_from_the_list(page: Page, built_site: Path) -> None:
    page.goto("products/tv/index.html")
    found = page.locator("link[rel=alternate][type]").evaluate_all(
        "links => links.map(link => [link.type, link.href])"
    )
    page.goto("campaigns/index.html")
    links = page.locator("#feedsHeading ~ * a").evaluate_all("links => links.map(link => link.href)")
    assert [form for form, _ in found] == ["application/atom+xml", "application/feed+json"]
    assert {href for _, href in found} < set(links)
    assert sorted(link.rsplit("/", 1)[1] for link in links) == ["calendar.ics", "feed.json", "feed.xml"]
    for link in links:
        assert (built_site / "campaigns" / link.rsplit("/", 1)[1]).is_file()
