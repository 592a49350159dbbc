"""What the browser receives stays with what phones of the last three years know: Chromium 110, Safari 16."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.house.test_habits import TEMPLATES, here, written_in

#: younger than the baseline, and not merely ignored where it is unknown
TOO_YOUNG = {
    "nested rules": r"^\s*&",
    "color-mix": r"\bcolor-mix\(",
    "light-dark": r"\blight-dark\(",
    "subgrid": r"\bsubgrid\b",
    "@scope": r"@scope\b",
    "@starting-style": r"@starting-style\b",
    "anchor positioning": r"\banchor(?:-name|-scope)?\s*[:(]",
    "field-sizing": r"\bfield-sizing\b",
    "relative colours": r"\b(?:rgb|hsl|oklch)\(from\b",
}


def lint(text: str) -> list[str]:
    """What the linter says about a script of the site."""
    command = [
        ROOT / "node_modules/.bin/eslint",
        "--config",
        ROOT / ".ci/eslint.config.js",
        "--format",
        "json",
    ]
    said = subprocess.run(
        [*map(str, command), "--stdin", "--stdin-filename", "templates/scripts/new.js"],
        input=text,
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
    )
    return [message["ruleId"] for file in json.loads(said.stdout) for message in file["messages"]]


def test_a_script_that_asks_too_much_of_a_phone_is_refused() -> None:
    assert lint("export const devices = navigator.usb\n") == ["compat/compat"]
    assert lint("export const shares = 'share' in navigator\n") == []


@pytest.mark.parametrize("sheet", written_in(TEMPLATES, ".css"), ids=here)
def test_a_style_sheet_asks_for_nothing_too_young(sheet: Path) -> None:
    text = sheet.read_text(encoding="utf-8")
    assert [name for name, form in TOO_YOUNG.items() if re.search(form, text, re.MULTILINE)] == []


def test_the_types_of_scripts_know_no_younger_language() -> None:
    settings = json.loads((ROOT / ".ci/tsconfig.json").read_text(encoding="utf-8"))["compilerOptions"]
    assert settings["target"] == "ES2022"
    assert [lib for lib in settings["lib"] if lib.startswith("ES")] == ["ES2023"]
