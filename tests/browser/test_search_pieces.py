"""The search box of a site so large that its search comes in pieces."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.search.index import search_data, written
from tests.browser.conftest import PHONE, faultless_page
from tests.browser.serving import served
from tests.search.built import DAY, content_on, put


@pytest.fixture
def site_in_pieces(built_site: Path, tmp_path: Path) -> Iterator[str]:
    """The real site, with its search as a larger one has it."""
    site = tmp_path / "site"
    shutil.copytree(built_site, site)
    put(written(search_data(content_on(DAY)), most=100), site)
    with served(site) as address:
        yield address


def test_the_piece_of_the_product_that_was_named_is_loaded_alone(
    browser: Browser, site_in_pieces: str
) -> None:
    loaded: list[str] = []
    with faultless_page(browser, site_in_pieces, PHONE) as page:
        page.context.on("request", lambda request: loaded.append(request.url.removeprefix(site_in_pieces)))
        page.goto("")
        field = page.get_by_label("증상이나 오류 코드를 적어 주세요").last
        field.fill("드럼세탁기 물이 안빠져")
        first = page.locator("#homeSearch-list [role=option]").first
        expect(first).to_have_attribute("href", "./fault-trees/washer-front/wont-drain/")
        pieces = {address for address in loaded if address.startswith("search/product/")}
        assert pieces == {
            "search/product/washer-front/index.json",
            "search/product/washer-front/records.json",
        }
        field.fill("화면이 깜빡여요")
        expect(first).to_contain_text("깜빡")
        assert "search/symptoms/index.json" in loaded
