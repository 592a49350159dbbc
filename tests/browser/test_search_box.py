"""The search box as somebody with a phone, or with a keyboard alone, uses it."""

from playwright.sync_api import Locator, Page, expect

TREE = "**/fault-trees/washer-front/wont-drain/**"


def typed(page: Page, text: str) -> Locator:
    """The panel of the home page's box after `text` was typed."""
    page.goto("")
    page.get_by_label("증상이나 오류 코드를 적어 주세요").last.fill(text)
    return page.locator("#homeSearch-panel")


def test_the_official_number_is_on_the_screen_however_many_results_there_are(page: Page) -> None:
    panel = typed(page, "소리")
    expect(panel.get_by_role("option").first).to_be_visible()
    expect(panel.locator(".search-box-call a")).to_be_in_viewport(ratio=1)


def test_who_finds_nothing_is_given_the_number_and_an_example(page: Page) -> None:
    panel = typed(page, "쿠르르릉콰쾅")
    expect(panel).to_contain_text("맞는 안내를 찾지 못했어요")
    expect(panel).to_contain_text("제품과 증상을 짧게 적어 보세요")
    expect(panel.get_by_role("link", name="1544-7777")).to_be_visible()
    expect(panel.get_by_role("link", name="증상 가나다 목록")).to_be_visible()


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
    panel = typed(wide_page, "OE")
    field = wide_page.get_by_label("증상이나 오류 코드를 적어 주세요").last
    expect(panel).to_be_visible()
    field.press("Escape")
    expect(panel).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")


def test_words_of_danger_put_what_to_do_now_above_all_results(page: Page) -> None:
    panel = typed(page, "냉장고에서 타는 냄새")
    alert = panel.get_by_role("alert")
    expect(alert).to_contain_text("119")
    expect(alert.get_by_role("link", name="냉장고에서 타는 냄새가 나요")).to_be_visible()
    expect(alert.get_by_role("link", name="1544-7777")).to_be_visible()
    first = panel.get_by_role("option").first
    expect(first).to_be_visible()
    above, below = alert.bounding_box(), first.bounding_box()
    assert above and below
    assert above["y"] < below["y"]


def test_what_is_only_loosely_related_says_so_and_is_not_opened_by_enter(wide_page: Page) -> None:
    panel = typed(wide_page, "자동차 소리")
    expect(panel).to_contain_text("꼭 맞는 안내는 없어요")
    expect(panel.locator("[aria-selected=true]")).to_have_count(0)


def test_the_letters_that_were_asked_for_are_marked(page: Page) -> None:
    panel = typed(page, "세탁기 탈수")
    expect(panel.get_by_role("option").first.locator("mark").first).to_have_text("탈수")


def test_results_can_be_narrowed_to_one_product_and_widened_again(page: Page) -> None:
    panel = typed(page, "소리가 커요")
    chips = panel.get_by_role("group", name="제품으로 좁히기").get_by_role("button")
    expect(chips.first).to_be_visible()
    name = chips.first.inner_text()
    chips.first.click()
    expect(chips.first).to_have_attribute("aria-pressed", "true")
    for about in panel.locator("[role=option] small").all_inner_texts():
        assert name in about or not about
    chips.first.click()
    expect(chips.first).to_have_attribute("aria-pressed", "false")


def test_a_telephone_number_that_was_typed_is_not_kept(wide_page: Page) -> None:
    panel = typed(wide_page, "세탁기 010-1234-5678")
    panel.get_by_role("option").first.click()
    wide_page.wait_for_load_state()
    assert wide_page.evaluate("localStorage.getItem('searches')") is None


def test_what_only_a_step_says_is_found_after_a_pause_and_called_so(wide_page: Page) -> None:
    panel = typed(wide_page, "노트북 num lock")
    expect(panel.get_by_role("status")).to_contain_text("설명 속에 그 말이 나오는 안내")
    symptoms = panel.get_by_role("group", name="증상").get_by_role("option")
    expect(symptoms.first).to_contain_text("키보드")
    expect(panel.locator("[aria-selected=true]")).to_have_count(0)


def test_nothing_more_is_loaded_where_titles_answer(wide_page: Page) -> None:
    loaded: list[str] = []
    wide_page.on("request", lambda request: loaded.append(request.url))
    panel = typed(wide_page, "노트북 자판이 안 눌려요")
    expect(panel.get_by_role("option").first).to_contain_text("키보드 글자가")
    typed(wide_page, "노트북 num lock")
    expect(panel.get_by_role("status")).to_contain_text("설명 속에")
    inside = [url.partition("/search/")[2] for url in loaded if "/search/inside/" in url]
    assert inside == ["inside/lexicon.json", "inside/product/laptop.json"]


def test_half_a_syllable_in_composition_already_finds(page: Page) -> None:
    panel = typed(page, "탈ㅅ")
    expect(panel.get_by_role("option").first).to_contain_text("탈수")


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
