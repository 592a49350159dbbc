"""A project with one file in it, read."""

from pathlib import Path

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.report import Report
from generator.source.document import Document
from generator.source.reader import read_documents

PATH = "content/file.yml"


def read_bytes(root: Path, raw: bytes, path: str = PATH) -> tuple[Document | None, list[Diagnostic]]:
    """The document of a file with these bytes, or None, and what was said about it."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(raw)
    report = Report()
    reading = read_documents(root, "content", report)
    return next(iter(reading.documents), None), report.diagnostics


def places(found: list[Diagnostic]) -> list[tuple[str, int, int]]:
    """Rule, line and column of each."""
    return [(diagnostic.rule, diagnostic.span.line, diagnostic.span.column) for diagnostic in found]
