"""The preview of a day: the whole site, marked, and of this machine only."""

import re
import shutil
from datetime import date
from pathlib import Path
from time import process_time
from urllib.parse import urljoin

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from generator.compiler import compile_site
from generator.diagnostics.report import Report
from tests.catalog.test_languages import SIDE_FILES
from tests.changes.repository import edit
from tests.checks.situations import CASES, lay_out
from tests.conftest import ROOT
from tests.preview.previewing import get, preview
from tests.source.pictures import LOSSLESS

HINGE = "/campaigns/2026-fridge-hinge/index.html"
LEAKS = "content/fault-trees/washer/leaks.yml"
SECONDS = 2  # of the processor; it takes less than half a second


@pytest.fixture
def root(tmp_path: Path) -> Path:
    lay_out(tmp_path)
    return tmp_path


def test_a_notice_before_its_first_minute_is_shown_and_marked(root: Path) -> None:
    with preview(root, "2026-09-01") as (_desk, port):
        status, page = get(port, HINGE)
        assert status == 200
        assert "2026. 9. 1. 기준" in page
        assert "아직 공개하지 않은 페이지예요." in page
        assert "2026. 9. 14. 09:00부터 공개해요" in get(port, "/")[1]
    with preview(root, "2026-09-15") as (_desk, port):
        page = get(port, HINGE)[1]
        assert "2026. 9. 15. 기준" in page
        assert "아직 공개" not in page.split("<main")[0].replace('아직 공개 전"', "")


def test_every_page_of_a_build_is_in_the_preview_in_every_language(root: Path) -> None:
    for name, text in SIDE_FILES.items():
        (root / name).write_text(text, encoding="utf-8")
    site = compile_site(root, date(2026, 11, 22), Report())
    assert site is not None
    assert {page.language for page in site.pages} == {"ko", "en"}
    with preview(root, "2026-11-22") as (_desk, port):
        for page in site.pages:
            status, text = get(port, f"/{page.address}")
            assert status == 200, page.address
            assert page.content.split("</h1>")[0] in text or page.address == "404.html", page.address
            switch = page.versions.keys() - {page.language}
            assert set(re.findall(r'hreflang="(..)" lang', text)) >= switch, page.address
        assert get(port, "/en/fault-trees/fridge/not-cold/")[0] == 404


def test_search_data_and_feeds_are_served_too(root: Path) -> None:
    for name, text in SIDE_FILES.items():
        (root / name).write_text(text, encoding="utf-8")
    site = compile_site(root, date(2026, 11, 22), Report())
    assert site is not None
    assert any(path.startswith("en/") for path in site.files)
    with preview(root, "2026-11-22") as (_desk, port):
        for path in site.files:
            assert get(port, f"/{path}")[0] == 200, path


def test_a_notice_to_come_is_marked_in_every_language(root: Path) -> None:
    (root / "content/campaigns/2026-fridge-hinge.en.yml").write_text("title: Hinges\n", encoding="utf-8")
    with preview(root, "2026-09-01") as (_desk, port):
        page = get(port, f"/en{HINGE}")[1]
        assert "아직 공개하지 않은 페이지예요." in page
        assert f'href="/en{HINGE}" data-coming' in get(port, "/en/")[1]


def test_pictures_of_guides_are_served_and_come_anew_when_they_change(root: Path) -> None:
    lay_out(root, CASES / "picture/shown")
    with preview(root, "2026-11-22") as (desk, port):
        before = re.findall(r'<img src="([^"]+)"', get(port, "/guides/plug/index.html")[1])
        assert get(port, urljoin("/guides/plug/", before[0]))[0] == 200
        (root / "content/guides/images/plug.webp").write_bytes(LOSSLESS)
        desk.refresh()
        after = re.findall(r'<img src="([^"]+)"', get(port, "/guides/plug/index.html")[1])
        assert after != before
        assert get(port, urljoin("/guides/plug/", after[0]))[0] == 200


def test_the_ribbon_leads_to_the_handbook_where_there_is_one(root: Path) -> None:
    handbook = "guides/for-editors/index.html"
    with preview(root, "2026-11-22") as (desk, port):
        assert handbook not in get(port, "/")[1]
        (root / "content/guides/for-editors.md").write_text(
            "# 고치는 분께\n\n안녕하세요.\n", encoding="utf-8"
        )
        desk.refresh()
        assert f'<a href="/{handbook}">도움말</a>' in get(port, "/")[1]
        assert get(port, f"/{handbook}")[0] == 200


def test_a_second_preview_is_told_how_to_stand_beside_the_first(root: Path) -> None:
    with preview(root, "2026-11-22") as (_desk, port):
        done = CliRunner().invoke(main, ["serve", "--root", str(root), "--port", str(port)])
        assert done.exit_code == 2
        assert f"`--port {port + 1}`" in done.stderr and "Ctrl" in done.stderr


def test_a_mistake_leaves_the_last_good_page_and_says_what_the_console_says(root: Path) -> None:
    with preview(root, "2026-11-22") as (desk, port):
        edit(root, LEAKS, "바닥으로 물이 새요", "마루로 물이 새요")
        desk.refresh()
        edit(root, LEAKS, "next: tighten", "next: tigten")
        desk.refresh()
        page = get(port, "/fault-trees/washer/leaks/")[1]
        assert "<h1>마루로 물이 새요" in page
        assert "data-broken" in page
        assert "오류[unknown-reference]: " in page and "`tigten`" in page
        edit(root, LEAKS, "next: tigten", "next: tighten")
        desk.refresh()
        assert "data-broken" not in get(port, "/fault-trees/washer/leaks/")[1]


def test_where_nothing_could_ever_be_shown_the_mistake_stands_alone(root: Path) -> None:
    edit(root, LEAKS, "next: tighten", "next: tigten")
    with preview(root, "2026-11-22") as (_desk, port):
        page = get(port, "/")[1]
        assert "`tigten`" in page and "아직 보여 드릴 수 있는 내용이 없어요." in page


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:80", ""])
def test_a_foreign_name_that_leads_to_this_machine_gets_nothing(root: Path, host: str) -> None:
    with preview(root, "2026-11-22") as (_desk, port):
        assert get(port, "/", Host=host) == (421, "")


@pytest.mark.parametrize(
    "path",
    ["/../../etc/passwd", "/.preview/../ribbon.html", "/.preview/%2e%2e/paper.css", "//etc/passwd", "/%00"],
)
def test_no_path_leads_out_of_the_site(root: Path, path: str) -> None:
    with preview(root, "2026-11-22") as (_desk, port):
        status, text = get(port, path)
        assert status == 404
        assert "root:" not in text


def test_a_change_of_the_whole_content_is_ready_in_less_than_a_second(tmp_path: Path) -> None:
    for folder in ("content", "site_config"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    with preview(tmp_path, "2026-11-22") as (desk, port):
        tree = next((tmp_path / "content/fault-trees/tv").glob("*.yml"))
        tree.write_text(
            tree.read_text(encoding="utf-8").replace("title: ", "title: 또 ", 1), encoding="utf-8"
        )
        began = process_time()
        desk.refresh()
        _status, page = get(port, f"/fault-trees/tv/{tree.stem}/")
        assert process_time() - began < SECONDS
        assert "또 " in page


def test_the_public_site_knows_nothing_of_the_preview(built_site: Path) -> None:
    for file in built_site.rglob("*"):
        if file.suffix in (".html", ".js", ".css"):
            assert b"preview-" not in file.read_bytes(), file
    assert not (built_site / ".preview").exists()
