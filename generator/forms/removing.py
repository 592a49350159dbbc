"""A file taken away, where nothing needs it any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.catalog.linking import link
from generator.checks import run_checks
from generator.diagnostics.report import Report
from generator.settings import read_settings
from generator.source.reader import read_documents


def translations(root: Path, path: str) -> list[str]:
    """The files beside a content file that say its texts in other languages."""
    file = root / path
    return sorted(f"{path.removesuffix(file.name)}{it.name}" for it in file.parent.glob(f"{file.stem}.*.yml"))


def remove(root: Path, today: date, path: str, report: Report) -> bool:
    """Deletes a file with its translations, unless the content would be wrong without it."""
    gone = [path, *translations(root, path)]
    settings = read_settings(root, today, report)
    if settings is None:
        return False
    reading = read_documents(root, "content", report)
    documents = [document for document in reading.documents if document.path not in gone]
    unreadable = [each for each in reading.unreadable if each not in gone]
    left = replace(reading, documents=documents, unreadable=unreadable)
    run_checks(link(left, settings, report), report)
    if report.errors:
        return False
    for each in gone:
        (root / each).unlink()
    return True
