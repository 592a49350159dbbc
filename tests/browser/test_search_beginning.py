"""What the search box shows before anything is typed, and where nothing is found."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

LABEL = "증상이나 오류 코드를 적어 주세요"


def focused(page: Page, address: str = "", box: str = "homeSearch") -> Locator:
    """The panel of a box that was touched on a page."""
    page.goto(address)
    page.locator(f"#{box}").click()
    return page.locator(f"#{box}-panel")


def test_who_touches_the_box_is_told_how_to_ask_and_where_to_begin(page: Page) -> None:
    panel = focused(page)
    expect(panel).to_contain_text("제품과 증상을 짧게 적어 보세요")
    expect(panel.get_by_role("group", name="이런 증상부터 볼 수 있어요").get_by_role("option")).to_have_count(
        7
    )
    expect(panel.locator(".search-box-call a")).to_be_in_viewport(ratio=1)
    expect(panel.locator("[aria-selected=true]")).to_have_count(0)


def test_nobody_claims_to_know_what_is_asked_most(page: Page) -> None:
    panel = focused(page)
    expect(panel.get_by_role("option").first).to_be_visible()
    for claim in ("인기", "자주 찾는", "많이 찾는"):
        expect(panel).not_to_contain_text(claim)


def test_on_the_page_of_a_product_its_own_symptoms_come_first(wide_page: Page) -> None:
    panel = focused(wide_page, "fault-trees/washer-front/leak/", "headerSearch")
    options = panel.get_by_role("group", name="드럼세탁기 안내").get_by_role("option")
    expect(options.first).to_contain_text("드럼세탁기")
    expect(options).to_have_count(6)
    for option in options.all()[1:]:
        assert "fault-trees/washer-front/" in (option.get_attribute("href") or "")


def test_on_the_page_of_a_bare_code_no_product_is_guessed(wide_page: Page, built_site: Path) -> None:
    code = next(
        page
        for page in sorted(built_site.glob("code/[a-z]*/index.html"))
        if "headerSearch" in page.read_text()
    )
    panel = focused(wide_page, code.relative_to(built_site).as_posix(), "headerSearch")
    expect(panel.get_by_role("group", name="이런 증상부터 볼 수 있어요")).to_be_visible()


def test_the_product_looked_at_last_is_offered_again_until_it_is_forgotten(wide_page: Page) -> None:
    panel = focused(wide_page)
    wide_page.locator("#homeSearch").fill("드럼세탁기 물이 안빠져")
    panel.get_by_role("option", name="물이 빠지지 않아요").first.click()
    wide_page.wait_for_url("**/fault-trees/washer-front/wont-drain/**")
    focused(wide_page)
    expect(panel.get_by_role("option", name="드럼세탁기 물이 안빠져")).to_be_visible()
    expect(panel.get_by_role("group", name="드럼세탁기 안내")).to_be_visible()
    panel.get_by_role("button", name="찾았던 말 지우기").click()
    expect(panel.get_by_role("group", name="이런 증상부터 볼 수 있어요")).to_be_visible()
    expect(panel.get_by_role("button", name="찾았던 말 지우기")).to_be_hidden()
    expect(wide_page.locator("#homeSearch")).to_be_focused()
    assert wide_page.evaluate("[localStorage.searches, localStorage['search-product']]") == [None, None]


def test_a_search_made_before_is_made_again_when_it_is_chosen(wide_page: Page) -> None:
    wide_page.goto("")
    wide_page.evaluate("localStorage.searches = JSON.stringify(['세탁기 탈수'])")
    wide_page.locator("#homeSearch").focus()
    option = wide_page.get_by_role("group", name="이 기기에서 찾았던 말").get_by_role("option")
    expect(option).to_have_text("세탁기 탈수")
    wide_page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    wide_page.keyboard.press("Enter")
    expect(wide_page.locator("#homeSearch")).to_have_value("세탁기 탈수")
    expect(wide_page.locator("#homeSearch-list [role=option]").first).to_contain_text("탈수")


def test_what_somebody_else_kept_under_our_names_is_passed_over(wide_page: Page) -> None:
    wide_page.goto("")
    wide_page.evaluate("localStorage.searches = '{\"a\":1}'; localStorage['search-product'] = '\"../../x\"'")
    wide_page.locator("#homeSearch").focus()
    expect(wide_page.get_by_role("group", name="이런 증상부터 볼 수 있어요")).to_be_visible()


def test_who_finds_nothing_is_offered_where_to_begin_but_nothing_is_opened_by_enter(wide_page: Page) -> None:
    panel = focused(wide_page, "products/tv/", "headerSearch")
    wide_page.keyboard.insert_text("뷁뷁")
    expect(panel.get_by_role("option").first).to_be_visible()
    wide_page.keyboard.press("Enter")
    expect(panel.locator("[aria-selected=true]")).to_have_count(0)
    expect(panel.get_by_role("link", name="오류 코드 목록")).to_be_visible()
    assert wide_page.url.endswith("/products/tv/")


def test_on_the_english_pages_the_box_begins_in_english(page: Page) -> None:
    panel = focused(page, "en/")
    expect(panel.get_by_role("group", name="Symptoms to begin with")).to_be_visible()
    expect(panel).to_contain_text("the code is enough")


def test_the_page_for_lost_visitors_begins_like_the_home_page(wide_page: Page) -> None:
    panel = focused(wide_page, "404.html", "pageSearch")
    expect(panel.get_by_role("group", name="이런 증상부터 볼 수 있어요")).to_be_visible()


def test_before_the_search_is_there_its_beginning_already_is(page: Page) -> None:
    page.route("**/search/lexicon.json", lambda _route: None)
    expect(focused(page).get_by_role("option").first).to_be_visible()
