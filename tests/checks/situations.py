"""Cases on disk: a small project, what differs from it, and the words the compiler says."""

import shutil
from datetime import date
from pathlib import Path

from generator.compiler import read_catalog
from generator.diagnostics import console
from generator.diagnostics.language import translator
from generator.diagnostics.report import Report
from tests.conftest import ROOT, TODAY

CASES = ROOT / "tests/cases"
BASE = CASES / "base"


def situations() -> list[Path]:
    """The folder of every case."""
    return sorted(file.parent for file in CASES.glob("*/*/expected.txt"))


def lay_out(root: Path, *cases: Path) -> None:
    """Writes the base into a folder and what the cases differ in over it.

    A case names in `remove.txt` the files it goes without, and in `rename.txt` those called otherwise:
    names that some file systems do not take are given to them only here.
    """
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    for case in cases:
        for folder in (case / "content", case / "site_config"):
            if folder.is_dir():
                shutil.copytree(folder, root / folder.name, dirs_exist_ok=True)
        for path in lines_of(case / "remove.txt"):
            (root / path).unlink()
        for line in lines_of(case / "rename.txt"):
            old, new = line.split(" -> ")
            (root / old).rename(root / new)


def lines_of(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def report_on(root: Path) -> Report:
    """What one run over a project finds."""
    report = Report()
    read_catalog(root, date.fromisoformat(TODAY), report)
    return report


def said_about(root: Path, language: str = "en") -> str:
    """What the compiler prints about a project; nothing when all is well."""
    found = report_on(root).diagnostics
    return console.render(found, translator(language)) + "\n" if found else ""
