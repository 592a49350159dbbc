"""The forms of a paper: text for a terminal, Markdown for a code host, JSON for tools, HTML for a browser."""

from __future__ import annotations

import base64
import hashlib
import json
import re

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.diagnostics.characters import visible
from generator.diagnostics.message import Message, Translate
from generator.paper.paper import Cell, Paper
from generator.settings import TEMPLATES

_DESK = TEMPLATES / "desk"
#: what Markdown, or a code host reading it, would take for more than a character
_MARKS = re.compile(r"([\\`*_\[\]<>|#~&@])")


def as_text(paper: Paper, translate: Translate) -> str:
    """The paper for a terminal: a line for each row, what belongs to it indented below."""
    lines = [paper.title.text(translate), paper.lead.text(translate)]
    for section in paper.filled:
        lines += ["", f"## {_one(section.title, translate)}"]
        lines += [section.note.text(translate)] if section.note else []
        for row in section.rows:
            first, *rest = (_lines(cell, translate) for cell in row)
            lines.append(f"- {' → '.join(first)}")
            for column, cell in zip(section.columns[1:], rest, strict=True):
                if cell:
                    lines.append(f"    {column.title.text(translate)}: {' / '.join(cell)}")
    if not paper.filled:
        lines.append(paper.nothing.text(translate))
    return visible("\n".join(lines))


def as_markdown(paper: Paper, translate: Translate) -> str:
    """The paper as a comment of a change request; nothing in the content can become markup."""
    lines = [f"## {_quiet(paper.title.text(translate))}", "", _quiet(paper.lead.text(translate))]
    for section in paper.filled:
        lines += ["", f"### {'⚠️ ' if section.urgent else ''}{_quiet(_one(section.title, translate))}", ""]
        lines += [_quiet(section.note.text(translate)), ""] if section.note else []
        lines.append(_bar(column.title.text(translate) for column in section.columns))
        lines.append(_bar("---" for _column in section.columns))
        lines += [
            _bar("<br>".join(_quiet(line) for line in _lines(cell, translate)) for cell in row)
            for row in section.rows
        ]
    if not paper.filled:
        lines += ["", _quiet(paper.nothing.text(translate))]
    return "\n".join(lines)


def as_json(paper: Paper, translate: Translate) -> str:
    """The paper for tools: for each section its rows, each an object with the names of the columns."""
    sections = {
        section.name: [
            {
                column.name: cell
                if isinstance(cell, int)
                else _lines(cell, translate)
                if not isinstance(cell, (str, Message))
                else _one(cell, translate)
                for column, cell in zip(section.columns, row, strict=True)
            }
            for row in section.rows
        ]
        for section in paper.sections
    }
    return json.dumps(
        {"title": paper.title.text(translate), "sections": sections}, ensure_ascii=False, indent=2
    )


def as_html(paper: Paper, translate: Translate, language: str) -> str:
    """The paper as one file that needs no other; only its own style sheet is allowed to it."""
    environment = Environment(
        autoescape=True,
        loader=FileSystemLoader(_DESK, encoding="utf-8"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = (_DESK / "paper.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return environment.get_template("paper.html").render(
        language=language,
        style=Markup(style),  # noqa: S704 - our own file, and its digest is of exactly these bytes
        digest=digest,
        paper=paper,
        say=lambda text: _one(text, translate),
        lines=lambda cell: _lines(cell, translate),
    )


def _one(text: str | Message, translate: Translate) -> str:
    return visible(text.text(translate) if isinstance(text, Message) else text)


def _lines(cell: Cell, translate: Translate) -> list[str]:
    if isinstance(cell, int):
        return [f"{cell:,}"]
    words = [cell] if isinstance(cell, (str, Message)) else cell
    return [line for line in (_one(word, translate) for word in words) if line]


def _quiet(text: str) -> str:
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def _bar(cells: object) -> str:
    return f"| {' | '.join(cells)} |"  # type: ignore[arg-type]


#: by the name that commands call them
FORMS = {"text": as_text, "markdown": as_markdown, "json": as_json}
