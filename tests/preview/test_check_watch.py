"""`check --watch` tells what is wrong now, and again after every change."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from tests.changes.repository import edit
from tests.checks.situations import lay_out
from tests.conftest import TODAY
from tests.preview.test_watching import edits

LEAKS = "content/fault-trees/washer/leaks.yml"


def test_each_change_is_answered_until_the_editor_stops(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path)
    pause = edits(
        lambda: edit(tmp_path, LEAKS, "next: tighten", "next: tigten"),
        lambda: edit(tmp_path, LEAKS, "next: tigten", "next: tighten"),
    )
    monkeypatch.setattr("generator.commands.check.sleep", lambda _seconds: pause())
    done = CliRunner().invoke(main, ["check", "--watch", "--root", str(tmp_path), "--today", TODAY])
    assert done.exit_code == 0
    assert done.stdout.count("오류도 경고도 없어요.") == 2
    assert done.stderr.count("`tigten`") >= 1
    assert "오류 1개" in done.stderr
