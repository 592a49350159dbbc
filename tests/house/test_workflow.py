"""The workflows that check, compare, comment and publish: what they run exists; nobody's words are run."""

import os
import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from generator.__main__ import main
from tests.conftest import ROOT

FOLDER = ROOT / ".github/workflows"
NAMES = ("answers", "content")


def workflow(name: str) -> dict[str, Any]:
    text = (FOLDER / f"{name}.yml").read_text(encoding="utf-8")
    # BaseLoader, for otherwise `on` is the truth value.
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)
    return loaded


def steps_of(name: str) -> list[dict[str, Any]]:
    return [step for job in workflow(name)["jobs"].values() for step in job["steps"]]


def scripts() -> list[str]:
    return [step["run"] for name in NAMES for step in steps_of(name) if "run" in step]


def script_of(name: str, step: str) -> str:
    """What a step runs, by the beginning of its name."""
    found: str = next(each["run"] for each in steps_of(name) if each.get("name", "").startswith(step))
    return found


def test_there_are_no_other_workflows() -> None:
    assert sorted(file.stem for file in FOLDER.iterdir()) == [*NAMES]


def test_every_command_that_it_runs_is_one_of_ours_with_its_options() -> None:
    lines = [line.strip() for script in scripts() for line in script.splitlines() if "gagijeon" in line]
    lines = [line for line in lines if line.startswith(".venv/bin/gagijeon ")]
    assert [line.split()[1] for line in lines] == ["check", "addresses", "diff"]
    for line in lines:
        words = shlex.split(re.split(r" > | \|\| ", line)[0])
        command = main.get_command(click.Context(main), words[1])
        assert command is not None, words
        known = {name for option in command.params for name in option.opts}
        assert {word for word in words[2:] if word.startswith("--")} <= known


def test_every_target_that_it_makes_is_in_the_makefile() -> None:
    made = {target for script in scripts() for target in re.findall(r"^make ([\w-]+)", script, re.MULTILINE)}
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert made and all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in made)


def test_no_word_from_a_change_request_becomes_part_of_a_script() -> None:
    assert [script for script in scripts() if "${{" in script] == []


def test_it_publishes_on_merge_and_every_night_after_midnight_in_korea() -> None:
    on = workflow("content")["on"]
    assert on["push"]["branches"] == ["main"]
    hours = []
    for row in on["schedule"]:
        minute, hour, *days = row["cron"].split()
        assert int(minute) > 0 and days == ["*"] * 3
        hours.append((int(hour) + 9) % 24)
    assert hours == [0, 9]


def test_what_comes_with_a_change_request_may_only_read() -> None:
    content = workflow("content")
    assert "pull_request_target" not in content["on"]
    answers = content["jobs"]["answers"]
    assert answers["if"] == "github.event_name == 'pull_request'"
    assert answers["permissions"] == {"contents": "read"}
    assert "github.token" not in str(answers) and "secrets" not in str(content)
    assert content["jobs"]["publish"]["if"] == "github.event_name != 'pull_request'"
    for step in steps_of("content"):
        if step.get("uses", "").startswith("actions/checkout"):
            assert step["with"]["persist-credentials"] == "false"


def test_who_may_write_runs_nothing_of_the_change_and_takes_only_its_text() -> None:
    told = workflow("answers")
    assert told["on"] == {"workflow_run": {"workflows": ["content"], "types": ["completed"]}}
    assert told["permissions"] == {}
    assert told["jobs"]["comment"]["permissions"] == {"actions": "read", "pull-requests": "write"}
    used = [step["uses"].split("@")[0] for step in steps_of("answers") if "uses" in step]
    assert used == ["actions/download-artifact"]
    assert all(
        word not in script_of("answers", "Tell it") for word in ("make ", "gagijeon", "bash", "python")
    )


def test_both_workflows_mean_the_same_texts() -> None:
    (uploaded,) = (step["with"] for step in steps_of("content") if "upload-artifact" in step.get("uses", ""))
    (downloaded,) = (step["with"] for step in steps_of("answers") if "uses" in step)
    assert uploaded["name"] == downloaded["name"]
    assert "answers.md" in uploaded["path"].split()


def test_every_step_that_is_asked_about_has_its_name() -> None:
    for name in NAMES:
        known = {step["id"] for step in steps_of(name) if "id" in step}
        assert set(re.findall(r"steps\.(\w+)\.", (FOLDER / f"{name}.yml").read_text("utf-8"))) <= known


def run(script: str, folder: Path, programs: dict[str, str], **environment: str) -> int:
    """How a script ends in a folder, as a runner starts it; `programs` go before those of the machine."""
    for path, text in programs.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
        file.chmod(0o755)
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-e", "-c", script], cwd=folder, env=os.environ | {"PATH": path} | environment, check=False
    ).returncode


@pytest.mark.parametrize(("code", "ends"), [(0, 0), (4, 0), (5, 0), (1, 1), (2, 2)])
def test_answers_that_change_do_not_fail_the_run_but_mistakes_do(
    tmp_path: Path, code: int, ends: int
) -> None:
    output, summary = tmp_path / "output", tmp_path / "summary"
    told = run(
        script_of("content", "Which answers change"),
        tmp_path,
        {".venv/bin/gagijeon": f"echo told; exit {code}"},
        GITHUB_OUTPUT=str(output),
        GITHUB_STEP_SUMMARY=str(summary),
    )
    assert told == ends
    assert output.read_text() == f"code={code}\n"
    assert summary.read_text() == "told\n"


def test_an_address_that_is_not_in_the_lock_stops_the_run(tmp_path: Path) -> None:
    script, ours = script_of("content", "New addresses"), {".venv/bin/gagijeon": "true"}
    assert run(script, tmp_path, ours | {"bin/git": "exit 0"}) == 0
    assert run(script, tmp_path, ours | {"bin/git": "exit 1"}) == 1


def test_what_is_commented_calls_nobody_and_goes_to_the_request_of_the_commit(tmp_path: Path) -> None:
    (tmp_path / "answers.md").write_bytes(
        "@everyone #12 ![x](https://evil.example/x) 가나".encode() + b"\xff"
    )
    gh = 'if [ "$1" = api ]; then echo "$*" > asked; echo 7; else echo "$*" > told; fi'
    names = {"GH_REPO": "o/r", "OWNER": "stranger", "BRANCH": "$(touch evil)", "SHA": "abc"}
    assert run(script_of("answers", "Tell it"), tmp_path, {"bin/gh": gh}, **names) == 0
    assert "head=stranger:$(touch evil)" in (tmp_path / "asked").read_text()
    assert (tmp_path / "told").read_text().startswith("pr comment 7 ")
    assert not (tmp_path / "evil").exists()
    comment = (tmp_path / "comment.md").read_text(encoding="utf-8")
    assert "가나" in comment
    assert not re.search(r"@\w|#\d|!\[", comment)


def test_without_a_request_nothing_is_commented(tmp_path: Path) -> None:
    (tmp_path / "answers.md").write_text("x")
    names = {"GH_REPO": "o/r", "OWNER": "o", "BRANCH": "b", "SHA": "abc"}
    gh = 'if [ "$1" = api ]; then exit 0; else touch told; fi'
    assert run(script_of("answers", "Tell it"), tmp_path, {"bin/gh": gh}, **names) == 0
    assert not (tmp_path / "told").exists()
