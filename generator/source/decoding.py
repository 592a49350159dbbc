"""Bytes into text: UTF-8 only, no invisible characters, one form for every syllable."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from generator.diagnostics.characters import forbidden
from generator.diagnostics.message import _
from generator.source.problem import Problem

LARGEST = 1024 * 1024
#: of one kind in one file; enough to see that the file as a whole is wrong
MOST = 100
_INDENTING_TAB = re.compile(r"^ *\t[ \t]*(?=[^\s#])")
_CONFLICT = re.compile(r"(<{7} .*|={7}|>{7} .*|\|{7} .*)$")


def decode(raw: bytes) -> tuple[str, list[Problem]]:
    """The text of a file, and what in it is not accepted; with problems the text is not to be used."""
    if len(raw) > LARGEST:
        return "", [
            Problem(
                "file-size",
                _("the file is too large; at most 1 MiB"),
                help=_("split it, or take out what does not belong"),
            )
        ]
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "", [
            Problem(
                "encoding",
                _("the file is UTF-16, not UTF-8"),
                help=_("save it again with the encoding UTF-8"),
            )
        ]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return "", [_not_utf8(raw, error.start)]
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = unicodedata.normalize("NFC", text)
    return text, list(islice(_characters(text), MOST))


def _not_utf8(raw: bytes, start: int) -> Problem:
    before = raw[:start].decode("utf-8").rpartition("\n")
    try:
        raw.decode("cp949")
        message = _("the file is not UTF-8; it looks like CP949 (old Korean Windows)")
    except UnicodeDecodeError:
        message = _("the file is not UTF-8")
    line = before[0].count("\n") + bool(before[1]) + 1
    return Problem("encoding", message, line, len(before[2]) + 1, _("save it again with the encoding UTF-8"))


def _characters(text: str) -> Iterator[Problem]:
    for index, character in forbidden(text):
        line_start = text.rfind("\n", 0, index) + 1
        yield Problem(
            "invisible-character",
            _("there is an invisible control character here: {name}", name=f"U+{ord(character):04X}"),
            text.count("\n", 0, index) + 1,
            index - line_start + 1,
            _("delete it"),
        )


def conflict(text: str) -> Iterator[Problem]:
    """Where a merge of two versions began, in a file whose lines may look like its other marks."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.startswith("<<<<<<< "):
            yield _conflict(line, number)
            return


def _conflict(line: str, number: int) -> Problem:
    return Problem(
        "merge-conflict",
        _("a merge conflict is left in the file: `{mark}`", mark=line[:7]),
        number,
        1,
        _("keep the right version and delete the marks"),
    )


def layout(text: str) -> Iterator[Problem]:
    """Tabs used as indentation, and what a merge of two versions left behind."""
    for number, line in enumerate(text.split("\n"), start=1):
        if "\t" in line and _INDENTING_TAB.match(line):
            yield Problem("tab", _("a tab is used as indentation"), number, 1, _("use spaces"))
        elif line[:1] in "<=>|" and _CONFLICT.fullmatch(line):
            yield _conflict(line, number)
            return
