"""My product is told once: kept on this device, used where it is asked, forgotten at once; and its sheet."""

import re
from datetime import datetime

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.settings import own_words

WORDS = own_words()["ko"]
HOUSEHOLD = "household/index.html"
WASHER = "products/washer-front/index.html"
CAMPAIGN = "campaigns/2010-washer-child-lock/index.html"
NOISE = "fault-trees/washer-front/noise/index.html#coins-out"
SIX = ("washer-front", "washer-top", "refrigerator", "ac-wall", "tv", "microwave")
#: the smallest size of any text that is seen
SMALLEST = """Math.min(...[...document.querySelectorAll("body *")]
    .filter(one => one.checkVisibility())
    .filter(one => [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()))
    .map(one => parseFloat(getComputedStyle(one).fontSize)))"""
FORM = ":is(form, [role=group]):has(.my-note)"
BLOCKED = (
    "for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])"
    " Object.defineProperty(window, name, {get() { throw new DOMException('blocked', 'SecurityError') }})"
)


def at(page: Page, address: str, moment: str = "2026-11-23T10:00") -> Page:
    """Opens an address with the clock of the device at a moment in Korea."""
    page.clock.set_fixed_time(datetime.fromisoformat(f"{moment}+09:00"))
    # Another fragment alone would not load the page anew.
    page.goto("about:blank")
    page.goto(address)
    return page


def tell(place: Locator, **told: str) -> None:
    """Writes into the fields of a product and leaves them."""
    for name, word in told.items():
        field = place.locator(f"[data-mine={name}]")
        field.fill(word)
        field.blur()


def forget(place: Locator) -> None:
    place.get_by_role("button", name=WORDS["my-forget"], exact=True).click()


def kept(page: Page) -> list[str]:
    """The names under which this device keeps anything."""
    names: list[str] = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    return names


def sheet(page: Page, product: str) -> Locator:
    return page.locator(f".household-product[data-product='{product}']")


# Told once


def test_what_is_told_on_the_page_of_a_product_is_used_everywhere(page: Page) -> None:
    at(page, WASHER)
    tell(page.locator(".my-product"), model="F21VDW", made="2007-05", bought="2026-01")
    expect(page.get_by_text(WORDS["my-kept"])).to_be_visible()
    expect(page.locator(".my-product-campaigns li", has_text="어린이 안전")).to_contain_text(
        WORDS["my-meant-yes"]
    )
    expect(page.locator(".my-product").get_by_text(WORDS["warranty-likely-in"])).to_be_visible()
    at(page, CAMPAIGN)
    expect(page.get_by_text(WORDS["my-filled"])).to_be_visible()
    expect(page.locator(".campaign-check-answer")).to_contain_text("대상이에요.")
    at(page, NOISE)
    panel = page.locator("form.visit-panel")
    expect(panel.get_by_text(WORDS["my-filled"])).to_be_visible()
    expect(panel.get_by_label(WORDS["situation-made"])).to_have_value("2007-05")
    expect(page.locator("#coins-out .outcome-campaigns").get_by_text("어린이 안전")).to_be_visible()
    expect(page.locator("[data-slot=warranty]", has_text=WORDS["warranty-likely-in"]).first).to_be_attached()
    assert page.locator("form.visit-panel [data-mine=area]").input_value() == ""


def test_it_can_be_told_where_it_is_first_asked_and_is_kept_only_when_the_button_is_pressed(
    page: Page,
) -> None:
    at(page, NOISE)
    panel = page.locator("form.visit-panel")
    panel.get_by_label(WORDS["situation-made"]).fill("2014-05")
    panel.get_by_label(WORDS["situation-area"]).select_option("seoul/mapo")
    assert kept(page) == []
    panel.get_by_role("button", name=WORDS["my-keep"], exact=True).click()
    expect(panel.get_by_text(WORDS["my-kept"])).to_be_visible()
    expect(panel.get_by_role("button", name=WORDS["my-forget"])).to_be_focused()
    at(page, NOISE)
    expect(panel.get_by_label(WORDS["situation-area"])).to_have_value("seoul/mapo")
    at(page, CAMPAIGN)
    expect(page.locator(".campaign-check-answer")).to_contain_text("대상이 아니에요.")


