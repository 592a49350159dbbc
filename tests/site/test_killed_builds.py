"""A build that is killed leaves the whole old site or the whole new one."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("way", "stays"), [("exchange", {"site"}), ("link", {"site", ".site.release-"})], ids=["exchange", "link"]
)
def test_a_kill_at_any_moment_leaves_a_whole_site(way: str, stays: set[str], tmp_path: Path) -> None:
    folder, scratch = tmp_path / "folder", tmp_path / "scratch"
    folder.mkdir()
    scratch.mkdir()
    command = [sys.executable, "-m", "tests.site.killing", str(folder), way]
    environment = {**os.environ, "TMPDIR": str(scratch)}
    killing = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8")
    # The program reads the whole site after each kill and fails when a byte is not as the manifest says.
    assert killing.returncode == 0, killing.stderr
    told = json.loads(killing.stdout)
    assert all(kill["build"] for kill in told["seen"])
    olds = [kill["old"] for kill in told["seen"]]
    assert True in olds and False in olds, "some were killed before the new site took its place, some after"
    left = {name.rstrip("0123456789") for name in told["left"]} - {"steps.txt"}
    assert left == stays, "the next build takes away what a killed one left"
