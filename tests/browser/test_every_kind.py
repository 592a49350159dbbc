"""One page of each kind, as valid markup and as people with and without sight meet it."""

import subprocess
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Page

from tests.browser.axe import barriers
from tests.browser.kinds import KINDS, fullest_page
from tests.conftest import ROOT

HTML_VALIDATE = ROOT / "node_modules/.bin/html-validate"

Scheme = Literal["light", "dark"]
every_kind = pytest.mark.parametrize("kind", KINDS)


def look(page: Page, site: Path, kind: str, scheme: Scheme) -> Any:
    """Opens a page of a kind in a scheme; gives the barriers in it."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(fullest_page(site, kind).relative_to(site).as_posix())
    return barriers(page)


@every_kind
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_no_barrier_stands_in_the_way(
    kind: str, scheme: Scheme, page: Page, built_site: Path
) -> None:
    assert look(page, built_site, kind, scheme) == []


@every_kind
def test_on_a_desk_no_barrier_stands_in_the_way(kind: str, wide_page: Page, built_site: Path) -> None:
    assert look(wide_page, built_site, kind, "light") == []


@every_kind
@pytest.mark.parametrize("width", [320, 360])
def test_no_page_is_wider_than_the_screen(kind: str, width: int, page: Page, built_site: Path) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(fullest_page(built_site, kind).relative_to(built_site).as_posix())
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@every_kind
def test_the_markup_is_valid(kind: str, built_site: Path) -> None:
    page = fullest_page(built_site, kind)
    command = [str(HTML_VALIDATE), "--config", str(ROOT / ".ci/htmlvalidate.json"), str(page)]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert answer.returncode == 0, answer.stdout + answer.stderr