@pytest.mark.parametrize("address", [WASHER, CAMPAIGN, NOISE])
def test_one_button_forgets_it_wherever_it_is_used(address: str, page: Page) -> None:
    tell(at(page, WASHER).locator(".my-product"), made="2007-05")
    form = page.locator(FORM)
    forget(at(page, address).locator(FORM))
    expect(form.get_by_text(WORDS["my-forgotten"])).to_be_visible()
    expect(form.locator("[data-mine=made]")).to_have_value("")
    expect(form.locator("[data-mine]").first).to_be_focused()
    assert kept(page) == []
    at(page, address)
    expect(form.locator("[data-mine=made]")).to_have_value("")
    expect(page.get_by_text(WORDS["my-filled"])).to_be_hidden()


def test_nothing_of_it_is_sent_or_written_into_an_address(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.url} {request.post_data or ''}"))
    tell(at(page, WASHER).locator(".my-product"), model="F21VDW", made="2007-05")
    page.locator(".my-product [data-mine=model]").press("Enter")
    for address in (CAMPAIGN, NOISE, HOUSEHOLD):
        at(page, address)
        assert "?" not in page.url
    assert not [words for words in asked if "F21VDW" in words or "2007-05" in words]
    assert kept(page) == ["my-products"]
    assert page.context.cookies() == []


@pytest.mark.parametrize("address", [WASHER, CAMPAIGN, NOISE, HOUSEHOLD])
def test_where_nothing_may_be_kept_everything_else_works_and_that_is_said(address: str, page: Page) -> None:
    page.add_init_script(BLOCKED)
    at(page, address)
    if address == HOUSEHOLD:
        page.get_by_role("checkbox", name="드럼세탁기").check()
        expect(page.locator(".household-picker").get_by_text(WORDS["my-blocked"])).to_be_visible()
        sheet(page, "washer-front").locator("summary").click()
    form = page.locator(f"{FORM}:visible")
    form.locator("[data-mine=made]").fill("2007-05")
    form.locator("[data-mine=made]").blur()
    keeping = form.get_by_role("button", name=WORDS["my-keep"], exact=True)
    if keeping.is_visible():
        keeping.click()
    expect(form.get_by_text(WORDS["my-blocked"])).to_be_visible()
    if address in (WASHER, HOUSEHOLD):
        expect(page.locator("[data-meant=yes]:visible", has_text="어린이 안전")).to_be_visible()


# The sheet of a household


def test_picked_products_are_remembered_and_come_back_with_what_was_told(page: Page) -> None:
    at(page, HOUSEHOLD)
    expect(page.get_by_text(WORDS["household-none"])).to_be_visible()
    expect(page.locator(".household-product:visible")).to_have_count(0)
    for name in ("드럼세탁기", "TV"):
        page.get_by_role("checkbox", name=name, exact=True).check()
    washer = sheet(page, "washer-front")
    washer.locator("summary").click()
    tell(washer, made="2014-05")
    expect(washer.locator("li", has_text="어린이 안전")).to_contain_text(WORDS["my-meant-no"])
    at(page, HOUSEHOLD)
    expect(page.locator(".household-product:visible h2")).to_have_text(["드럼세탁기", "TV"])
    expect(washer.locator("li", has_text="어린이 안전")).to_contain_text(WORDS["my-meant-no"])


def test_a_product_unpicked_by_mistake_keeps_its_words_until_one_leaves(page: Page) -> None:
    at(page, HOUSEHOLD)
    box = page.get_by_role("checkbox", name="드럼세탁기")
    box.check()
    washer = sheet(page, "washer-front")
    washer.locator("summary").click()
    tell(washer, model="F21VDW")
    box.uncheck()
    assert kept(page) == []
    box.check()
    at(page, WASHER)
    expect(page.locator("[data-mine=model]")).to_have_value("F21VDW")


