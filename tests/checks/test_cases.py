"""Every rule, told by cases: a project with one thing wrong, or with the nearest thing that is right."""

from pathlib import Path

import pytest

from generator.checks import RULES
from tests.checks.situations import BASE, CASES, lay_out, said_about, situations


def name_of(case: Path) -> str:
    return case.relative_to(CASES).as_posix()


@pytest.mark.parametrize("case", situations(), ids=name_of)
def test_the_compiler_says_what_is_expected(case: Path, tmp_path: Path, update_expected: bool) -> None:
    lay_out(tmp_path, case)
    said = said_about(tmp_path)
    if update_expected:
        (case / "expected.txt").write_bytes(said.encode())
    assert said == (case / "expected.txt").read_bytes().decode()


def test_nothing_is_said_about_the_base(tmp_path: Path) -> None:
    lay_out(tmp_path)
    assert said_about(tmp_path) == ""


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_case_that_fails_and_a_case_that_passes(rule: str) -> None:
    outcomes = [file.read_text(encoding="utf-8") for file in (CASES / rule).glob("*/expected.txt")]
    assert any(f"[{rule}]" in said for said in outcomes)
    assert "" in outcomes


@pytest.mark.parametrize("case", situations(), ids=name_of)
def test_a_case_speaks_of_its_own_rule_only(case: Path) -> None:
    said = (case / "expected.txt").read_text(encoding="utf-8")
    headings = [line for line in said.splitlines() if line.startswith(("error[", "warning["))]
    assert all(f"[{case.parent.name}]" in heading for heading in headings)


@pytest.mark.parametrize("case", situations(), ids=name_of)
def test_a_case_differs_from_the_base(case: Path) -> None:
    differing = [
        file
        for folder in ("content", "site_config")
        for file in (case / folder).rglob("*")
        if file.is_file() and not is_in_base(file, case)
    ]
    assert differing or (case / "rename.txt").exists() or (case / "remove.txt").exists()


def is_in_base(file: Path, case: Path) -> bool:
    twin = BASE / file.relative_to(case)
    return twin.exists() and twin.read_bytes() == file.read_bytes()
