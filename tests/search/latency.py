"""How long a key waits for search in Chromium, on a page whose processor is slowed down like a phone's.

The site searches in a worker, which no tool slows down; on the page the same search takes at least as long.
"""

import statistics
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser

from tests.browser.serving import served
from tests.conftest import ROOT

#: The same keys in so many new pages: of each, the middle wait counts, for others use the machine, too.
RUNS = 3
PAGE = "<!doctype html><title>search</title><link rel=icon href=data:,>"
#: A key that has a piece loaded waits for the line as well, so it is a wait of its own.
_TYPE = """async (strokes) => {
  const { openFiles } = await import("./scripts/search.js")
  let pieces = 0
  const read = async (path) => {
    pieces++
    return (await fetch(`search/${path}`)).json()
  }
  const begin = performance.now()
  const search = window.search = await openFiles(read)
  const opened = performance.now() - begin
  const [keys, loads] = [[], []]
  for (const text of strokes) {
    const [before, start] = [pieces, performance.now()]
    await search.query(text)
    const waits = pieces === before ? keys : loads
    waits.push(performance.now() - start)
  }
  return [opened, keys, loads]
}"""


class Waits(NamedTuple):
    """Milliseconds to open the search, for each key, for each that has a piece loaded; MB of heap."""

    opened: float
    keys: Sequence[float]
    loads: Sequence[float]
    heap: float

    def within(self, percent: int) -> float:
        """The time in which this share of all keys is answered."""
        return statistics.quantiles(self.keys, n=100, method="inclusive")[percent - 1]


def strokes(query: str) -> Iterator[str]:
    """What stands in the box after each key, as an input method shows it."""
    keys = unicodedata.normalize("NFD", query)
    for end in range(1, len(keys) + 1):
        yield unicodedata.normalize("NFC", keys[:end])


def waits(browser: Browser, site: Path, queries: Sequence[str], slower: int) -> Waits:
    """Types the queries letter by letter into the search files of a folder."""
    (site / "index.html").write_text(PAGE, encoding="utf-8")
    for name in ("scripts", "vendor"):
        if not (site / name).exists():
            (site / name).symlink_to(ROOT / "templates" / name)
    typed = [text for query in queries for text in strokes(query)]
    with served(site) as address:
        runs = [_run(browser, address, typed, slower) for _ in range(RUNS)]
    return Waits(
        statistics.median(run.opened for run in runs),
        middle([run.keys for run in runs]),
        middle([run.loads for run in runs]),
        max(run.heap for run in runs),
    )


def middle(runs: Sequence[Sequence[float]]) -> list[float]:
    """Of each key the middle of what it took in several runs."""
    return [statistics.median(times) for times in zip(*runs, strict=True)]


def _run(browser: Browser, address: str, typed: Sequence[str], slower: int) -> Waits:
    page = browser.new_page(base_url=address)
    page.goto("index.html")
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    opened, keys, loads = page.evaluate(_TYPE, typed)
    session.send("HeapProfiler.collectGarbage")
    heap = session.send("Runtime.getHeapUsage")["usedSize"] / 1024**2
    page.context.close()
    return Waits(opened, keys, loads, heap)
