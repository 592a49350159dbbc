"""The page fixtures notice what they promise to notice."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error

from tests.browser.conftest import PHONE, faultless_page
from tests.browser.serving import served

FAULTS = {
    "a message of error": ("<script>console.error('우산')</script>", "the console says: 우산"),
    "a script that throws": ("<script>throw new Error('장화')</script>", "a script fails: 장화"),
    "a file that is not there": ("<script src='gone.js'></script>", "404"),
    "a picture from elsewhere": (
        "<img src='http://192.0.2.1/eye.gif' alt=''>",
        "a request leaves this machine",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_page_with_a_fault_fails_its_test(fault: str, browser: Browser, tmp_path: Path) -> None:
    markup, words = FAULTS[fault]
    write_page(tmp_path, markup)
    with (
        served(tmp_path) as address,
        pytest.raises(AssertionError, match=words),
        faultless_page(browser, address, PHONE) as page,
    ):
        page.goto("")


def test_a_page_without_fault_passes(browser: Browser, tmp_path: Path) -> None:
    write_page(tmp_path, "<p>괜찮아요</p>")
    with served(tmp_path) as address, faultless_page(browser, address, PHONE) as page:
        page.goto("")
        assert page.locator("p").inner_text() == "괜찮아요"


def test_nothing_beyond_this_machine_is_reached(browser: Browser, tmp_path: Path) -> None:
    with (
        served(tmp_path) as address,
        pytest.raises(AssertionError, match="a request leaves this machine"),
        faultless_page(browser, address, PHONE) as page,
        pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"),
    ):
        page.goto("http://www.example.com/")


def write_page(folder: Path, markup: str) -> None:
    head = "<!doctype html><html lang=ko><meta charset=utf-8><title>장마</title><link rel=icon href=data:,>"
    (folder / "index.html").write_text(head + markup, encoding="utf-8")
