"""The agents' desk by keyboard alone, as somebody uses it who has a caller on the line."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESK, faultless_page
from tests.browser.serving import served
from tests.conftest import ROOT, TODAY, one_at_a_time

PUBLIC = "https://before-you-go.gaon.example/"
TREE = "fault-trees/washer-front/wont-drain/index.html"
MOST_KEYS = 6


@pytest.fixture(scope="module")
def desk_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The agents' build of the real site."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    site = folder / "site-agent"
    command = [sys.executable, "-m", "generator", "build", "--audience", "agent", "--today", TODAY]
    with one_at_a_time(folder / "site-agent.lock"):
        if not Path(site, "index.html").exists():
            subprocess.run([*command, "--output", str(site)], cwd=ROOT, check=True, capture_output=True)
    with served(site) as address:
        yield address


@pytest.fixture
def desk(browser: Browser, desk_site: str) -> Iterator[Page]:
    """A blank desk."""
    with faultless_page(browser, desk_site, DESK) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto("desk/index.html")
        expect(page.locator("#deskSearch")).to_be_focused()
        yield page


def look_for(page: Page, words: str) -> None:
    page.keyboard.insert_text(words)
    expect(page.locator("#deskSearch-list [role=option]").first).to_have_attribute("aria-selected", "true")


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def walk_to_an_outcome(page: Page) -> None:
    look_for(page, "드럼세탁기 물이 안빠져")
    page.keyboard.press("Enter")
    expect(page.locator("#smell")).to_be_visible()
    page.keyboard.press("1")
    expect(page.locator("#stop-burning")).to_be_visible()


def test_a_link_with_the_answers_is_copied_in_a_few_keys(desk: Page) -> None:
    look_for(desk, "드럼세탁기 물이 안빠져")
    keys = ["Enter", "2", "2", "1", "c"]
    shown = ["#smell", "#cold-days", "#clean-filter", "#filter-clean"]
    assert len(keys) <= MOST_KEYS
    for key, step in zip(keys, shown, strict=False):
        desk.keyboard.press(key)
        expect(desk.locator(f".desk {step}")).to_be_visible()
    desk.keyboard.press(keys[-1])
    expect(desk.get_by_role("status").filter(has_text="복사했어요")).to_be_visible()
    assert clipboard(desk) == f"{PUBLIC}{TREE}?smell=no&cold-days=no&clean-filter=fixed"


def test_the_way_is_marked_on_the_drawing_and_back_is_one_key(desk: Page) -> None:
    look_for(desk, "드럼세탁기 물이 안빠져")
    for key in ("Enter", "2"):
        desk.keyboard.press(key)
    expect(desk.locator(".desk #cold-days")).to_be_visible()
    expect(desk.locator('[data-box="cold-days"]')).to_have_class("tree-graph-box tree-graph-question is-here")
    taken = desk.locator(".tree-graph-line.is-taken")
    expect(taken).to_have_count(1)
    expect(taken).to_have_text("아니요")
    desk.keyboard.press("Backspace")
    expect(desk.locator(".desk #smell")).to_be_visible()
    expect(taken).to_have_count(0)


def test_whoever_types_faster_than_the_step_comes_loses_no_key(desk: Page) -> None:
    look_for(desk, "드럼세탁기 물이 안빠져")
    for key in ("Enter", "2", "2", "1", "c"):
        desk.keyboard.press(key)
    expect(desk.locator(".desk-status")).to_contain_text("복사했어요")
    assert clipboard(desk) == f"{PUBLIC}{TREE}?smell=no&cold-days=no&clean-filter=fixed"


def test_the_drawing_has_every_step_and_the_words_of_every_answer(desk: Page) -> None:
    look_for(desk, "드럼세탁기 물이 안빠져")
    desk.keyboard.press("Enter")
    expect(desk.locator(".desk #smell")).to_be_visible()
    steps = desk.request.get("api/v1/fault-trees/washer-front/wont-drain.json").json()["nodes"]
    boxes = desk.locator("[data-box]").evaluate_all("all => all.map(box => box.dataset.box)")
    assert steps.keys() <= set(boxes)
    lines = desk.locator(".tree-graph-line text").all_text_contents()
    assert lines and all(lines)


def test_a_customers_link_is_pasted_and_any_answer_can_be_changed(desk: Page) -> None:
    link = f"https://elsewhere.example/{TREE}?smell=no&cold-days=no&clean-filter=fixed&phone=010-1234-5678"
    desk.evaluate("text => navigator.clipboard.writeText(text)", link)
    desk.keyboard.press("Control+v")
    expect(desk.locator(".desk #filter-clean")).to_be_visible()
    trail = desk.locator(".desk-trail li")
    expect(trail).to_have_count(3)
    expect(trail.nth(0)).to_contain_text("아니요")
    assert "1234" not in desk.url
    trail.nth(2).get_by_role("link").focus()
    desk.keyboard.press("Enter")
    expect(desk.locator(".desk #clean-filter")).to_be_visible()
    expect(trail).to_have_count(2)


def test_a_spoken_code_opens_the_step_itself(desk: Page, desk_site: str) -> None:
    html = desk.request.get(TREE).text()
    code = (
        html.split('id="clean-filter"')[1].split('spoken-code">')[1].split('class="code">')[1].split("<")[0]
    )
    look_for(desk, code)
    desk.keyboard.press("Enter")
    expect(desk.locator(".desk #clean-filter")).to_be_visible()


def test_an_outcome_has_texts_to_paste_and_their_length_is_right(desk: Page) -> None:
    walk_to_an_outcome(desk)
    sms = desk.locator('[data-text="sms"] pre').inner_text()
    assert sms.startswith("[가온전자]") and f"{PUBLIC}n/" in sms
    expect(desk.locator('[data-text="sms"] [data-slot="length"]')).to_contain_text(
        f"{len(sms.encode('euc_kr'))}바이트"
    )
    desk.keyboard.press("m")
    expect(desk.locator(".desk-status")).to_have_text("문자 내용을 복사했어요.")
    assert clipboard(desk) == sms
    messenger = desk.locator('[data-text="messenger"] pre').inner_text()
    assert f"{PUBLIC}{TREE}?smell=yes" in messenger


def test_what_the_customer_sees_is_opened_where_customers_see_it(desk: Page) -> None:
    walk_to_an_outcome(desk)
    desk.evaluate("window.open = (address) => { window.opened = address }")
    desk.keyboard.press("o")
    assert desk.evaluate("window.opened") == f"{PUBLIC}{TREE}?smell=yes"


def test_the_help_names_every_key(desk: Page) -> None:
    desk.keyboard.press("Escape")
    desk.keyboard.press("?")
    help_ = desk.get_by_role("dialog")
    expect(help_).to_be_visible()
    keys = set(" ".join(help_.locator("kbd").all_inner_texts()).split())
    assert keys >= {"/", "Enter", "Backspace", "c", "m", "o", "p", "d", "v", "?"}
    desk.keyboard.press("Escape")
    expect(help_).to_be_hidden()
    desk.keyboard.press("/")
    expect(desk.locator("#deskSearch")).to_be_focused()


def test_recent_and_pinned_steps_are_there_again_after_a_reload(desk: Page) -> None:
    walk_to_an_outcome(desk)
    desk.keyboard.press("p")
    expect(desk.locator('[data-list="pinned"] a')).to_have_count(1)
    desk.goto("index.html")
    desk.goto("desk/index.html")
    for name in ("pinned", "recent"):
        expect(desk.locator(f'[data-list="{name}"] a')).to_have_count(1)
    desk.locator('[data-list="pinned"] a').focus()
    desk.keyboard.press("Enter")
    expect(desk.locator(".desk #stop-burning")).to_be_visible()


def test_the_district_names_its_centre(desk: Page) -> None:
    look_for(desk, "스마트폰 충전이 안 돼요")
    desk.keyboard.press("Enter")
    expect(desk.locator(".desk-work")).to_be_visible()
    desk.keyboard.press("d")
    desk.locator('[data-slot="area"]').select_option(label="서울 마포구")
    expect(desk.locator('[data-slot="here"]')).to_contain_text("홍대역 서비스센터")


def test_the_way_back_of_the_browser_leads_over_the_steps(desk: Page) -> None:
    walk_to_an_outcome(desk)
    desk.go_back()
    expect(desk.locator(".desk #smell")).to_be_visible()
    assert urlsplit(desk.url).query == ""


def test_the_printed_sheet_has_code_answers_verdict_and_qr(desk: Page) -> None:
    walk_to_an_outcome(desk)
    desk.emulate_media(media="print")
    for part in (".desk-trail", ".desk .verdict", ".desk-qr svg", ".desk .spoken-code"):
        expect(desk.locator(part).first).to_be_visible()
    for part in (".desk-top", ".desk-graph", ".message-texts", "#deskSearch"):
        expect(desk.locator(part).first).to_be_hidden()
    pdf = desk.pdf(format="A4")
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") <= 1


def test_a_campaign_has_texts_to_paste(desk: Page) -> None:
    desk.goto("campaigns/2010-washer-child-lock/index.html")
    sms = desk.locator('[data-text="sms"] pre')
    expect(sms).to_contain_text(f"{PUBLIC}n/")
    expect(desk.locator('[data-text="messenger"] pre')).to_contain_text(
        f"{PUBLIC}campaigns/2010-washer-child-lock/"
    )
