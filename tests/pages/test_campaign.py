"""The pages of campaigns, before any device looks at the clock."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.pages import build_pages
from generator.pages.page import Page
from tests.site.golden import golden_catalog, golden_root
from tests.site.small import TODAY

HOSE = "campaigns/2026-dishwasher-hose/"
Pages = Callable[..., dict[str, Page]]


@pytest.fixture
def pages(tmp_path: Path) -> Pages:
    """The pages of the golden brand on a day, its hose campaign told with more lines."""

    def make(lines: str = "", today: date = TODAY) -> dict[str, Page]:
        file = golden_root(tmp_path) / "content/campaigns/2026-dishwasher-hose.yml"
        file.write_text(file.read_text(encoding="utf-8") + lines, encoding="utf-8")
        return {page.address: page for page in build_pages(golden_catalog(tmp_path, today))}

    return make


def test_a_replacing_campaign_is_not_told_before_its_time(pages: Pages) -> None:
    content = pages("withdrawn: 2026-11-01\nreplaced-by: 2027-phone-battery\n")[HOSE].content
    assert "취소됨" in content
    assert "배터리" not in content and "2027-phone-battery" not in content


def test_a_replacing_campaign_is_told_in_its_time(pages: Pages) -> None:
    lines = "withdrawn: 2026-11-01\nreplaced-by: 2027-phone-battery\n"
    assert "campaigns/2027-phone-battery/" in pages(lines, date(2027, 2, 2))[HOSE].content


def test_a_temporary_site_that_is_gone_is_nowhere(pages: Pages) -> None:
    site = "  - {name: %s, address: 길 1, starts: 2026-11-01, ends: %s}\n"
    content = pages("sites:\n" + site % ("어제 수리소", "2026-11-21") + site % ("오늘 수리소", "2026-11-22"))[
        HOSE
    ]
    assert "오늘 수리소" in content.content
    assert "어제 수리소" not in content.content


def test_what_search_engines_show_names_no_state_that_passes(pages: Pages) -> None:
    page = pages()[HOSE]
    assert page.description == "무상 수리. 호스를 새것으로 바꿔 드려요."
    assert "진행 중" not in str(page.structured_data)


def test_what_is_to_be_said_cannot_end_the_data_of_the_check(pages: Pages, tmp_path: Path) -> None:
    pages()
    file = tmp_path / "golden/content/campaigns/2026-dishwasher-hose.yml"
    text = file.read_text(encoding="utf-8").replace("say: 호스 무상 교체", "say: </script><b>호스</b>")
    file.write_text(text, encoding="utf-8")
    content = next(page for page in build_pages(golden_catalog(tmp_path)) if page.address == HOSE).content
    assert "\\u003c/script\\u003e" in content
    assert content.count("</script>") == content.count("<script") == 1


def test_the_list_names_the_feeds(pages: Pages) -> None:
    content = pages()["campaigns/"].content
    for name in ("feed.xml", "feed.json", "calendar.ics"):
        assert f'href="../campaigns/{name}"' in content
