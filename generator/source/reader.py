"""Folders into documents: what lies under a root, read in a fixed order."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics.diagnostic import Diagnostic, Note, Severity
from generator.diagnostics.message import Message, _
from generator.diagnostics.report import Report
from generator.diagnostics.span import Span
from generator.source.decoding import LARGEST, decode, layout
from generator.source.document import Document
from generator.source.problem import Problem
from generator.source.yaml import read

#: what editors and systems leave lying about; nobody expects it to be published
_LITTER = (".", "~", "#")


@dataclass(frozen=True, slots=True)
class Reading:
    """What lies under a folder: readable documents, and the paths of those that are not."""

    documents: list[Document]
    unreadable: list[str]


def read_documents(root: Path, folder: str, report: Report) -> Reading:
    """All YAML, Markdown and CSV documents under `root/folder`; what cannot be read is reported."""
    documents: list[Document] = []
    unreadable: list[str] = []
    for path in _files(root, folder, report):
        document = read_document(root, path, report)
        if document is None:
            unreadable.append(path)
        else:
            documents.append(document)
    return Reading(documents, unreadable)


def read_document(root: Path, path: str, report: Report) -> Document | None:
    """One file, or None when it was refused."""
    with (root / path).open("rb") as file:
        raw = file.read(LARGEST + 1)
    text, problems = decode(raw)
    document = Document(path, text)
    if not problems and path.endswith(".yml"):
        problems = list(layout(text))
        if not problems:
            data, _place, problems = read(text)
            if not problems and not isinstance(data, dict):
                problems = [_not_a_map(document, data)]
            elif not problems:
                document = Document(path, text, data if data is not None else "")
    for problem in problems:
        report.add(_diagnostic(document, problem))
    return None if problems else document


def _not_a_map(document: Document, data: object) -> Problem:
    span = document.span()
    if isinstance(data, list):
        return Problem(
            "top-level",
            _("the file is a list; its top level must be `name: value`"),
            span.line,
            span.column,
            _("take out the leading `-`"),
        )
    return Problem(
        "top-level",
        _("the file is a text; its top level must be `name: value`"),
        span.line,
        span.column,
        _("write fields such as `title: …`"),
    )


def _diagnostic(document: Document, problem: Problem) -> Diagnostic:
    notes = (Note(_("it stands here already"), document.at(*problem.first)),) if problem.first else ()
    return Diagnostic(
        problem.message,
        document.at(problem.line, problem.column),
        problem.rule,
        Severity.ERROR,
        problem.help,
        notes,
    )


def _files(root: Path, folder: str, report: Report) -> Iterator[str]:
    """Paths of the files to read, from `root`, sorted; links and strange names are reported."""
    base = root / folder
    for parent, folders, names in os.walk(base, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(parent).relative_to(root).as_posix()
        for name in sorted([*names, *(name for name in folders if (Path(parent) / name).is_symlink())]):
            path = f"{here}/{name}"
            if name.startswith(_LITTER) or name.endswith("~"):
                continue
            if (root / path).is_symlink():
                report.add(
                    _found(
                        path,
                        "link",
                        Severity.ERROR,
                        _("`{name}` is a link to another place; links are not followed", name=name),
                        _("put the file itself here"),
                    )
                )
            elif name.endswith((".yml", ".md", ".csv")):
                yield path
            else:
                better = (
                    name.removesuffix(".txt")
                    if ".yml" in name or ".md" in name
                    else name.rsplit(".", 1)[0] + ".yml"
                )
                report.add(
                    _found(
                        path,
                        "unread-file",
                        Severity.WARNING,
                        _("`{name}` is not read because of its extension", name=name),
                        _("rename it to `{better}`, or move it elsewhere", better=better),
                    )
                )


def _found(path: str, rule: str, severity: Severity, message: Message, help: Message) -> Diagnostic:
    return Diagnostic(message, Span(path), rule, severity, help)
