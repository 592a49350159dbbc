"""How long a customer or an agent waits after a key, in a browser whose processor is slowed down fourfold."""

import statistics
from collections.abc import Iterator
from pathlib import Path

import yaml
from playwright.sync_api import Page, sync_playwright

from tests.browser.chromium import find_chromium
from tests.browser.serving import served
from tests.conftest import ROOT

SLOWER = 4
TREES = 25
PHRASES = 20

#: from the key to the painted answer; a frame and what waits behind it are part of it
_SEARCH = """text => new Promise(done => {
  const input = document.querySelector("#homeSearch")
  const begin = performance.now()
  new MutationObserver((_, watching) => {
    if (!document.querySelector("#homeSearch-list").childElementCount && !input.value) return
    watching.disconnect()
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)))
  }).observe(document.querySelector("#homeSearch-panel"), { childList: true, subtree: true })
  input.value = text
  input.dispatchEvent(new Event("input", { bubbles: true }))
})"""
_ANSWER = """() => new Promise(done => {
  const shown = [...document.querySelectorAll("[data-node]")].find(card => !card.hidden)
  const answers = [...shown.querySelectorAll("a[data-goes][data-option]")]
  if (!answers.length) return done(null)
  const begin = performance.now()
  answers.at(-1).click()
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)))
})"""


def waits(site: Path) -> dict[str, list[float]]:
    """Milliseconds of every key measured on a built site, by what it leads to."""
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        page = browser.new_page(base_url=address, viewport={"width": 360, "height": 740})
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        found = {
            "key to results": list(_searching(page)),
            "answer to next step": list(_answering(page, site)),
        }
        browser.close()
    return found


def _searching(page: Page) -> Iterator[float]:
    """Customers' phrases, typed letter by letter."""
    page.goto("index.html")
    page.locator("#homeSearch").fill("물")
    page.locator("#homeSearch-list [role=option]").first.wait_for()
    for phrase in _phrases():
        for end in range(1, len(phrase) + 1):
            yield page.evaluate(_SEARCH, phrase[:end])


def _phrases() -> list[str]:
    trees = sorted((ROOT / "content/fault-trees").glob("[!c]*/*.yml"))
    chosen = trees[:: max(1, len(trees) // PHRASES)]
    return [yaml.safe_load(tree.read_text(encoding="utf-8"))["says"][0] for tree in chosen]


def _answering(page: Page, site: Path) -> Iterator[float]:
    """The last answer of every step, from the start of some trees to an outcome."""
    trees = sorted(site.glob("fault-trees/*/*/index.html"))
    for tree in trees[:: max(1, len(trees) // TREES)]:
        page.goto(tree.relative_to(site).as_posix())
        # Who reads the first question answers long after the page has started.
        page.locator("html[data-started]").wait_for()
        while (wait := page.evaluate(_ANSWER)) is not None:
            yield wait


def report(site: Path) -> list[str]:
    """A line for each kind of key: the middle wait, and the one that one in twenty exceeds."""
    lines = []
    for name, times in waits(site).items():
        late = statistics.quantiles(times, n=20)[-1]
        lines.append(
            f"{name:<24}{statistics.median(times):>6.0f} ms, 95 % in {late:.0f} ms ({len(times)} keys)"
        )
    return lines
