"""A real browser on the real site; a page that complains or calls abroad fails its test."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Request,
    Response,
    ViewportSize,
    sync_playwright,
)

from tests.browser.campaigns import CAMPAIGNS, REST
from tests.browser.chromium import find_chromium
from tests.browser.serving import served as host
from tests.checks.situations import lay_out
from tests.conftest import ROOT, TODAY

PHONE = ViewportSize(width=360, height=740)
DESK = ViewportSize(width=1280, height=800)
#: resolves once the components of a page have started; at once where it has none
STARTED = """() => {
  const root = document.documentElement
  const starting = document.querySelector("script[type=module]") && !("started" in root.dataset)
  return starting ? new Promise(done => new MutationObserver(done).observe(root, { attributes: true })) : null
}"""
QUIETLY = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


@pytest.fixture(scope="session")
def site(built_site: Path) -> Iterator[str]:
    """The address of the home page of the real site."""
    with host(built_site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=QUIETLY)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A page on a phone."""
    with faultless_page(browser, site, PHONE) as page:
        yield page


@pytest.fixture
def wide_page(browser: Browser, site: str) -> Iterator[Page]:
    """A page on a desk."""
    with faultless_page(browser, site, DESK) as page:
        yield page


@pytest.fixture
def unscripted(browser: Browser, site: str) -> Iterator[Page]:
    """A page without JavaScript, on a phone."""
    context = browser.new_context(viewport=PHONE, base_url=site, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with campaigns that the real content has no example of."""
    root = tmp_path_factory.mktemp("own")
    shutil.copytree(ROOT / "tests/golden", root, dirs_exist_ok=True)
    for file in (root / "content/campaigns").iterdir():
        file.unlink()
    for id, lines in CAMPAIGNS.items():
        (root / f"content/campaigns/{id}.yml").write_text(lines + REST, encoding="utf-8")
    command = [sys.executable, "-m", "generator", "build", "--today", TODAY, "--root", str(root)]
    built = subprocess.run(
        [*command, "--output", str(root / "site")], cwd=ROOT, capture_output=True, encoding="utf-8"
    )
    assert built.returncode == 0, built.stderr
    with host(root / "site") as address:
        yield address


@pytest.fixture
def own(browser: Browser, own_site: str) -> Iterator[Page]:
    """A page of that site, on a phone."""
    with faultless_page(browser, own_site, PHONE) as page:
        yield page


@contextmanager
def faultless_page(browser: Browser, site: str, viewport: ViewportSize) -> Iterator[Page]:
    """A new page whose addresses begin at the site; at its end, nothing may have gone wrong in it."""
    faults: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error":
            faults.append(f"the console says: {message.text} ({message.location.get('url', '')})")

    def watch(request: Request) -> None:
        if urlsplit(request.url).scheme not in {"data", "blob"} and not request.url.startswith(site):
            faults.append(f"a request leaves this machine: {request.url}")

    context = browser.new_context(viewport=viewport, base_url=site, locale="ko-KR", timezone_id="Asia/Seoul")
    context.on("request", watch)
    context.on("console", hear)
    context.on("weberror", lambda failure: faults.append(f"a script fails: {failure.error}"))
    yield patient(context.new_page())
    context.close()
    assert not faults, "\n".join(faults)


def patient(page: Page) -> Page:
    """A page whose `goto` waits until its components have started, for a browser does not."""
    go = page.goto

    def goto(url: str, **options: Any) -> Response | None:
        response = go(url, **options)
        page.evaluate(STARTED)
        return response

    page.goto = goto  # type: ignore[method-assign]
    return page


class Served(NamedTuple):
    """A project and the address of its preview."""

    root: Path
    address: str


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """A small project under `serve`, as an editor starts it."""
    lay_out(tmp_path)
    command = [sys.executable, "-m", "generator", "serve", "--root", str(tmp_path), "--port", "0"]
    process = subprocess.Popen(
        [*command, "--today", "2026-09-01"],
        cwd=ROOT,
        env=os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    assert process.stdout
    line = process.stdout.readline()
    found = re.search(r"http://\S+", line)
    assert found, line
    yield Served(tmp_path, found[0])
    process.terminate()
    process.wait()
    process.stdout.close()


@pytest.fixture
def preview(browser: Browser, served: Served) -> Iterator[Page]:
    with faultless_page(browser, served.address, DESK) as page:
        yield page
