"""The workflow that checks, compares and publishes: what it runs exists, and nobody's words are run."""

import re
import shlex
from typing import Any

import click
import yaml

from generator.__main__ import main
from tests.conftest import ROOT

FILE = ROOT / ".github/workflows/content.yml"


def workflow() -> dict[str, Any]:
    # BaseLoader, for otherwise `on` is the truth value.
    loaded: dict[str, Any] = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return loaded


def scripts() -> list[str]:
    steps = [step for job in workflow()["jobs"].values() for step in job["steps"]]
    return [step["run"] for step in steps if "run" in step]


def test_every_command_that_it_runs_is_one_of_ours_with_its_options() -> None:
    lines = [line.strip() for script in scripts() for line in script.splitlines() if "gagijeon" in line]
    assert len(lines) == 2
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
    on = workflow()["on"]
    assert on["push"]["branches"] == ["main"]
    minute, hour, *days = on["schedule"][0]["cron"].split()
    assert (int(hour) + 9) % 24 == 0 and int(minute) > 0 and days == ["*"] * 3


def test_a_change_request_is_never_given_the_right_to_publish() -> None:
    jobs = workflow()["jobs"]
    assert jobs["answers"]["permissions"] == {"contents": "read", "pull-requests": "write"}
    assert "pull_request_target" not in workflow()["on"]
