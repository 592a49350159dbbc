"""Other search engines on the same records and judged queries, a part of `make bench-search`.

Each is asked in Chromium as its makers mean it to be, its scripts in one minified file, its index made
beforehand where it can be. kB are what a visitor loads until the first answer, compressed. Times are those of
this machine, and of a page asking: workers and files that are loaded by the way are part of them.
"""

import gzip
import html
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml
from playwright.sync_api import Browser, sync_playwright

from generator.search.records import Record, records
from tests.browser.chromium import find_chromium
from tests.browser.serving import served
from tests.conftest import build
from tests.search.built import DAY, content_on
from tests.search.engine_table import Asked, table
from tests.search.judgements import HALVES, Judgement, read_judgements

#: adapters in tests/search/engines, by what the table calls them
ENGINES = {
    "this site": "ours",
    "mkdocs-material, ko": "material",
    "Pagefind": "pagefind",
    "MiniSearch, tuned": "minisearch",
    "MiniSearch, pairs": "minisearch-pairs",
    "Orama, pairs": "orama",
}
#: where the scripts of an engine lie whose files are a site of its own
SCRIPTS = {"ours": "assets/*/scripts/search-client.js", "material": "assets/javascripts/workers/*.js"}
EMPTY = "<!doctype html><title>engines</title><link rel=icon href=data:,>"
_OPEN = """async ({ engine, base, given }) => {
  const begin = performance.now()
  const { open } = await import(`${engine}engine.js`)
  window.ask = await open(base, given)
  return performance.now() - begin
}"""
_ASK = """async (queries) => {
  const found = []
  for (const text of queries) {
    const begin = performance.now()
    const pages = await window.ask(text)
    found.push([pages, performance.now() - begin])
  }
  return found
}"""


def documents(found: Iterable[Record]) -> list[dict[str, Any]]:
    """The records as every engine is given them."""
    return [
        {
            "page": f"{record.kind}:{record.id}",
            "title": record.title,
            "product": record.product_words,
            "codes": record.codes,
            "ask": record.ask,
            "sym": record.sym,
            "url": record.url,
            "name": record.product_name,
            "badge": record.badge,
        }
        for record in found
    ]


def write_material(given: Sequence[Mapping[str, Any]], folder: Path) -> None:
    """Builds a site of the documents with the theme, in Korean."""
    pages = folder / "docs"
    pages.mkdir(parents=True)
    for number, document in enumerate(given):
        texts = [text for field in ("product", "codes", "ask", "sym") for text in document[field]]
        lines = [f"# {document['title']}", *(f"<p>{html.escape(text)}</p>" for text in texts)]
        (pages / f"{number}.md").write_text("\n\n".join(lines), encoding="utf-8")
    settings = {
        "site_name": "material",
        "theme": {"name": "material", "language": "ko", "font": False},
        "plugins": [{"search": {"lang": "ko"}}],
        "nav": ["0.md"],
        "site_dir": "site",
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "--config-file",
        str(folder / "mkdocs.yml"),
    ]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)


def ask(browser: Browser, folder: Path, engine: str, given: Sequence[Mapping[str, Any]]) -> Asked:
    """Asks one engine every judged query, half by half, in a page of its own."""
    site = folder / engine / "site"
    entry = next(site.glob(SCRIPTS[engine])).relative_to(site).as_posix() if engine in SCRIPTS else ""
    loaded: set[str] = set()
    found: dict[str, list[list[str]]] = {}
    times: list[float] = []
    with served(folder) as root:
        context = browser.new_context(base_url=root)
        context.on("response", lambda response: loaded.add(urlsplit(response.url).path))
        page = context.new_page()
        page.goto("empty.html")
        loaded.clear()
        base = f"{root}{engine}/{'site/' if entry else ''}"
        pages = [document["page"] for document in given]
        told = {"engine": f"{root}{engine}/", "base": base, "given": {"script": entry, "pages": pages}}
        opened = page.evaluate(_OPEN, told)
        judged = {half: read_judgements(half) for half in HALVES}
        page.evaluate(_ASK, [judged[HALVES[0]][0].query])
        weight = sum(len(gzip.compress(Path(folder, path[1:]).read_bytes(), 9)) for path in loaded)
        for half, each in judged.items():
            answered = page.evaluate(_ASK, [judgement.query for judgement in each])
            found[half] = [pages for pages, _ in answered]
            times += [time for _, time in answered]
        context.close()
    return Asked(found, weight / 1000, opened, times)


def main() -> int:
    """Prints the table."""
    judged: dict[str, list[Judgement]] = {half: read_judgements(half) for half in HALVES}
    given = documents(records(content_on(DAY)))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "empty.html").write_text(
            "<!doctype html><title>.</title><link rel=icon href=data:,>", "utf-8"
        )
        if failure := build(folder / "ours/site"):
            print(failure, file=sys.stderr)
            return 1
        write_material(given, folder / "material")
        command = ["node", str(Path(__file__).parent / "engines/prepare.mjs"), name, *ENGINES.values()]
        subprocess.run(command, input=json.dumps(given), encoding="utf-8", check=True)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
            asked = {title: ask(browser, folder, engine, given) for title, engine in ENGINES.items()}
            browser.close()
    print("\n".join(table(judged, asked)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
