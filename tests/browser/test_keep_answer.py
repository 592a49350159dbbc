"""What one does with an answer: wait, keep, share, print it, and say whether it helped."""

import re
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, Page, Route, expect

from generator.settings import own_words
from tests.browser.serving import served
from tests.browser.walking import TO_PUMP, expect_step

WORDS = own_words()["ko"]


def at(page: Page, moment: str) -> datetime:
    time = datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo("Asia/Seoul"))
    page.clock.install(time=time)
    return time


def waiting_step(site: Path) -> tuple[str, str]:
    """A tree and a step of it that says how long to wait."""
    for file in sorted(site.glob("fault-trees/*/*/index.html")):
        if found := re.search(r'data-node="([^"]+)" data-wait="60"', file.read_text(encoding="utf-8")):
            return file.relative_to(site).as_posix(), found[1]
    raise LookupError("no step of the site waits an hour")


def test_a_wait_is_counted_down_and_survives_a_reload(page: Page, built_site: Path) -> None:
    at(page, "2026-11-23T10:00")
    address, step = waiting_step(built_site)
    page.goto(f"{address}#{step}")
    left = page.locator(".wait-timer [role=timer]")
    expect(left).to_be_hidden()
    page.get_by_role("button", name=WORDS["wait-start"]).click()
    expect(left).to_have_text("1:00:00 남았어요")
    page.clock.fast_forward("30:00")
    expect(left).to_have_text("30:00 남았어요")
    page.reload()
    expect(left).to_contain_text("남았어요")
    page.clock.fast_forward("31:00")
    expect(page.locator(".wait-timer [role=status]")).to_have_text(WORDS["wait-over"])


def test_a_wait_can_be_put_into_the_calendar(page: Page, built_site: Path) -> None:
    at(page, "2026-11-23T10:00")
    address, step = waiting_step(built_site)
    page.goto(f"{address}#{step}")
    with page.expect_download() as coming:
        page.get_by_role("button", name=WORDS["wait-calendar"]).click()
    text = Path(coming.value.path()).read_text(encoding="utf-8")
    assert "DTSTART:20261123T0200" in text and f"#{step}" in text.replace("\n ", "")
    assert coming.value.suggested_filename.endswith(".ics")


def test_an_answer_is_kept_found_again_at_home_and_forgotten(page: Page) -> None:
    page.goto(TO_PUMP)
    page.get_by_role("button", name=WORDS["save-answer"]).click()
    expect(page.get_by_text(WORDS["answer-saved"])).to_be_visible()
    page.goto("index.html")
    page.locator(".saved-answers").get_by_role("link", name="물이 빠지지 않아요").click()
    expect_step(page, "visit-pump")
    page.goto("index.html")
    page.locator(".saved-answers").get_by_role("button").click()
    expect(page.locator(".saved-answers")).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0


def test_where_nothing_may_be_stored_the_wizard_works_and_says_that_nothing_is_kept(page: Page) -> None:
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])"
        " Object.defineProperty(window, name, {get() { throw new DOMException('blocked', 'SecurityError') }})"
    )
    page.goto(TO_PUMP)
    page.get_by_role("button", name=WORDS["save-answer"]).click()
    expect(page.get_by_text(WORDS["answer-not-saved"])).to_be_visible()


def test_an_answer_is_copied_sent_and_shown_as_a_code(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(TO_PUMP)
    page.get_by_role("button", name=WORDS["copy-address"]).click()
    expect(page.get_by_text(WORDS["copied"])).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    message = page.get_by_role("link", name=WORDS["send-message"]).get_attribute("href") or ""
    assert message.startswith("sms:?body=") and "wont-drain" in message
    page.get_by_role("button", name=WORDS["show-qr"]).click()
    expect(page.get_by_role("img", name=WORDS["qr-label"])).to_be_visible()


def test_the_sheet_for_the_visit_is_one_page(wide_page: Page) -> None:
    page = wide_page
    page.goto(TO_PUMP)
    expect(page.get_by_role("button", name=WORDS["print-sheet"])).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".wizard-sheet")).to_contain_text("1544-7777")
    expect(page.locator(".answers-so-far li").first).to_be_visible()
    expect(page.get_by_role("img", name=WORDS["qr-label"])).to_be_visible()
    for hidden in (".helpful", ".keep-answer", ".visit-panel", ".wizard-related", ".booking", ".footer"):
        expect(page.locator(hidden)).to_be_hidden()
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1


def test_whether_it_helped_is_told_to_nobody(page: Page) -> None:
    page.goto(TO_PUMP)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name=WORDS["helpful-no"], exact=True).click()
    expect(page.get_by_text(WORDS["helpful-sorry"])).to_be_visible()
    assert asked == []


def test_where_the_owner_names_an_address_tree_node_and_answer_are_sent_there_alone(page: Page) -> None:
    told: list[str | None] = []

    def with_an_address(route: Route) -> None:
        answer = route.fetch()
        body = answer.text().replace(
            '<section class="helpful card', '<section data-endpoint="/told" class="helpful card'
        )
        route.fulfill(response=answer, body=body)

    def listen(route: Route) -> None:
        told.append(route.request.post_data)
        route.fulfill(status=204)

    page.route("**/wont-drain/index.html*", with_an_address)
    page.route("**/told", listen)
    page.goto(TO_PUMP)
    with page.expect_request("**/told"):
        page.get_by_role("button", name=WORDS["helpful-yes"]).click()
    assert told == ['{"tree":"washer-front/wont-drain","node":"visit-pump","helpful":"yes"}']


def test_a_part_that_cannot_be_loaded_leaves_the_answer(browser: Browser, built_site: Path) -> None:
    with served(built_site) as address:
        context = browser.new_context(base_url=address)
        page = context.new_page()
        page.route("**/keep-answer.js", lambda route: route.abort())
        page.goto(TO_PUMP)
        expect_step(page, "visit-pump")
        expect(page.locator(".keep-answer")).to_be_hidden()
        context.close()
