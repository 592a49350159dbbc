"""Folders into documents and pictures: what lies under a root, read in a fixed order."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from generator.diagnostics.diagnostic import Diagnostic, Note, Severity
from generator.diagnostics.message import Message, _
from generator.diagnostics.report import Report
from generator.diagnostics.span import Span
from generator.source.decoding import LARGEST, MOST, conflict, decode, layout
from generator.source.document import Document
from generator.source.picture import FORMS, Picture, is_picture, looks_like_picture, read_picture
from generator.source.problem import Problem
from generator.source.yaml import read

#: what editors and systems leave lying about; nobody expects it to be published
_LITTER = (".", "~", "#")
_READ = (".yml", ".md", ".csv")


@dataclass(frozen=True, slots=True)
class Reading:
    """What lies under a folder: readable documents and pictures, and the paths of those that are not."""

    documents: list[Document]
    unreadable: list[str]
    pictures: list[Picture] = field(default_factory=list)


def read_documents(
    root: Path, folder: str, report: Report, known: Mapping[str, Document] = MappingProxyType({})
) -> Reading:
    """All YAML, Markdown and CSV documents and pictures under `root/folder`; refusals are reported.

    A file that says exactly what a `known` document of its path says is not taken apart again.
    """
    reading = Reading([], [])
    for path in _files(root, folder, report):
        if is_picture(path):
            picture = read_picture(root, path, report)
            if picture is not None:
                reading.pictures.append(picture)
                continue
        else:
            document = read_document(root, path, report, known.get(path))
            if document is not None:
                reading.documents.append(document)
                continue
        reading.unreadable.append(path)
    return reading


def read_document(root: Path, path: str, report: Report, known: Document | None = None) -> Document | None:
    """One file, or None when it was refused; `known` itself where nothing changed."""
    with (root / path).open("rb") as file:
        raw = file.read(LARGEST + 1)
    text, problems = decode(raw)
    if known is not None and known.text == text and not problems:
        return known
    document = Document(path, text)
    if not problems and not path.endswith(".yml"):
        problems = list(conflict(text))
    elif not problems:
        problems = list(islice(layout(text), MOST))
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
    notes = (
        (Note(_("it stands here already"), document.at(*problem.first, problem.length)),)
        if problem.first
        else ()
    )
    return Diagnostic(
        problem.message,
        document.at(problem.line, problem.column, problem.length),
        problem.rule,
        Severity.ERROR,
        problem.help,
        notes,
    )


def _files(root: Path, folder: str, report: Report) -> Iterator[str]:
    """Paths of the files to read, from `root`, sorted; what is passed over is reported."""
    if not (root / folder).is_dir():
        message = _("there is no folder `{folder}` here", folder=folder)
        report.add(_found(folder, "no-content", message, _("name the folder that holds it with `--root`")))
        return
    for parent, folders, names in os.walk(root / folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if (Path(parent) / name).is_symlink()]
        dressed = [name for name in folders if name.endswith(_READ) and name not in links]
        here = Path(parent).relative_to(root).as_posix()
        for name in sorted([*names, *links, *dressed]):
            if name.startswith(_LITTER) or name.endswith(("~", ".lock")):
                continue
            problem = _passed_over(root, f"{here}/{name}", name)
            if problem is None:
                yield f"{here}/{name}"
            else:
                report.add(problem)


def _passed_over(root: Path, path: str, name: str) -> Diagnostic | None:
    """Why a file is not read, or None when it is."""
    if (root / path).is_symlink():
        message = _("`{name}` is a link to another place; links are not followed", name=name)
        return _found(path, "link", message, _("put the file itself here"))
    if not (root / path).is_file():
        message = _("`{name}` is not a file, though it is named like one", name=name)
        return _found(path, "unread-file", message, _("rename the folder"))
    if name.endswith(_READ) or is_picture(path):
        return None
    unread = _("`{name}` is not read because of its extension", name=name)
    if looks_like_picture(name):
        return _found(path, "unread-file", unread, _picture_advice(path), Severity.WARNING)
    dressed = any(f"{ending}." in name for ending in _READ)
    better = name.rsplit(".", 1)[0] + ("" if dressed else ".yml")
    return _found(
        path,
        "unread-file",
        unread,
        _("rename it to `{better}`, or move it elsewhere", better=better),
        Severity.WARNING,
    )


def _picture_advice(path: str) -> Message:
    if path.lower().endswith(tuple(FORMS)):
        return _("pictures lie in content/guides/ beside the guide that shows them, named in small letters")
    return _("save it as PNG or WebP, beside the guide that shows it")


def _found(
    path: str, rule: str, message: Message, help: Message, severity: Severity = Severity.ERROR
) -> Diagnostic:
    return Diagnostic(message, Span(path), rule, severity, help)
