"""Pictures of the editors' handbook: `make handbook-pictures` drives the real screens."""

import os
import re
import shutil
import subprocess
import sys
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from playwright.sync_api import Page, ViewportSize, expect, sync_playwright

from tests.browser.chromium import find_chromium
from tests.browser.conftest import QUIETLY, patient
from tests.changes.repository import commit, edit, git
from tests.conftest import ROOT, TODAY

FOLDER = ROOT / "content/guides/editors/images"
TOMORROW = "2026-11-23"
NOTICE = "2026-door-check"
TREE = "content/fault-trees/washer-front/wont-drain.yml"
#: a narrow window, so that its words can be read where the picture is shown
WINDOW = ViewportSize(width=800, height=560)
#: what is read as a whole needs more room
SHEET = ViewportSize(width=800, height=800)
SHARP, QUALITY = 1.5, 75


@dataclass
class Desk:
    """An editor at work: a copy of the content, its preview, and the browser that looks at it."""

    root: Path
    address: str
    page: Page

    def paper(self, name: str, *command: str) -> None:
        """Opens what a command writes as a page."""
        said = subprocess.run(
            [
                *gagijeon(*command),
                "--root",
                str(self.root),
                "--today",
                TODAY,
                "--html",
                f"{self.root}/{name}",
            ],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
        )
        assert (self.root / name).exists(), said.stderr
        self.page.set_viewport_size(SHEET)
        self.page.goto((self.root / name).as_uri())


def preview(desk: Desk) -> None:
    desk.page.goto(desk.address)


def form_list(desk: Desk) -> None:
    desk.page.get_by_role("link", name="양식으로 쓰기").click()


def form(desk: Desk) -> None:
    page = desk.page
    page.get_by_role("link", name="새로 쓰기: 캠페인 알림").click()
    page.get_by_label("파일 이름").fill(NOTICE)
    page.get_by_label("제목 (꼭 적어요)").fill("드럼세탁기 문 무상 점검")
    page.get_by_label("종류 (꼭 적어요)").select_option(label="무상 수리")
    page.get_by_role("group", name="제품 (꼭 적어요)").get_by_label("드럼세탁기").check()
    page.get_by_label("해 드리는 것 (꼭 적어요)").fill("문을 살펴보고 고쳐 드려요.")
    page.get_by_label("무료인 것 (꼭 적어요)").fill("부품\n출장")
    page.get_by_label("공개 시각").fill(f"{TOMORROW}T00:00")
    page.get_by_label("시작하는 날 (꼭 적어요)").fill(TOMORROW)
    page.get_by_label("근거 (꼭 적어요)").fill("https://www.gaon.example/notice")
    page.get_by_label("파일 이름").scroll_into_view_if_needed()


def form_mistake(desk: Desk) -> None:
    phone = desk.page.get_by_label("신청 방법 전화")
    phone.fill("02-999-9999")
    desk.page.get_by_role("button", name="확인하고 저장하기").click()
    expect(phone).to_have_attribute("aria-invalid", "true")
    phone.evaluate("field => field.scrollIntoView({ block: 'center' })")


def form_saved(desk: Desk) -> None:
    desk.page.get_by_label("신청 방법 전화").fill("1544-7777")
    desk.page.get_by_role("button", name="확인하고 저장하기").click()
    expect(desk.page.get_by_role("status")).to_contain_text("저장했어요")


def not_public(desk: Desk) -> None:
    desk.page.get_by_role("link", name="미리보기에서 보기").click()
    expect(desk.page.get_by_text("아직 공개하지 않은 페이지예요.")).to_be_visible()
    desk.page.goto(desk.page.url)  # from its top


def mistake(desk: Desk) -> None:
    desk.page.goto(f"{desk.address}fault-trees/washer-front/wont-drain/index.html")
    edit(desk.root, TREE, "next: cold-days}", "next: cold-day}")
    expect(desk.page.get_by_role("dialog", name="먼저 고쳐야 해요")).to_be_visible()


def answers(desk: Desk) -> None:
    edit(desk.root, TREE, "next: cold-day}", "next: cold-days}")
    edit(
        desk.root,
        TREE,
        "unknown: {next: common:drain, return: visit-pump}",
        "unknown: {next: straighten-hose}",
    )
    desk.paper("answers.html", "diff", "HEAD")


def calendar(desk: Desk) -> None:
    desk.paper("calendar.html", "report", "calendar")


#: what the handbook shows, in the order of the story; each picture begins where the one before it ended
STEPS: dict[str, Callable[[Desk], None]] = {
    "preview": preview,
    "form-list": form_list,
    "form": form,
    "form-mistake": form_mistake,
    "form-saved": form_saved,
    "not-public": not_public,
    "mistake": mistake,
    "answers": answers,
    "calendar": calendar,
}


def main() -> None:
    """Takes every picture anew."""
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = content_in(Path(folder))
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=QUIETLY)
        context = browser.new_context(
            viewport=WINDOW, device_scale_factor=SHARP, locale="ko-KR", timezone_id="Asia/Seoul"
        )
        page = patient(context.new_page())
        with served(root) as address:
            # The page adds the days to the day of the preview by itself.
            page.clock.set_fixed_time(datetime.now(ZoneInfo("Asia/Seoul")).replace(hour=10, minute=0))
            for name, step in STEPS.items():
                step(Desk(root, address, page))
                (FOLDER / f"{name}.webp").write_bytes(taken(page))
        browser.close()


def content_in(root: Path) -> Path:
    """A copy of the content of its own, committed, that may be spoilt."""
    for folder in ("content", "site_config"):
        shutil.copytree(ROOT / folder, root / folder)
    git(root, "init", "--quiet")
    commit(root)
    return root


@contextmanager
def served(root: Path) -> Iterator[str]:
    """The address of the preview of a project."""
    process = subprocess.Popen(
        gagijeon("serve", "--root", str(root), "--port", "0", "--today", TODAY),
        cwd=ROOT,
        env=os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    try:
        assert process.stdout
        found = re.search(r"http://\S+", process.stdout.readline())
        assert found
        yield found[0]
    finally:
        process.terminate()
        process.wait()


def gagijeon(*words: str) -> list[str]:
    """A command of the editors."""
    return [sys.executable, "-m", "generator", *words]


def taken(page: Page) -> bytes:
    """What the window shows, as WebP, which is a third of the same as PNG."""
    page.screenshot()  # waits until the window is painted, as the next line does not
    devtools = page.context.new_cdp_session(page)
    picture = devtools.send("Page.captureScreenshot", {"format": "webp", "quality": QUALITY})
    return b64decode(picture["data"])


if __name__ == "__main__":
    main()
