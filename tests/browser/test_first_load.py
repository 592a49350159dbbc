"""What a first visit costs beside bytes: requests, none of them abroad, and a page that stays where it is."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import DESK, PHONE, faultless_page
from tests.browser.kinds import KINDS, fullest_page

REQUESTS = 40
SHIFT = 0.02
#: the sum of all layout shifts so far; those after a touch or key count, too, for nobody touched anything
SHIFTED = """() => new Promise(done => {
  new PerformanceObserver((list, observer) => {
    observer.disconnect()
    done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))
  }).observe({ type: "layout-shift", buffered: true })
  requestAnimationFrame(() => requestAnimationFrame(() => done(0)))
})"""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_a_first_visit_asks_for_little_and_nothing_moves(
    kind: str, viewport: dict[str, int], browser: Browser, site: str, built_site: Path
) -> None:
    with faultless_page(browser, site, viewport) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(fullest_page(built_site, kind).relative_to(built_site).as_posix())
        page.wait_for_load_state("networkidle")
        shifted = page.evaluate(SHIFTED)
    assert len(asked) <= REQUESTS, asked
    assert shifted <= SHIFT
