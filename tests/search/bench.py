"""How the search grows, a part of `make bench-search`: bytes, heap, and milliseconds for a key in Chromium.

The records are the real ones and as many more as are wanted: variants of their symptoms for other series or,
in the last lines, symptoms of their own. `first` is what the first touch loads without the scripts, in kB
compressed; beside it the piece of symptoms and the largest of a product. Keys are measured on the page, at
full speed and slowed down four times; one that has a piece loaded is counted apart.
"""

import gzip
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from generator.search.index import SearchData, search_data, written
from tests.browser.chromium import find_chromium
from tests.search.built import DAY, content_on, put
from tests.search.growing import grown
from tests.search.judgements import read_judgements
from tests.search.latency import waits

#: how many guides, and whether those that are more are variants
SIZES = ((0, True), (600, True), (3_000, True), (10_000, True), (10_000, False))
QUERIES = 60
SPEEDS = (1, 4)
HEAD = (
    f"{'guides':22}{'first':>7}{'symptoms':>10}{'product':>9}{'heap MB':>9}{'slower':>8}{'open ms':>9}"
    f"{'p50':>7}{'p95':>7}{'p99':>7}{'<= 50 ms':>10}{'piece ms':>10}\n"
)


def weights(files: Mapping[str, bytes]) -> tuple[float, float, float]:
    """kB compressed of what the first touch loads, of the piece of symptoms, of the largest of a product."""
    folders: dict[str, float] = defaultdict(float)
    for address, content in files.items():
        folders[address.rpartition("/")[0]] += len(gzip.compress(content, 9)) / 1000
    first, symptoms = folders.pop("search"), folders.pop("search/symptoms", 0)
    return first, symptoms, max(folders.values(), default=0)


def lines(browser: Browser, name: str, data: SearchData, queries: list[str]) -> list[str]:
    """What is measured of a search, a line for each speed."""
    files = written(data)
    first, symptoms, product = weights(files)
    found = []
    with tempfile.TemporaryDirectory() as folder:
        site = put(files, Path(folder))
        for slower in SPEEDS:
            told = waits(browser, site, queries, slower)
            soon = sum(time <= 50 for time in told.keys) / len(told.keys)
            piece = statistics.median(told.loads) if told.loads else 0
            found.append(
                f"{name:22}{first:7.1f}{symptoms:10.1f}{product:9.1f}{told.heap:9.1f}{slower:7}x"
                f"{told.opened:9.0f}{told.within(50):7.1f}{told.within(95):7.1f}{told.within(99):7.1f}"
                f"{soon:10.1%}{piece:10.0f}\n"
            )
    return found


def main() -> None:
    """Measures each size and prints two lines for it."""
    judged = read_judgements("development")
    queries = [each.query for each in judged[:: len(judged) // QUERIES]]
    real = search_data(content_on(DAY))
    sys.stdout.write(HEAD)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        for guides, variants in SIZES:
            data = grown(real, guides, variants)
            count = sum(record.kind == "fault-tree" for record in data.records)
            name = f"{count}{'' if variants else ', all different'}"
            for line in lines(browser, name, data, queries):
                sys.stdout.write(line)
                sys.stdout.flush()
        browser.close()


if __name__ == "__main__":
    main()
