"""Builds that die at a chosen moment: `python -m tests.site.killing FOLDER exchange|link`.

A moment is one step of a build that touches files, counted by an audit hook, so that the same moment can be
met again: nothing here depends on how fast the machine is. Each build is a process of its own that kills
itself with SIGKILL just before the step. Prints what stood at the output after each.
"""

import json
import os
import random
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from generator.site import swap
from tests.site.small import build_small
from tests.site.whole import build_of

# Calls of C functions are no events, but the look-up of `renameat2` is, just before it is called.
SWAPS = ("ctypes.dlsym", "os.rename")
STEPS = (*SWAPS, "open", "os.listdir", "os.mkdir", "os.remove", "os.rmdir", "os.scandir", "os.symlink")
KILLS, AROUND, SEED = 20, 10, 20261122


def in_a_process(work: Callable[[], None]) -> bool:
    """Does the work in a process of its own; whether it came to its end."""
    child = os.fork()
    if child == 0:
        work()
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def watched(output: Path, words: str, stop_at: int | None, report: Path) -> Callable[[], None]:
    """A build that dies before step `stop_at`, or writes its steps into `report`."""

    def work() -> None:
        steps: list[str] = []

        def step(event: str, arguments: tuple[object, ...]) -> None:
            if event in STEPS:
                if len(steps) == stop_at:
                    os.kill(os.getpid(), signal.SIGKILL)
                steps.append(event)

        sys.addaudithook(step)
        build_small(output, words)
        report.write_text(" ".join(steps), encoding="utf-8")

    return work


def main(folder: Path, way: str) -> None:
    """Kills builds at moments met by chance, and at all around the step that puts a new site in place."""
    if way == "link":
        swap.can_exchange = lambda folder: False
    output, report = folder / "site", folder / "steps.txt"
    for words in ("처음", "다음"):
        assert in_a_process(watched(output, words, None, report))
    steps = report.read_text(encoding="utf-8").split()
    turn = max(number for number, step in enumerate(steps) if step in SWAPS)
    chance = random.Random(SEED)
    seen = []
    for moment in sorted({*chance.sample(range(len(steps)), KILLS), *range(turn - AROUND, turn + AROUND)}):
        before = build_of(output)
        assert not in_a_process(watched(output, f"{moment}", moment, report)), moment
        after = build_of(output)
        seen.append({"moment": moment, "old": after == before, "build": after})
        # The next build finds its way past what the killed one left.
        assert in_a_process(watched(output, "다음", None, report))
    print(json.dumps({"seen": seen, "left": sorted(path.name for path in folder.iterdir())}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
