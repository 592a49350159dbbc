"""Reports and the comparison of answers as pages: whole on a phone, and a table for everybody."""

from pathlib import Path

from click.testing import CliRunner
from playwright.sync_api import Browser, expect

from generator.__main__ import main
from tests.browser.axe import barriers
from tests.browser.conftest import PHONE
from tests.checks.situations import lay_out


def test_a_report_is_read_on_a_phone_without_moving_it_sideways(browser: Browser, tmp_path: Path) -> None:
    lay_out(tmp_path)
    page = tmp_path / "calendar.html"
    command = ["report", "calendar", "--root", str(tmp_path), "--today", "2026-09-01", "--html", str(page)]
    assert CliRunner().invoke(main, command).exit_code == 0
    opened = browser.new_page(viewport=PHONE)
    opened.goto(page.as_uri())
    for at in ("document.documentElement", "document.querySelector('.scroll')"):
        assert opened.evaluate(f"{at}.scrollWidth <= {at}.clientWidth")
    row = opened.get_by_role("row").nth(1)
    expect(row.get_by_role("cell").nth(1)).to_contain_text("공개해요")
    expect(opened.get_by_role("columnheader").first).to_have_text("날짜")
    assert barriers(opened) == []
    opened.close()
