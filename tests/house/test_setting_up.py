"""What a fresh machine is told when something it needs is missing, and what the locks promise."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

LOCKS = ["requirements.lock", "requirements-dev.lock"]
FLOORS = {
    "jinja2": (3, 1, 6),
    "markdown": (3, 8, 1),
    "mkdocs": (1, 6, 1),
    "mkdocs-material": (9, 8, 1),
    "pymdown-extensions": (11, 0, 1),
    "pyyaml": (6, 0, 2),
}


def asked(script: str, machine: Path) -> subprocess.CompletedProcess[str]:
    """Runs one of the set-up scripts on a machine that has only the programs in a folder."""
    command = ["/bin/sh", str(ROOT / ".ci" / script)]
    return subprocess.run(command, env={"PATH": str(machine)}, capture_output=True, encoding="utf-8")


def put(machine: Path, name: str, script: str) -> None:
    program = machine / name
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)


def test_without_python_it_is_said_what_to_install(tmp_path: Path) -> None:
    answer = asked("find-python", tmp_path)
    assert answer.returncode == 1
    assert "Python 3.11 or newer is missing" in answer.stderr
    assert "apt-get install python3 python3-venv" in answer.stderr


def test_an_old_python_is_passed_by_for_a_newer_one(tmp_path: Path) -> None:
    put(tmp_path, "python3", "exit 1")
    put(tmp_path, "python3.12", "exit 0")
    assert asked("find-python", tmp_path).stdout == "python3.12\n"


def test_a_python_without_venv_is_named_with_the_package(tmp_path: Path) -> None:
    put(tmp_path, "python3", 'case "$2" in *ensurepip*) exit 1;; esac')
    answer = asked("find-python", tmp_path)
    assert answer.returncode == 1
    assert "python3 has no venv module" in answer.stderr
    assert "apt-get install python3-venv" in answer.stderr


@pytest.mark.parametrize(
    ("programs", "words"),
    [
        ({}, "Node.js 20.19 or newer is missing"),
        ({"node": "exit 1", "npm": "exit 0"}, "Node.js 20.19 or newer is missing"),
        ({"node": "exit 0"}, "npm is missing"),
    ],
)
def test_a_missing_node_or_npm_is_named(programs: dict[str, str], words: str, tmp_path: Path) -> None:
    for name, script in programs.items():
        put(tmp_path, name, script)
    answer = asked("need-node", tmp_path)
    assert answer.returncode == 1
    assert words in answer.stderr


def test_the_node_at_hand_is_new_enough() -> None:
    assert subprocess.run([ROOT / ".ci/need-node"], env=dict(os.environ)).returncode == 0


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_release_has_its_hash(lock: str) -> None:
    releases = re.split(r"\n(?=\S)", (ROOT / lock).read_text(encoding="utf-8"))
    pinned = [release for release in releases if not release.startswith("#")]
    assert pinned
    assert [release for release in pinned if "==" not in release or "--hash=sha256:" not in release] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_no_locked_release_is_older_than_its_floor(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    for name, floor in FLOORS.items():
        versions = re.findall(rf"^{name}==([\d.]+)", text, re.MULTILINE)
        assert versions, f"{name} is not in {lock}"
        for version in versions:
            assert tuple(map(int, version.split("."))) >= floor, f"{name} {version} in {lock}"


def test_both_locks_pin_the_same_releases() -> None:
    runtime, with_tests = (
        set(re.findall(r"^[a-z].*==[^\\]*", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))
        for lock in LOCKS
    )
    assert runtime <= with_tests
