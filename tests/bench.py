"""What the compiler costs, and what a visitor has to load: `make bench` prints it.

Each build runs in a process of its own and starts from nothing; the middle one of a few runs counts. Seconds
differ from machine to machine, so what is to be compared is a ratio of two measurements of the same run.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from time import process_time
from typing import NamedTuple

from mkdocs.config import load_config

from generator.changes.compare import compare
from generator.compiler import compile_site, linked_catalog
from generator.diagnostics.report import Report
from generator.mkdocs_plugin.job import Job
from generator.site.frame import Frame, FrameValues, marked
from generator.site.manifest import manifest_of
from tests.conftest import ROOT, TODAY
from tests.site.weighing import loaded, sent
from tests.speed import SLOWER, report
from tests.synthetic import many_trees

RUNS = 3
FEW, MANY, VERY_MANY = 250, 1000, 10_000
SAMPLE = 200


class Cost(NamedTuple):
    """What one run of the compiler took: seconds of all processors, and MB at its widest."""

    seconds: float
    memory: float


def run(*command: str) -> Cost:
    """Runs the compiler in a process of its own; fails if it does."""
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", *command, "--today", TODAY],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _process, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


def middle(once: Callable[[], Cost]) -> Cost:
    """The middle of a few runs."""
    return Cost(*(statistics.median(values) for values in zip(*(once() for _ in range(RUNS)), strict=True)))


def building(name: str, root: Path, site: Path) -> float:
    """Prints what it costs to build a site; gives milliseconds for each page."""

    def once() -> Cost:
        with tempfile.TemporaryDirectory() as folder:
            return run("build", "--root", str(root), "--output", str(Path(folder, "site")))

    cost = middle(once)
    run("build", "--root", str(root), "--output", str(site))
    manifest = manifest_of(site)
    assert manifest is not None
    pages = manifest.pages
    each = 1000 * cost.seconds / pages
    print(f"{name:<24}{pages:>6} pages{cost.seconds:>8.2f} s CPU{each:>7.2f} ms each{cost.memory:>6.0f} MB")
    return each


def comparing(root: Path) -> None:
    """Prints what it costs to compare two versions where every answer might have changed."""
    old = linked_catalog(root, date.fromisoformat(TODAY), Report())
    centre = next((root / "content/centres").glob("*/*.yml"))
    text = centre.read_text(encoding="utf-8")
    centre.write_text(text.replace("holidays: closed", "holidays: open"), encoding="utf-8")
    new = linked_catalog(root, date.fromisoformat(TODAY), Report(), like=old)
    assert old is not None and new is not None
    start = process_time()
    compare(old, new)
    print(f"comparing the answers of {len(new.fault_trees)} trees{process_time() - start:>8.2f} s CPU")


def frames_or_theme(root: Path) -> float:
    """How many times as long the whole theme takes for a page as filling in its frame does."""
    site = compile_site(root, date.fromisoformat(TODAY), Report())
    assert site is not None
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(root / "content"))
    job = Job(site, ROOT / "templates", config.site_url or "")
    theme = config.theme.get_env().get_template("main.html")
    pages = site.pages[:SAMPLE]
    frames = {
        key: Frame(theme.render(job.context(marked(key)))) for key in {job.sheets.key(page) for page in pages}
    }

    def filled(values: FrameValues) -> str:
        return frames[values.language, values.root, values.home].splice(values)

    def rendered(values: FrameValues) -> str:
        return theme.render(job.context(values))

    every = [job.sheets.values(page) for page in pages]
    assert [filled(values) for values in every] == [rendered(values) for values in every]
    return seconds_for(rendered, every) / seconds_for(filled, every)


def seconds_for(make: Callable[[FrameValues], str], every: Iterable[FrameValues]) -> float:
    """The shortest of a few times that all pages take: whatever else ran can only make it longer."""
    times = []
    for _ in range(RUNS):
        start = process_time()
        for values in every:
            make(values)
        times.append(process_time() - start)
    return min(times)


def weigh(site: Path) -> None:
    """Prints the compressed bytes of tree pages, of a first visit, and of the search files."""
    trees = sorted(site.glob("fault-trees/*/*/index.html"), key=sent)
    usual, largest = trees[len(trees) // 2], trees[-1]
    sizes = {
        "middle tree page": sent(usual),
        "largest tree page": sent(largest),
        "first visit there": sum(map(sent, loaded(largest))),
        **{f"search/{file.name}": sent(file) for file in sorted(site.glob("search/*.json"))},
    }
    for name, size in sizes.items():
        print(f"{name:<24}{size / 1000:>6.1f} kB compressed")


def main() -> None:
    """Measures and prints, one line for each thing."""
    print(f"Python {sys.version.split()[0]}, the middle of {RUNS} runs")
    with tempfile.TemporaryDirectory() as folder:
        few, many, real = (Path(folder, name) for name in ("few", "many", "real"))
        many_trees(few, FEW)
        many_trees(many, MANY)
        very_many = Path(folder, "very-many")
        many_trees(very_many, VERY_MANY)
        comparing(very_many)
        each_of_few = building(f"{FEW} made-up trees", few, few / "site")
        each_of_many = building(f"{MANY} made-up trees", many, many / "site")
        each_of_real = building("the real content", ROOT, real)
        checking = middle(lambda: run("check"))
        print(f"{'checking it':<24}{checking.seconds:>20.2f} s CPU{checking.memory:>23.0f} MB")
        print(f"a page of {MANY} costs {each_of_many / each_of_few:.2f} times one of {FEW}")
        print(f"a real page costs {each_of_real / each_of_many:.2f} times a made-up one")
        print(f"the whole theme costs {frames_or_theme(few):.1f} times a frame filled in")
        weigh(real)
        print(f"in a browser {SLOWER} times slower:", *report(real), sep="\n")


if __name__ == "__main__":
    main()
