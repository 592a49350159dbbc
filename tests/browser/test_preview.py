"""The preview in a browser: the day on a ribbon, changes at once, mistakes over the last good page."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Served
from tests.changes.repository import edit
from tests.checks.situations import said_about

LEAKS = "content/fault-trees/washer/leaks.yml"
TREE = "fault-trees/washer/leaks/index.html"


def test_the_ribbon_names_the_day_and_marks_what_is_not_public(preview: Page) -> None:
    preview.goto("campaigns/index.html")
    ribbon = preview.get_by_role("complementary", name="미리보기")
    expect(ribbon).to_contain_text("2026. 9. 1. 기준")
    expect(preview.locator("main .preview-mark").first).to_have_text("아직 공개 전")
    ribbon.get_by_text("아직 공개 전 (1)").click()
    ribbon.get_by_role("link", name="냉장고 문 경첩 무상 교체").click()
    expect(ribbon).to_contain_text("아직 공개하지 않은 페이지예요.")
    expect(preview.locator("main [data-slot=state]")).to_have_text("시작 전")


def test_a_change_is_on_the_screen_without_a_hand_on_the_browser(preview: Page, served: Served) -> None:
    preview.goto(TREE)
    expect(preview.get_by_role("heading", level=1)).to_contain_text("바닥으로 물이 새요")
    edit(served.root, LEAKS, "바닥으로 물이 새요", "마루로 물이 새요")
    expect(preview.get_by_role("heading", level=1)).to_contain_text("마루로 물이 새요")


def test_a_mistake_stands_over_the_last_good_page_in_the_words_of_the_console(
    preview: Page, served: Served
) -> None:
    preview.goto(TREE)
    edit(served.root, LEAKS, "next: tighten", "next: tigten")
    overlay = preview.get_by_role("dialog", name="먼저 고쳐야 해요")
    expect(overlay).to_be_visible()
    told = overlay.locator("pre").inner_text()
    assert told.strip() == said_about(served.root, "ko").strip()
    expect(preview.locator("h1")).to_contain_text("바닥으로 물이 새요")
    preview.reload()
    expect(overlay).to_be_visible()
    preview.keyboard.press("Escape")
    expect(overlay).to_be_hidden()
    edit(served.root, LEAKS, "next: tigten", "next: tighten")
    expect(preview.locator("dialog[data-broken]")).to_have_count(0)
    expect(overlay).to_be_hidden()


def test_the_page_thinks_that_it_is_the_day_of_the_preview(preview: Page) -> None:
    preview.goto("campaigns/2010-washer-lock/index.html")
    day = preview.evaluate(
        "async () => { const script = document.querySelector('script[src*=main]').src;"
        " const clock = await import(script.replace('main.js', 'clock.js'));"
        " return new Date(clock.now() + 9 * 3600e3).toISOString().slice(0, 10) }"
    )
    assert day in ("2026-09-01", "2026-09-02")
