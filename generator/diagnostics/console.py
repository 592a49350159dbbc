"""Diagnostics as text, JSON and annotations of a code host."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable

from generator.diagnostics.characters import visible
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import Message, Translate
from generator.diagnostics.message import _ as say
from generator.diagnostics.span import Span

#: a line longer than this is shown around the caret only
_WIDEST = 100


def render(diagnostics: Iterable[Diagnostic], translate: Translate) -> str:
    """All diagnostics as an editor reads them: what, where, the line, and what to write instead."""
    return "\n\n".join(_block(diagnostic, translate) for diagnostic in diagnostics)


def as_json(diagnostics: Iterable[Diagnostic], translate: Translate) -> str:
    """A JSON list of objects with file, line, column, rule, severity, message, help and notes."""
    rows = [
        {
            "file": diagnostic.span.file,
            "line": diagnostic.span.line,
            "column": diagnostic.span.column,
            "rule": diagnostic.rule,
            "severity": str(diagnostic.severity),
            "message": _words(diagnostic.message, translate),
            "help": _words(diagnostic.help, translate) if diagnostic.help else None,
            "notes": [
                {"message": _words(note.message, translate)}
                | (
                    {"file": note.span.file, "line": note.span.line, "column": note.span.column}
                    if note.span
                    else {}
                )
                for note in diagnostic.notes
            ],
        }
        for diagnostic in diagnostics
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_annotations(diagnostics: Iterable[Diagnostic], translate: Translate) -> str:
    """One GitHub workflow command a line, so that a change request shows the message beside the line."""
    lines = []
    for diagnostic in diagnostics:
        words = _words(diagnostic.message, translate)
        if diagnostic.help:
            words += f"\n= {_words(diagnostic.help, translate)}"
        span = diagnostic.span
        place = f"file={_property(span.file)},line={span.line},col={span.column}"
        place += f",title={_property(diagnostic.rule)}"
        lines.append(f"::{diagnostic.severity} {place}::{_data(words)}")
    return "\n".join(lines)


def summary(errors: int, warnings: int, translate: Translate) -> str:
    """The closing line: how much was found."""
    if not errors and not warnings:
        return say("no errors, no warnings").text(translate)
    return say("errors: {errors}, warnings: {warnings}", errors=errors, warnings=warnings).text(translate)


def _block(diagnostic: Diagnostic, translate: Translate) -> str:
    severity = {"error": say("error"), "warning": say("warning")}[diagnostic.severity].text(translate)
    lines = [f"{severity}[{diagnostic.rule}]: {_words(diagnostic.message, translate)}"]
    margin = max(
        [
            len(str(span.line))
            for span in [diagnostic.span, *(note.span for note in diagnostic.notes if note.span)]
        ],
        default=1,
    )
    lines += _place(diagnostic.span, margin, "")
    for note in diagnostic.notes:
        words = f"{say('note').text(translate)}: {_words(note.message, translate)}"
        lines += _place(note.span, margin, words) if note.span else [f"{' ' * margin} = {words}"]
    if diagnostic.help:
        lines.append(f"{' ' * margin} = {say('help').text(translate)}: {_words(diagnostic.help, translate)}")
    return "\n".join(lines)


def _place(span: Span, margin: int, words: str) -> list[str]:
    arrow = f"{' ' * margin}--> {_shown(span.file)}:{span.line}:{span.column}"
    if not span.excerpt.strip():
        return [f"{arrow} {words}".rstrip()]
    before, under, after = _window(span)
    caret = " " * _width(before) + "^" * max(_width(under), 1)
    return [
        arrow,
        f"{' ' * margin} |",
        f"{span.line:>{margin}} | {before}{under}{after}",
        f"{' ' * margin} | {caret} {words}".rstrip(),
    ]


def _window(span: Span) -> tuple[str, str, str]:
    """The line in three pieces: before the caret, under it, after it; cut on both sides where it is long."""
    start = span.column - 1
    left = max(0, start - _WIDEST // 2) if len(span.excerpt) > _WIDEST else 0
    before = ("…" if left else "") + _shown(span.excerpt[left:start])
    under = _shown(span.excerpt[start : start + min(span.length, _WIDEST)])
    rest = _shown(span.excerpt[start + span.length :])
    room = max(0, _WIDEST - len(before) - len(under))
    return before, under, rest if len(rest) <= room else rest[:room] + "…"


def _shown(text: str) -> str:
    """A piece of one line with every character visible, a tab as one that takes a single column."""
    return visible(text).replace("\t", "→").replace("\n", "<U+000A>").replace("\r", "<U+000D>")


def _width(text: str) -> int:
    """Columns of a terminal; Hangul takes two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _words(message: Message, translate: Translate) -> str:
    return visible(message.text(translate))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
