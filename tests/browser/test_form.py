"""The form in a browser: a notice is written, mended, seen on its day, and ended, with the keyboard alone."""

import re

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.axe import barriers
from tests.browser.conftest import DESK, PHONE, Served, faultless_page
from tests.checks.situations import report_on, said_about

HINGE = "content/campaigns/2026-fridge-hinge.yml"


SAVE = "확인하고 저장하기"


def write(page: Page) -> None:
    """Fills in a new notice."""
    page.get_by_label("파일 이름").fill("2026-door-check")
    page.get_by_label("제목 (꼭 적어요)").fill("문: 무상 점검")
    page.get_by_label("종류 (꼭 적어요)").select_option(label="무상 수리")
    products = page.get_by_role("group", name="제품 (꼭 적어요)")
    products.get_by_label("세탁기").check()
    products.get_by_label("냉장고").check()
    page.get_by_label("해 드리는 것 (꼭 적어요)").fill("문을 살펴보고 고쳐 드려요.")
    page.get_by_label("무료인 것 (꼭 적어요)").fill("부품\n출장")
    page.get_by_label("공개 시각").fill("2026-09-20T09:00")
    page.get_by_label("시작하는 날 (꼭 적어요)").fill("2026-10-01")
    page.get_by_label("근거 (꼭 적어요)").fill("https://www.gaon.example/notice")


def test_a_notice_is_written_in_the_form_and_seen_in_the_preview_on_its_day(
    preview: Page, served: Served
) -> None:
    preview.goto("")
    preview.get_by_role("link", name="양식으로 쓰기").click()
    preview.get_by_role("link", name="새로 쓰기: 캠페인 알림").click()
    write(preview)
    phone = preview.get_by_label("신청 방법 전화")
    phone.fill("02-999-9999")
    preview.get_by_role("button", name=SAVE).click()
    expect(preview.get_by_role("alert")).to_contain_text("저장하지 않았어요")
    expect(phone).to_have_attribute("aria-invalid", "true")
    expect(phone).to_have_accessible_description(re.compile("02-999-9999"))
    assert not (served.root / "content/campaigns/2026-door-check.yml").exists()
    phone.fill("1544-7777")
    preview.get_by_role("button", name=SAVE).click()
    expect(preview.get_by_role("status")).to_contain_text("저장했어요")
    assert said_about(served.root) == ""
    preview.get_by_role("link", name="미리보기에서 보기").click()
    ribbon = preview.get_by_role("complementary", name="미리보기")
    expect(preview.get_by_role("heading", level=1)).to_contain_text("문: 무상 점검")
    expect(ribbon).to_contain_text("아직 공개하지 않은 페이지예요.")
    preview.go_back()
    preview.get_by_role("button", name="이 날로 보기: 2026. 10. 1. (시작하는 날)").click()
    expect(ribbon).to_contain_text("2026. 10. 1. 기준")
    expect(ribbon).not_to_contain_text("아직 공개하지 않은 페이지예요.")
    expect(preview.locator("main [data-slot=state]")).to_have_text("진행 중")
    ribbon.get_by_text("미리볼 날").click()
    ribbon.get_by_label("미리볼 날").fill("2026-09-02")
    ribbon.get_by_role("button", name="이 날로 보기").click()
    expect(ribbon).to_contain_text("2026. 9. 2. 기준")
    expect(preview.get_by_role("heading", level=1)).to_contain_text("문: 무상 점검")


def press_until(page: Page, key: str, wanted: str) -> None:
    """Presses a key until what has the focus is called so."""
    for _press in range(60):
        page.keyboard.press(key)
        if wanted in str(
            page.evaluate("(document.activeElement.labels?.[0] ?? document.activeElement).innerText")
        ):
            return
    raise AssertionError(f"the keyboard does not reach {wanted}")


def test_the_keyboard_alone_changes_a_notice_and_its_comments_stay(preview: Page, served: Served) -> None:
    file = served.root / HINGE
    file.write_text("# 설비팀이 썼어요\n" + file.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")
    before = file.read_text(encoding="utf-8")
    preview.goto("admin/")
    press_until(preview, "Tab", "냉장고 문 경첩 무상 교체")
    preview.keyboard.press("Enter")
    preview.wait_for_url("**/campaign/**")
    press_until(preview, "Tab", "제목")
    preview.keyboard.press("End")
    preview.keyboard.type(" 안내")
    preview.keyboard.press("Enter")
    expect(preview.get_by_role("status")).to_contain_text("저장했어요")
    assert file.read_text(encoding="utf-8") == before.replace("무상 교체\n", "무상 교체 안내\n", 1)


def test_of_two_editors_the_second_is_told_and_keeps_what_was_typed(preview: Page, served: Served) -> None:
    preview.goto("admin/campaign/?file=2026-fridge-hinge")
    with preview.context.expect_page() as other:
        preview.evaluate("window.open(location.href)")
    first = other.value
    first.get_by_label("제목 (꼭 적어요)").fill("먼저 고친 제목")
    first.get_by_role("button", name=SAVE).click()
    expect(first.get_by_role("status")).to_contain_text("저장했어요")
    preview.get_by_label("제목 (꼭 적어요)").fill("나중에 고친 제목")
    preview.get_by_role("button", name=SAVE).click()
    expect(preview.get_by_role("alert")).to_contain_text("그동안 다른 사람이 고쳤어요")
    expect(preview.get_by_label("제목 (꼭 적어요)")).to_have_value("나중에 고친 제목")
    assert "title: 먼저 고친 제목\n" in (served.root / HINGE).read_text(encoding="utf-8")
    with preview.context.expect_page() as now:
        preview.get_by_role("link", name="지금 파일 보기").click()
    expect(now.value.get_by_label("제목 (꼭 적어요)")).to_have_value("먼저 고친 제목")


def test_a_notice_is_withdrawn_and_one_that_was_never_public_is_deleted(
    preview: Page, served: Served
) -> None:
    preview.goto("admin/campaign/?file=2026-fridge-hinge")
    preview.get_by_text("그만하기와 지우기").click()
    preview.get_by_role("button", name="오늘 취소하기").click()
    expect(preview.get_by_role("status")).to_contain_text("저장했어요")
    assert "withdrawn: 2026-09-01\n" in (served.root / HINGE).read_text(encoding="utf-8")
    preview.goto("admin/campaign/")
    write(preview)
    preview.get_by_role("button", name=SAVE).click()
    preview.get_by_text("그만하기와 지우기").click()
    preview.get_by_role("button", name="이 파일 지우기").click()
    expect(preview.get_by_role("status")).to_contain_text("파일을 지웠어요")
    assert not (served.root / "content/campaigns/2026-door-check.yml").exists()
    assert report_on(served.root).errors == []


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("path", ["", "campaign/?file=2026-fridge-hinge", "fault-tree/?file=washer/leaks"])
def test_nobody_is_kept_out_of_the_form(
    browser: Browser, served: Served, viewport: ViewportSize, path: str
) -> None:
    with faultless_page(browser, served.address, viewport) as page:
        page.goto(f"admin/{path}")
        for summary in page.locator("summary").all():
            summary.click()
        assert barriers(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        if path:
            page.get_by_label("제목 (꼭 적어요)").fill("")
            page.get_by_role("button", name=SAVE).click()
            expect(page.get_by_role("alert")).to_be_visible()
            assert barriers(page) == []
