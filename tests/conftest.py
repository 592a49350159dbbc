"""What every test may ask for."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).parents[1]
TODAY = "2026-11-22"

# The same examples on every run and every machine, however slow.
hypothesis.settings.register_profile("project", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("project")


def stay_on_this_machine(event: str, arguments: tuple[object, ...]) -> None:
    """Refuses every connection but those to this machine: tests need no network."""
    if event == "socket.connect":
        address = arguments[1]
        if isinstance(address, tuple) and address[0] not in {"127.0.0.1", "::1", "localhost"}:
            raise ConnectionRefusedError(f"a test reaches for {address[0]}")


sys.addaudithook(stay_on_this_machine)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-expected",
        action="store_true",
        help="write what the compiler says into expected.txt of each case, for review to read",
    )


@pytest.fixture
def update_expected(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-expected"))


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once however many workers run the tests."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    site, outcome = folder / "site", folder / "site-outcome.txt"
    with one_at_a_time(folder / "site.lock"):
        if not outcome.exists():
            outcome.write_text(build(site), encoding="utf-8")
    failure = outcome.read_text(encoding="utf-8")
    assert not failure, f"the real site does not build:\n{failure}"
    return site


def build(site: Path) -> str:
    """Builds the real site into a folder; gives what went wrong, or nothing."""
    command = [sys.executable, "-m", "generator", "build", "--output", str(site), "--today", TODAY]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    return "" if built.returncode == 0 else f"{built.stdout}{built.stderr}\nexit {built.returncode}"


@contextmanager
def one_at_a_time(lock: Path) -> Iterator[None]:
    """Lets one process in; the others wait."""
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
