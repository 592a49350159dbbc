"""What the compiler costs on the real content: `make bench` prints it.

Each command runs three times in a process of its own; the middle one of three counts. A build starts from
nothing, a second build finds the site of the first in place.
"""

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.conftest import ROOT, TODAY

RUNS = 3


class Cost(NamedTuple):
    """What one run took."""

    wall: float
    cpu: float


def run(*command: str) -> Cost:
    """Runs the compiler in a process of its own; fails if it does."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "generator", *command, "--today", TODAY],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def middle(name: str, once: Callable[[], Cost]) -> None:
    """Prints the middle of a few runs."""
    runs = [once() for _ in range(RUNS)]
    wall, cpu = (statistics.median(times) for times in zip(*runs, strict=True))
    print(f"{name:<14}{wall:>8.2f} s wall{cpu:>8.2f} s CPU")


def build_from_nothing() -> Cost:
    with tempfile.TemporaryDirectory() as folder:
        return run("build", "--output", str(Path(folder, "site")))


def main() -> None:
    """Measures and prints, one line a command."""
    trees = sum(1 for _ in (ROOT / "content/fault-trees").rglob("*.yml"))
    print(f"{trees} fault trees, Python {sys.version.split()[0]}, the middle of {RUNS} runs")
    middle("check", lambda: run("check"))
    middle("build", build_from_nothing)
    with tempfile.TemporaryDirectory() as folder:
        again = ("build", "--output", str(Path(folder, "site")))
        run(*again)
        middle("build again", lambda: run(*again))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(f"{'peak memory':<14}{peak / 1024 if sys.platform != 'darwin' else peak / 1024**2:>8.0f} MB")


if __name__ == "__main__":
    main()
