"""The command line as editors, tools and code hosts call it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from tests.checks.situations import CASES, lay_out
from tests.conftest import ROOT, TODAY

WRONG = CASES / "unknown-reference/next"
DOUBTFUL = CASES / "stale-review/a-year-ago"
HOSTILE = CASES / "unknown-reference/a-command-for-the-build-machine"


def check(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", "check", "--root", str(root), "--today", TODAY, *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")


def test_all_is_well_with_the_base(tmp_path: Path) -> None:
    lay_out(tmp_path)
    done = check(tmp_path, "--lang", "en")
    assert (done.returncode, done.stdout, done.stderr) == (0, "no errors, no warnings\n", "")


def test_an_error_is_told_with_its_line_and_fails(tmp_path: Path) -> None:
    lay_out(tmp_path, WRONG)
    done = check(tmp_path, "--lang", "en")
    assert done.returncode == 1
    assert done.stderr.startswith((WRONG / "expected.txt").read_text(encoding="utf-8"))
    assert done.stderr.endswith("errors: 1, warnings: 0\n")


@pytest.mark.parametrize("options, code", [((), 0), (("--strict",), 1)])
def test_a_warning_fails_only_where_asked_to(tmp_path: Path, options: tuple[str, ...], code: int) -> None:
    lay_out(tmp_path, DOUBTFUL)
    done = check(tmp_path, "--lang", "en", *options)
    assert done.returncode == code
    assert "warning[stale-review]" in done.stderr


def test_tools_read_json(tmp_path: Path) -> None:
    lay_out(tmp_path, WRONG)
    done = check(tmp_path, "--lang", "en", "--format", "json")
    assert done.returncode == 1
    assert json.loads(done.stdout) == [
        {
            "file": "content/fault-trees/washer/leaks.yml",
            "line": 21,
            "column": 33,
            "rule": "unknown-reference",
            "severity": "error",
            "message": "no node of this tree is called `new-pmp`",
            "help": "did you mean `new-pump`?",
            "notes": [],
        }
    ]


def test_a_code_host_reads_annotations_and_content_gives_it_no_commands(tmp_path: Path) -> None:
    lay_out(tmp_path, HOSTILE)
    done = check(tmp_path, "--lang", "en", "--format", "github")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(
        "::error file=content/fault-trees/washer/leaks.yml,line=21,col=33,title=unknown"
    )


def test_editors_are_told_in_korean(tmp_path: Path) -> None:
    lay_out(tmp_path, WRONG)
    done = check(tmp_path)
    assert done.returncode == 1
    assert "`new-pmp`" in done.stderr
    assert "혹시" in done.stderr or "요" in done.stderr
    assert "no node" not in done.stderr


@pytest.mark.parametrize("options", [("--today", "tomorrow"), ("--format", "xml"), ("--root", "nowhere")])
def test_a_command_that_is_not_understood_is_neither_right_nor_wrong(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    lay_out(tmp_path)
    done = check(tmp_path, *options)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("day", ["2026-11-22", "2026-11-22T09:30"])
def test_a_day_or_a_moment_of_it_may_be_named(tmp_path: Path, day: str) -> None:
    lay_out(tmp_path)
    done = CliRunner().invoke(main, ["check", "--root", str(tmp_path), "--today", day])
    assert done.exit_code == 0


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "2026-11-22T09:30Z"])
def test_what_is_no_day_is_not_understood(tmp_path: Path, day: str) -> None:
    lay_out(tmp_path)
    done = CliRunner().invoke(main, ["check", "--root", str(tmp_path), "--today", day])
    assert done.exit_code == 2


def names() -> list[str]:
    """Every rule that some case is about."""
    return sorted(folder.name for folder in CASES.iterdir() if folder.is_dir() and folder.name != "base")


def test_every_name_in_brackets_can_be_explained() -> None:
    runner = CliRunner()
    for name in names():
        for language in ("ko", "en"):
            done = runner.invoke(main, ["explain", name, "--lang", language])
            assert done.exit_code == 0, name
            assert done.output.startswith(f"{name} (")
            assert len(done.output.split("\n\n", 1)[1]) > 20, name
