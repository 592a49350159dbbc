"""One file in a form: its rows, what was typed into them, and what the compiler says of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import Message, Translate, _
from generator.diagnostics.report import Report
from generator.diagnostics.span import Span
from generator.forms.kinds import FormKind
from generator.forms.removing import remove
from generator.source.reader import read_document
from generator.workbook.columns import Column, Form
from generator.workbook.gathering import RULE, Gathering
from generator.workbook.sheets import Sheet, rows
from generator.workbook.taking import put_in

#: what a form may hold; a tree with more is written in a text editor
MOST_ROWS = 60
_BOOK = "form"
_OUTDATED = _("somebody changed this file after you opened it; nothing was saved and nothing is lost")
Row = dict[Column, str]


@dataclass
class Draft:
    """What stands in a form: the name of the file, its rows by sheet, and what the file was before."""

    file: str
    rows: list[list[Row]]
    was: str = ""
    seen: str = ""
    problems: dict[str, str] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)
    outdated: bool = False

    def say(self, column: Column) -> str:
        """What stands in the first row of the form."""
        return self.rows[0][0].get(column, "") if self.rows and self.rows[0] else ""


def files(root: Path, kind: FormKind) -> list[str]:
    """The files that a form can open; translations are for those who write text."""
    folder = root / "content" / kind.folder
    names = (it.relative_to(folder).with_suffix("").as_posix() for it in folder.rglob("*.yml"))
    # The folder of common pieces lies among those of products.
    return sorted(name for name in names if not name.startswith(("common/", ".")) and "." not in name)


def opened(root: Path, kind: FormKind, file: str) -> Draft | None:
    """A file as it stands in the content, or None where it cannot be read."""
    path = f"content/{kind.folder}/{file}.yml"
    document = read_document(root, path, Report()) if file in files(root, kind) else None
    if document is None or not isinstance(document.data, dict):
        return None
    draft = Draft(file, [], was=file, seen=_state(root, path))
    for sheet in kind.sheets:
        whole = (dict(zip(sheet.whole, row, strict=True)) for row in rows(sheet, file, document.data))
        draft.rows.append(list(whole))
    return draft


def empty(kind: FormKind) -> Draft:
    """A form for something new: one row in each sheet."""
    return Draft("", [[{}] for _sheet in kind.sheets])


def typed(kind: FormKind, given: Mapping[str, str]) -> Draft:
    """What somebody sent."""
    draft = Draft(given.get("file", "").strip(), [], given.get("was", ""), given.get("seen", ""))
    for number, sheet in enumerate(kind.sheets):
        found: list[Row] = []
        for row in range(MOST_ROWS):
            words = {column: given.get(field_name(number, row, column), "") for column in columns_of(sheet)}
            if not any(f"{number}.{row}." in name for name in given):
                break
            found.append({column: text.replace("\r\n", "\n") for column, text in words.items()})
        draft.rows.append(found)
    return draft


def columns_of(sheet: Sheet) -> tuple[Column, ...]:
    """The columns that a row shows; the name of the file stands above all rows."""
    return (*sheet.keys[1:], *sheet.columns)


def field_name(sheet: int, row: int, column: Column) -> str:
    """The name of a field in what the browser sends."""
    return f"{sheet}.{row}.{column.name}"


def save(root: Path, today: date, kind: FormKind, draft: Draft, translate: Translate) -> bool:
    """Writes the file where it passes `check`; otherwise says beside each field what is wrong."""
    path = f"content/{kind.folder}/{draft.file}.yml"
    report = Report()
    gathering = gathered(kind, draft, report)
    if not report.errors and draft.file != draft.was and (root / path).exists():
        gathering.tell("file", _("`{path}` has it already; nothing is written over", path=path))
    draft.outdated = draft.file == draft.was and _state(root, path) != draft.seen
    if not report.errors and draft.outdated:
        gathering.tell("file", _OUTDATED)
    if not report.errors:
        put_in(root, today, gathering.found, _BOOK, report, whole=True)
    _tell(draft, report, translate)
    return not report.errors


def gathered(kind: FormKind, draft: Draft, report: Report) -> Gathering:
    """What the rows of a form say of its file."""
    gathering = Gathering(_BOOK, report)
    for sheet, words, cells in _filled(kind, draft):
        gathering.row(sheet, words, cells)
    return gathering


def delete(root: Path, today: date, kind: FormKind, draft: Draft, translate: Translate) -> bool:
    """Deletes the file that was opened, unless the content would be wrong without it."""
    path = f"content/{kind.folder}/{draft.was}.yml"
    report = Report()
    draft.outdated = draft.was not in files(root, kind) or _state(root, path) != draft.seen
    if draft.outdated:
        report.add(Diagnostic(_OUTDATED, Span(f"{_BOOK} file"), RULE))
    done = not draft.outdated and remove(root, today, path, report)
    _tell(draft, report, translate)
    return done


def _tell(draft: Draft, report: Report, translate: Translate) -> None:
    """Puts what is wrong beside the field where it belongs, or above all of them."""
    for problem in report.errors:
        told: list[Message] = [problem.message, *([problem.help] if problem.help else [])]
        sentence = " ".join(message.text(translate) for message in told)
        name = problem.span.file.removeprefix(f"{_BOOK} ")
        if name == problem.span.file:
            draft.others.append(f"{problem.span.file}: {sentence}")
        else:
            draft.problems[name] = " ".join(filter(None, (draft.problems.get(name), sentence)))


def _filled(kind: FormKind, draft: Draft) -> Iterator[tuple[Sheet, Row, dict[Column, str]]]:
    """The rows in which something stands, with the name of the field of each column."""
    for number, (sheet, found) in enumerate(zip(kind.sheets, draft.rows, strict=True)):
        for index, row in enumerate(found):
            words = {column: text for column, text in row.items() if text.strip()}
            words.pop(sheet.keys[0], None)
            if words:
                # Nothing in a list that is needed means that there is none: nothing costs money, for example.
                empty_lists = (it for it in sheet.columns if it.needed and it.form is Form.LIST)
                words = dict.fromkeys(empty_lists, "[]") | words
            if words or len(sheet.keys) == 1:
                cells = {column: field_name(number, index, column) for column in columns_of(sheet)}
                named = {sheet.keys[0]: draft.file} if draft.file else {}
                yield sheet, named | words, cells | {sheet.keys[0]: "file"}


def _state(root: Path, path: str) -> str:
    file = root / path
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""
