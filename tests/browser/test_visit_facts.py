"""What decides beside the hour: parts, fees, campaigns, seasons and the warranty of a unit."""

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.visiting import (
    CHARGE,
    HEAT,
    MONDAY,
    NOISE,
    WORDS,
    at,
    choose,
    expect_call_first,
    panel,
    slot,
)


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
