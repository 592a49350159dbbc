"""Do I go? The outcomes of a tree at other hours, in other districts and for other units."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from generator.settings import own_words
from tests.browser.conftest import PHONE

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


def test_a_part_past_its_date_is_unknown(page: Page) -> None:
    at(page, "2027-06-30T10:00", CHARGE)
    choose(page, "seoul/mapo")
    expect(slot(page, "bring-port", "answer")).to_have_text(WORDS["answer-carry-in"])
    at(page, "2027-07-01T10:00", CHARGE)
    choose(page, "seoul/mapo")
    expect_call_first(page, "bring-port", "part-unknown")
    part = page.locator("#bring-port [data-part=charging-port]")
    expect(part.locator(".part-availability")).to_have_text(WORDS["availability-unknown"])
    expect(part.locator(".part-line")).to_have_text(WORDS["check-by-phone"])


def test_fees_past_their_date_are_asked_for(page: Page) -> None:
    def with_a_last_day(route: Route) -> None:
        answer = route.fetch()
        body = answer.text()
        assert '"fees":{"until":null}' in body
        route.fulfill(
            response=answer, body=body.replace('"fees":{"until":null}', '"fees":{"until":"2026-11-23"}')
        )

    page.route("**/visit/washer-front.json", with_a_last_day)
    drain = "fault-trees/washer-front/wont-drain/index.html#visit-pump"
    costs = page.locator("#visit-pump .outcome-costs")
    at(page, "2026-11-23T23:59", drain)
    expect(page.locator("#visit-pump .fee-note", has_text="28,000원")).to_be_visible()
    expect(costs.locator("dl")).to_have_count(1)
    at(page, "2026-11-24T00:00", drain)
    expect(page.locator("#visit-pump [data-slot=fee] .fee-note")).to_have_text(WORDS["fee-may-apply"])
    expect(page.locator("#visit-pump", has_text="28,000원")).to_have_count(0)
    costs.locator("summary").click()
    expect(costs.get_by_text(WORDS["check-by-phone"])).to_be_visible()


def campaigns(page: Page, outcome: str) -> Locator:
    return page.locator(f"#{outcome} .outcome-campaigns")


CHILD_LOCK = "드럼세탁기 어린이 안전 캠페인"


def test_a_washer_that_is_loud_is_told_of_the_child_safety_campaign_a_refrigerator_is_not(page: Page) -> None:
    at(page, MONDAY, f"{NOISE}#visit-pump-noise")
    expect(campaigns(page, "visit-pump-noise").get_by_role("link", name=CHILD_LOCK)).to_be_visible()
    panel(page).get_by_label(WORDS["situation-made"]).fill("2014-05")
    expect(campaigns(page, "visit-pump-noise").get_by_role("link", name=CHILD_LOCK)).to_have_count(0)
    panel(page).get_by_label(WORDS["situation-made"]).fill("2007-05")
    link = campaigns(page, "visit-pump-noise").get_by_role("link", name=CHILD_LOCK)
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(CHILD_LOCK)
    page.goto("fault-trees/refrigerator/noise/index.html")
    expect(page.get_by_text(CHILD_LOCK)).to_have_count(0)


def test_an_affected_unit_that_must_not_be_used_outweighs_every_advice(page: Page) -> None:
    def not_to_be_used(route: Route) -> None:
        answer = route.fetch()
        body = answer.text()
        assert body.count('"stop_use":false') > 1
        route.fulfill(response=answer, body=body.replace('"stop_use":false', '"stop_use":true'))

    page.route("**/visit/washer-front.json", not_to_be_used)
    at(page, MONDAY, f"{NOISE}#coins-out")
    made = panel(page).get_by_label(WORDS["situation-made"])
    card = page.locator("#coins-out")
    choose(page, "seoul/mapo")
    for month, verdict in (("2014-05", "self-fix"), ("2007-05", "stop-now"), ("2014-05", "self-fix")):
        made.fill(month)
        expect(card).to_have_attribute("data-verdict", verdict)
        expect(card.locator(".verdict strong")).to_have_text(WORDS[f"verdict-{verdict}"])
        expect(slot(page, "coins-out", "answer")).to_have_text(WORDS[f"answer-{verdict}"])
        expect(slot(page, "coins-out", "say")).to_be_visible(visible=verdict == "self-fix")
        expect(card.locator("[data-slot=buttons] a[href^='tel:']")).to_be_visible(
            visible=verdict == "stop-now"
        )
    made.fill("2007-05")
    expect(slot(page, "coins-out", "reason")).to_have_text(WORDS["reason-stop-use"])
    expect(page.locator("#visit-valve-noise [data-slot=booking]")).to_have_attribute("hidden", "")


def test_support_after_the_flood_is_shown_where_the_flood_was(page: Page) -> None:
    at(page, MONDAY, HEAT)
    support = campaigns(page, "visit-heat").get_by_role("link", name="침수 가전 무상 점검 지원")
    choose(page, "seoul/gwanak")
    expect(support).to_be_visible()
    choose(page, "seoul/mapo")
    expect(campaigns(page, "visit-heat")).to_be_hidden()
    choose(page, "seoul/gwanak")
    expect(support).to_be_visible()


def test_support_after_the_flood_ends_with_its_last_day(page: Page) -> None:
    at(page, "2026-12-31T23:59", HEAT)
    expect(campaigns(page, "visit-heat")).to_be_visible()
    at(page, "2027-01-01T00:00", HEAT)
    expect(campaigns(page, "visit-heat")).to_be_hidden()


SEASONS = {
    "2027-03-15": "지금은 더워지기 전이에요",
    "2027-07-15": "지금은 접수가 몰리는 때예요",
    "2026-11-23": "지금은 냉방을 쓰지 않는 때예요",
}


@pytest.mark.parametrize("day", SEASONS)
def test_each_season_has_its_advice(day: str, page: Page) -> None:
    at(page, f"{day}T10:00", HEAT)
    expect(slot(page, "visit-heat", "season")).to_contain_text(SEASONS[day])
    page.goto(HEAT.replace("visit-heat", "stop-burning"))
    expect(slot(page, "stop-burning", "answer")).to_be_visible()
    expect(slot(page, "stop-burning", "season")).to_be_hidden()


def test_the_month_of_purchase_decides_about_the_warranty(page: Page) -> None:
    at(page, MONDAY, CHARGE)
    bought = panel(page).get_by_label(WORDS["situation-bought"])
    bought.fill("2025-06")
    expect(slot(page, "bring-port", "warranty")).to_have_text(WORDS["warranty-likely-in"])
    bought.fill("")
    expect(slot(page, "bring-port", "warranty")).to_be_hidden()
    at(page, MONDAY, CHARGE.replace("bring-port", "bring-battery"))
    bought.fill("2025-06")
    expect(slot(page, "bring-battery", "warranty")).to_have_text(WORDS["warranty-likely-out"])


@pytest.fixture
def page_without_scripts(browser: Browser, site: str) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, base_url=site, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_scripts_the_page_says_to_telephone_before_going(page_without_scripts: Page) -> None:
    page = page_without_scripts
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
