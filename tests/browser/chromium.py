"""The Chromium that the browser tests drive: finds one, or installs it.

`python -m tests.browser.chromium` is what `make test` asks before it starts the tests.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_OS = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
PLAYWRIGHT = [sys.executable, "-m", "playwright"]
EXECUTABLE = (
    "from playwright.sync_api import sync_playwright as s; print(s().start().chromium.executable_path)"
)
# The driver of Playwright needs libatomic1; pages are measured with Korean letters, not with empty boxes.
PACKAGES = ("chromium", "libatomic1", "fonts-nanum")


class NotReady(Exception):
    """No browser can be driven on this machine; says what to do about it."""


def find_chromium() -> Path:
    """The first Chromium of this machine that runs; CHROMIUM in the environment decides alone."""
    if chosen := os.environ.get("CHROMIUM"):
        if program := shutil.which(chosen):
            return Path(program)
        raise NotReady(f"CHROMIUM is set to {chosen}, which is not a program: correct or unset it.")
    for path in candidates():
        if answers([str(path), "--version"]):
            return path
    raise NotReady(
        "Chromium is missing and could not be installed: install it (Debian: apt-get install chromium), "
        "or set CHROMIUM to the path of a Chromium or Chrome, and run make again."
    )


def candidates() -> Iterator[Path]:
    """Where a Chromium may be, the likeliest first."""
    for name in NAMES:
        if program := shutil.which(name):
            yield Path(program)
    yield MAC_OS
    if downloaded := answers([sys.executable, "-c", EXECUTABLE]):
        yield Path(downloaded)


def ready_chromium() -> Path:
    """A Chromium that can be driven."""
    chromium = find_chromium()
    if not answers([*PLAYWRIGHT, "--version"]):
        raise NotReady(
            "Playwright's driver does not start: install libatomic1 (Debian, Ubuntu: "
            "apt-get install libatomic1) and run make again."
        )
    return chromium


def install_with_apt() -> None:
    """Installs what is needed as Debian's packages, where packages may be installed."""
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if shutil.which("apt-get") and succeeds([*root, "true"]):
        succeeds([*root, "apt-get", "update"])
        succeeds([*root, "apt-get", "install", "--yes", "--no-install-recommends", *PACKAGES])


def install_with_playwright() -> None:
    """Downloads Playwright's own Chromium, with the libraries it needs where they may be installed."""
    with_libraries = ["--with-deps"] if os.geteuid() == 0 else []
    succeeds([*PLAYWRIGHT, "install", *with_libraries, "chromium"])


def answers(command: list[str]) -> str:
    """What a program says, or nothing where it does not start or does not end well."""
    try:
        ended = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return ended.stdout.strip() if ended.returncode == 0 else ""


def succeeds(command: list[str]) -> bool:
    """Whether a command ends well, asked nothing; what it says goes to the log."""
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        ended = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=quiet)
    except (FileNotFoundError, PermissionError):
        return False
    return ended.returncode == 0


def main() -> int:
    """Says which Chromium the tests will drive, after installing what is missing."""
    ways = [install_with_apt, install_with_playwright]
    if os.environ.get("CHROMIUM"):
        ways = []
    while True:
        try:
            print(f"the browser tests drive {ready_chromium()}")
            return 0
        except NotReady as missing:
            if not ways:
                print(missing, file=sys.stderr)
                return 1
        install = ways.pop(0)
        print(f"no browser to drive yet: {install.__name__.replace('_', ' ')}", flush=True)
        install()


if __name__ == "__main__":
    sys.exit(main())
