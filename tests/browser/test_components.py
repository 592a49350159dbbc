"""Each component starts alone: one that fails, or never arrives, leaves the others working."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import PHONE, patient
from tests.browser.kinds import KINDS, fullest_page
from tests.conftest import ROOT

MAIN = (ROOT / "templates/scripts/main.js").read_text(encoding="utf-8")
FETCHED = re.findall(r"import\(\"../components/([\w-]+)/", MAIN)
AT_ONCE = re.findall(r"from \"../components/([\w-]+)/", MAIN)
BREAKS = {
    "never arrives": "/* cut off",
    "fails": "export function start() { throw new Error('broken') }",
}
CASES = [(component, how) for component in FETCHED for how in BREAKS]
CASES += [(component, "fails") for component in AT_ONCE]


def page_with(site: Path, component: str) -> tuple[str, str]:
    """The address and markup of a page with a component; what no page needs today is put on the last one."""
    mark = f'data-component="{component}"'
    for kind in KINDS:
        page = fullest_page(site, kind)
        text = page.read_text(encoding="utf-8")
        if mark in text:
            break
    else:
        text = text.replace("<h1", f"<h1 {mark}")
    return page.relative_to(site).as_posix(), text


@pytest.mark.parametrize(("component", "how"), CASES)
def test_a_broken_component_leaves_the_others_working(
    component: str, how: str, browser: Browser, site: str, built_site: Path
) -> None:
    address, markup = page_with(built_site, component)
    context = browser.new_context(viewport=PHONE, base_url=site)
    page = patient(context.new_page())
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.route(
        f"**/components/{component}/{component}.js",
        lambda route: route.fulfill(body=BREAKS[how], content_type="text/javascript"),
    )
    page.route(f"**/{address}", lambda route: route.fulfill(body=markup, content_type="text/html"))
    page.goto(address)
    assert any(f"{component} did not start" in words for words in told)
    # The page is still read to its end, and the other components still answer.
    expect(page.locator(".footer")).to_be_visible()
    if component == "search-box":
        expect(page.locator("main [data-component]").first).to_be_attached()
    else:
        page.locator(".search-box input:visible").first.fill("OE")
        expect(page.locator(".search-box-list [role=option]").first).to_be_visible()
    context.close()
