"""A first version written into the content, and taken back where it would not pass `check`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.compiler import linked_catalog, read_catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import Message, _
from generator.diagnostics.report import Report
from generator.schema.kinds import KINDS
from generator.settings import TEMPLATES
from generator.source.writing import flow

_SPANS = ("lead_time", "price")


class NotWritten(Exception):
    """Nothing was written; says why, with what the compiler said of it."""

    def __init__(self, message: Message, problems: list[Diagnostic] | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.problems = problems or []


def path_of(kind: str, id: str) -> str:
    """The file of a thing, from the root; parts of one product share a file."""
    folder = next(it.folder for it in KINDS if it.name == kind)
    return f"content/{folder}/{id.split('/')[0] if kind == 'part' else id}.yml"


def text_of(kind: str, answers: Mapping[str, Any]) -> str:
    """The file, commented, with every answer as YAML."""
    environment = Environment(  # noqa: S701 - YAML; `finalize` writes every answer as a word of it
        loader=FileSystemLoader(TEMPLATES / "desk/drafts", encoding="utf-8"),
        undefined=StrictUndefined,
        finalize=lambda value: value if value is None else flow(value),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    named = {name.replace("-", "_"): value for name, value in answers.items()}
    named |= {name: named[name].split("-") for name in _SPANS if named.get(name)}
    if kind == "part":
        named["part"] = str(answers["id"]).split("/")[1]
    return environment.get_template(f"{kind}.yml").render(named)


def write(root: Path, today: date, kind: str, answers: Mapping[str, Any]) -> str:
    """Writes the file and gives its path; never over anything, and only what passes `check`."""
    path = path_of(kind, str(answers["id"]))
    file, text = root / path, text_of(kind, answers)
    before = file.read_bytes() if file.exists() else None
    if before is not None:
        if kind != "part" or str(answers["id"]) in _parts(root, today):
            raise NotWritten(_("`{path}` has it already; nothing is written over", path=path))
        text = before.decode("utf-8").rstrip("\n") + f"\n{text}"
    elif (root / f".vscode/schemas/{kind}.json").exists():
        # For editors that know nothing of .vscode/.
        text = f"# yaml-language-server: $schema={'../' * path.count('/')}.vscode/schemas/{kind}.json\n{text}"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    problems = _problems(root, today, path)
    if problems:
        if before is None:
            file.unlink()
        else:
            file.write_bytes(before)
        raise NotWritten(_("nothing was written, because it would not pass `check`"), problems)
    return path


def _parts(root: Path, today: date) -> set[str]:
    catalog = linked_catalog(root, today, Report())
    return set(catalog.parts) | {id for kind, id in catalog.broken if kind == "part"} if catalog else set()


def _problems(root: Path, today: date, path: str) -> list[Diagnostic]:
    """The errors of a file, and those that other files have because of it."""
    report = Report()
    read_catalog(root, today, report)
    return [
        problem
        for problem in report.errors
        if problem.span.file == path or any(note.span and note.span.file == path for note in problem.notes)
    ]
