"""Measures built pages with Lighthouse as on a phone with a slow line: `make lighthouse`.

Prints the four figures of five kinds of page, and fails below 98. Search engines are asked about only where
the site may know its address; the pages are served compressed, as a static host does.
"""

import gzip
import json
import os
import subprocess
import sys
import tempfile
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

from tests.browser.chromium import find_chromium
from tests.browser.kinds import fullest_page
from tests.browser.serving import StaticHost, served
from tests.conftest import ROOT, build

PROGRAM = ROOT / ".ci/lighthouse/node_modules/.bin/lighthouse"
KINDS = ("home", "product", "fault tree", "campaign", "centre")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LEAST = 98
FLAGS = "--headless=new --no-sandbox --disable-gpu"


class CompressingHost(StaticHost):
    """Sends text compressed, as static hosts do."""

    def do_GET(self) -> None:  # noqa: N802 - the name is that of the library
        path = Path(self.translate_path(urlsplit(self.path).path))
        if path.suffix not in {".html", ".css", ".js", ".json", ".svg"} or not path.is_file():
            super().do_GET()
            return
        body = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def measure(address: str, report: Path) -> dict[str, int]:
    """The figures of one page, 0 to 100."""
    command = [str(PROGRAM), address, "--quiet", f"--chrome-flags={FLAGS}", "--output=json"]
    environment = os.environ | {"CHROME_PATH": str(find_chromium())}
    subprocess.run([*command, f"--output-path={report}"], check=True, env=environment)
    found = json.loads(report.read_text(encoding="utf-8"))
    tell_why(found)
    return {name: round(found["categories"][name]["score"] * 100) for name in CATEGORIES}


def tell_why(found: dict[str, dict[str, dict[str, object]]]) -> None:
    """Prints what kept a page from the full figure."""
    for name, audit in found["audits"].items():
        if audit["score"] is not None and audit["score"] != 1:
            print(f"    {name}: {audit['title']} {audit.get('displayValue', '')}")


def main() -> int:
    """Builds the site, measures it and says whether every figure is high enough."""
    low = False
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        if failure := build(site):
            print(failure, file=sys.stderr)
            return 1
        with served(site, CompressingHost) as root:
            for kind in KINDS:
                address = root + fullest_page(site, kind).relative_to(site).as_posix()
                figures = measure(address, Path(folder, "report.json"))
                print(kind, *(f"{name} {figure}" for name, figure in figures.items()), sep="\t", flush=True)
                low |= min(figures.values()) < LEAST
    return int(low)


if __name__ == "__main__":
    sys.exit(main())
