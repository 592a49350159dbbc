"""A small project under git, to be changed and compared with what it was."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from generator.__main__ import main
from tests.checks.situations import lay_out
from tests.conftest import TODAY

#: nobody's settings, nobody's clock
QUIET = os.environ | {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_DATE": "2026-11-01T00:00:00Z",
    "GIT_COMMITTER_DATE": "2026-11-01T00:00:00Z",
}


def git(root: Path, *words: str) -> str:
    command = ["git", "-C", str(root), "-c", "user.name=Editor", "-c", "user.email=e@gaon.example", *words]
    return subprocess.run(command, env=QUIET, check=True, capture_output=True, encoding="utf-8").stdout


def commit(root: Path) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "content")


def repository(root: Path) -> Path:
    """The base of the cases in a folder of its own, committed once."""
    lay_out(root)
    git(root, "init", "--quiet")
    commit(root)
    return root


def edit(root: Path, path: str, old: str, new: str) -> None:
    """Writes `new` for `old`, which must stand there."""
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text, path
    file.write_text(text.replace(old, new), encoding="utf-8")


def diff(root: Path, *options: str, ref: str = "HEAD") -> Result:
    """`diff` against a version."""
    return CliRunner().invoke(main, ["diff", ref, "--root", str(root), "--today", TODAY, *options])


def sections(root: Path) -> dict[str, list[dict[str, Any]]]:
    """What differs, by section; those without rows are left out."""
    done = diff(root, "--format", "json", "--lang", "en")
    found: dict[str, list[dict[str, Any]]] = json.loads(done.stdout)["sections"]
    return {name: rows for name, rows in found.items() if rows}