def test_everything_is_forgotten_with_one_button(page: Page) -> None:
    at(page, HOUSEHOLD)
    page.get_by_role("checkbox", name="드럼세탁기").check()
    page.get_by_role("button", name=WORDS["household-forget"]).click()
    expect(page.locator(".household-picker").get_by_text(WORDS["my-forgotten"])).to_be_visible()
    expect(page.locator(".household-product:visible")).to_have_count(0)
    assert kept(page) == []


@pytest.mark.parametrize(
    ("moment", "seen", "unseen"),
    [
        (
            "2026-12-31T23:59",
            ["침수 가전 무상 점검 지원", "호스와 수도가 얼지 않게"],
            ["문을 열어 안을 말려요"],
        ),
        (
            "2027-07-01T00:00",
            ["문을 열어 안을 말려요"],
            ["침수 가전 무상 점검 지원", "호스와 수도가 얼지 않게"],
        ),
    ],
)
def test_the_sheet_shows_what_is_open_and_due_on_its_day(
    moment: str, seen: list[str], unseen: list[str], page: Page
) -> None:
    at(page, HOUSEHOLD, moment)
    page.get_by_role("checkbox", name="드럼세탁기").check()
    washer = sheet(page, "washer-front")
    for words in seen:
        expect(washer.get_by_text(words)).to_be_visible()
    for words in unseen:
        expect(washer.get_by_text(words)).to_be_hidden()


def test_support_of_another_district_is_not_on_the_sheet(page: Page) -> None:
    at(page, NOISE)
    page.get_by_label(WORDS["situation-area"]).select_option("seoul/mapo")
    page.get_by_role("button", name=WORDS["my-keep"], exact=True).click()
    at(page, HOUSEHOLD)
    expect(sheet(page, "washer-front").get_by_text("어린이 안전")).to_be_visible()
    expect(sheet(page, "washer-front").get_by_text("침수 가전")).to_be_hidden()


def test_a_household_of_six_is_one_sheet_of_paper_that_is_read_without_glasses(page: Page) -> None:
    at(page, HOUSEHOLD)
    for product in SIX:
        page.locator(f".household-picker [value={product}]").check()
    sheet(page, "washer-front").locator("summary").click()
    tell(sheet(page, "washer-front"), model="F21VDW", made="2007-05")
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) == 1
    page.emulate_media(media="print")
    expect(page.locator(".household-call")).to_be_visible()
    expect(page.locator(".household-sheet .tick:visible").nth(len(SIX))).to_be_visible()
    expect(page.locator(".write-line:visible")).to_have_count(len(SIX) + 2)
    expect(sheet(page, "washer-front").locator(".print-only").first).to_contain_text("F21VDW")
    smallest = page.evaluate(SMALLEST)
    assert smallest >= 14 * 96 / 72 - 0.01


def test_more_than_six_are_warned_of(page: Page) -> None:
    at(page, HOUSEHOLD)
    for product in (*SIX, "dishwasher"):
        page.locator(f".household-picker [value={product}]").check()
    expect(page.get_by_text(WORDS["household-many"])).to_be_visible()


def test_without_scripts_every_product_is_listed_with_what_is_open_and_what_to_look_after(
    unscripted: Page,
) -> None:
    unscripted.goto(HOUSEHOLD)
    expect(unscripted.locator(".household-product:visible")).to_have_count(22)
    washer = sheet(unscripted, "washer-front")
    expect(washer.get_by_text("어린이 안전")).to_be_visible()
    expect(washer.get_by_text("문을 열어 안을 말려요 (6~8월)")).to_be_visible()
    expect(unscripted.locator("main input:visible, main button:visible")).to_have_count(0)
    unscripted.goto(WASHER)
    expect(unscripted.locator(".my-product [role=group]")).to_be_hidden()


def test_the_sheet_is_found_from_the_first_page_every_footer_and_the_guides(page: Page) -> None:
    for address, place in (
        ("", "main"),
        ("guides/index.html", "main"),
        (WASHER, "main"),
        (CAMPAIGN, ".footer"),
    ):
        page.goto(address)
        page.locator(place).get_by_role("link", name=WORDS["household-title"]).first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(WORDS["household-title"])
