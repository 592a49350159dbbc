"""Every kind of page where a browser lacks something: storage, workers, JavaScript."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import KINDS, fullest_page

LACKS = {
    "storage": "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])"
    " Object.defineProperty(window, name, {get() { throw new DOMException('blocked', 'SecurityError') }})",
    "workers": "delete window.Worker; delete window.SharedWorker",
}
every_kind = pytest.mark.parametrize("kind", KINDS)


def expect_the_way_out(page: Page) -> None:
    """What every page must give: what it is about, and a telephone number in reach."""
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("a[href^='tel:']:visible").first).to_be_visible()


@every_kind
@pytest.mark.parametrize("lacking", LACKS)
def test_a_page_works_without(lacking: str, kind: str, page: Page, built_site: Path) -> None:
    page.add_init_script(LACKS[lacking])
    page.goto(fullest_page(built_site, kind).relative_to(built_site).as_posix())
    expect_the_way_out(page)
    page.locator(".search-box input:visible").first.fill("OE")
    expect(page.locator(".search-box-list [role=option]").first).to_be_visible()


@every_kind
def test_a_page_is_read_without_scripts(kind: str, unscripted: Page, built_site: Path) -> None:
    page = unscripted
    page.goto(fullest_page(built_site, kind).relative_to(built_site).as_posix())
    expect_the_way_out(page)
    for link in page.locator("main a[href^='#']:visible").all():
        target = page.locator(f"[id='{(link.get_attribute('href') or '')[1:]}']")
        expect(target).to_be_visible()
    assert not page.locator("main :is(select, input:not([type=search])):visible").count()


def test_without_scripts_the_search_leads_to_the_list_of_all_symptoms(unscripted: Page) -> None:
    unscripted.goto("")
    unscripted.locator("main .search-box button[type=submit]").click()
    unscripted.wait_for_url("**/symptoms/index.html*")
