"""The search box as somebody with a phone, or with a keyboard alone, uses it."""

from playwright.sync_api import Page, expect

TREE = "**/fault-trees/washer-front/wont-drain/**"


def test_the_official_number_is_on_the_screen_however_many_results_there_are(page: Page) -> None:
    page.goto("")
    page.get_by_label("증상이나 오류 코드를 적어 주세요").last.fill("소리")
    expect(page.locator("#homeSearch-list [role=option]").first).to_be_visible()
    expect(page.locator("#homeSearch-panel .search-box-call a")).to_be_in_viewport(ratio=1)


def test_who_finds_nothing_is_given_the_number(page: Page) -> None:
    page.goto("")
    page.get_by_label("증상이나 오류 코드를 적어 주세요").last.fill("쿠르르릉콰쾅")
    panel = page.locator("#homeSearch-panel")
    expect(panel).to_contain_text("맞는 안내를 찾지 못했어요")
    expect(panel.get_by_role("link", name="1544-7777")).to_be_visible()


def test_the_keyboard_leads_from_words_to_the_guide(wide_page: Page) -> None:
    wide_page.goto("")
    wide_page.get_by_label("증상이나 오류 코드를 적어 주세요").last.focus()
    wide_page.keyboard.insert_text("드럼세탁기 물이 안빠져")
    first = wide_page.locator("#homeSearch-list [role=option]").first
    expect(first).to_have_attribute("aria-selected", "true")
    wide_page.keyboard.press("ArrowDown")
    expect(first).to_have_attribute("aria-selected", "false")
    wide_page.keyboard.press("ArrowUp")
    wide_page.keyboard.press("Enter")
    wide_page.wait_for_url(TREE)


def test_escape_puts_the_results_away(wide_page: Page) -> None:
    wide_page.goto("")
    field = wide_page.get_by_label("증상이나 오류 코드를 적어 주세요").last
    field.fill("OE")
    expect(wide_page.locator("#homeSearch-panel")).to_be_visible()
    field.press("Escape")
    expect(wide_page.locator("#homeSearch-panel")).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")


def test_a_spoken_code_leads_to_its_step_however_it_was_heard(wide_page: Page) -> None:
    wide_page.goto("fault-trees/washer-front/wont-drain/index.html")
    step = wide_page.locator("#clean-filter")
    code = step.locator(".spoken-code .code").inner_text()
    wide_page.goto("")
    wide_page.get_by_label("증상이나 오류 코드를 적어 주세요").last.focus()
    wide_page.keyboard.insert_text(code.replace("1", "7").replace("3", "4"))
    expect(wide_page.locator("#homeSearch-list [role=option]")).to_have_text(code)
    wide_page.keyboard.press("Enter")
    wide_page.wait_for_url("**/fault-trees/washer-front/wont-drain/index.html#clean-filter")
