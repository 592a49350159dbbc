"""The preview in a browser: the day on a ribbon, changes at once, mistakes over the last good page."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESK, faultless_page
from tests.changes.repository import edit
from tests.checks.situations import lay_out, said_about
from tests.conftest import ROOT

LEAKS = "content/fault-trees/washer/leaks.yml"
TREE = "fault-trees/washer/leaks/index.html"


class Served(NamedTuple):
    """A project and the address of its preview."""

    root: Path
    address: str


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """A small project under `serve`, as an editor starts it."""
    lay_out(tmp_path)
    command = [sys.executable, "-m", "generator", "serve", "--root", str(tmp_path), "--port", "0"]
    process = subprocess.Popen(
        [*command, "--today", "2026-09-01"],
        cwd=ROOT,
        env=os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    assert process.stdout
    line = process.stdout.readline()
    found = re.search(r"http://\S+", line)
    assert found, line
    yield Served(tmp_path, found[0])
    process.terminate()
    process.wait()
    process.stdout.close()


@pytest.fixture
def preview(browser: Browser, served: Served) -> Iterator[Page]:
    with faultless_page(browser, served.address, DESK) as page:
        yield page


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


def test_a_notice_is_written_in_the_form_and_seen_in_the_preview(preview: Page, served: Served) -> None:
    preview.goto("")
    preview.get_by_role("link", name="양식으로 쓰기").click()
    preview.get_by_role("link", name="새로 쓰기: 캠페인 알림").click()
    preview.get_by_label("파일 이름").fill("2026-door-check")
    preview.get_by_label("제목 (꼭 적어요)").fill("문: 무상 점검")
    preview.get_by_label("종류 (꼭 적어요)").select_option(label="무상 수리")
    preview.get_by_label("제품 (꼭 적어요)", exact=True).fill("washer\nfridge")
    preview.get_by_label("해 드리는 것 (꼭 적어요)").fill("문을 살펴보고 고쳐 드려요.")
    preview.get_by_label("무료인 것 (꼭 적어요)").fill("부품\n출장")
    preview.get_by_label("시작하는 날 (꼭 적어요)").fill("내일")
    preview.get_by_label("근거 (꼭 적어요)").fill("https://www.gaon.example/notice")
    preview.get_by_role("button", name="확인하고 저장하기").click()
    expect(preview.get_by_role("alert")).to_contain_text("저장하지 않았어요")
    start = preview.get_by_label("시작하는 날 (꼭 적어요)")
    expect(start).to_have_attribute("aria-invalid", "true")
    expect(start).to_have_accessible_description(re.compile("`내일`"))
    start.fill("2026-09-02")
    preview.get_by_role("button", name="확인하고 저장하기").click()
    expect(preview.get_by_role("status")).to_contain_text("저장했어요")
    assert said_about(served.root) == ""
    preview.get_by_role("link", name="미리보기에서 보기").click()
    expect(preview.get_by_role("heading", level=1)).to_contain_text("문: 무상 점검")
    preview.goto("campaigns/index.html")
    expect(preview.get_by_role("heading", name="문: 무상 점검")).to_be_visible()
