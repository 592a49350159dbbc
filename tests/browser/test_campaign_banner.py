"""The most important open campaign stands above every page it concerns, until it is put away."""

from playwright.sync_api import Page, expect

from tests.browser.campaigns import at, banner, notices


def test_the_most_important_open_campaign_is_in_the_banner(own: Page) -> None:
    for moment, title in (
        ("2026-11-22T09:00", ["뜨거운 펌프"]),
        ("2027-01-01T09:00", ["뚜껑 교체"]),
        ("2027-02-01T09:00", []),
        ("2027-03-17T09:00", ["봄 점검"]),
    ):
        for address in ("", "products/dishwasher/index.html"):
            assert banner(at(own, address, moment)) == title


def test_pages_of_a_product_show_the_campaigns_of_that_product(page: Page) -> None:
    for address, title in (
        ("fault-trees/washer-front/wont-drain/index.html", ["드럼세탁기 어린이 안전 캠페인"]),
        ("code/washer-front/OE/index.html", ["드럼세탁기 어린이 안전 캠페인"]),
        ("fault-trees/refrigerator/not-cold/index.html", ["침수 가전 무상 점검 지원"]),
        ("products/air-purifier/index.html", []),
    ):
        assert banner(at(page, address, "2026-11-22T09:00")) == title


def test_a_banner_put_away_stays_away_and_others_come(own: Page) -> None:
    at(own, "", "2026-12-01T09:00")
    own.get_by_role("button", name="이 알림 그만 보기").click()
    assert banner(own) == []
    expect(own.locator(".campaign-banner")).to_be_hidden()
    assert banner(at(own, "", "2026-12-01T09:00")) == ["뚜껑 교체"]
    assert banner(at(own, "products/dishwasher/index.html", "2026-12-01T09:00")) == ["뚜껑 교체"]
    assert own.evaluate("Object.keys(localStorage)") == ["campaign-put-away:2026-hot-pump"]
    assert own.context.cookies() == []
    assert "뜨거운 펌프" in notices(own), "only the banner is put away, not the notice"


def test_where_nothing_may_be_kept_the_banner_comes_back(own: Page) -> None:
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


def test_what_must_not_be_used_is_said_while_it_is_open(own: Page) -> None:
    stop = own.locator("main .campaign-stop:visible")
    for address in ("", "campaigns/2026-hot-pump/index.html"):
        expect(at(own, address, "2026-12-31T09:00") and stop.first).to_have_text("쓰지 말고 먼저 연락하세요")
        expect(at(own, address, "2027-01-01T09:00") and stop).to_have_count(0)
