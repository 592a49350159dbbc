"""What a YAML parser stumbled over, in the words of somebody who wrote a text."""

from __future__ import annotations

import re
from typing import Any

from generator.diagnostics.message import _
from generator.source.problem import Problem

RULE = "yaml"
_GLUED_COLON = re.compile(r"\s*(?:- )?([\w-]+):[^\s:/]")
_STRANGE_SPACE = re.compile(" *([\u00a0\u2000-\u200a\u202f\u3000])")
_STARTS_TEXT = re.compile(r"\s*(?:- )?[^\s:]+:\s+")
_VALUE = re.compile(r"\s*(?:- )?(?:[^\s:]+:\s+)?")
_BROKEN_QUOTE = re.compile(r"""(?:^|[:\-{,]\s+|\[)(['"])(?:(?!\1).)*\1(?=\s*[^\s,}\]:#])""")
_BROKEN_BRACKET = re.compile(r"(?:[:-])\s+([\[{]).*[\]}]\s*[^\s,#\]}]")


def explain(error: Any, text: str) -> Problem:
    """The problem behind a `yaml.MarkedYAMLError`, at the place where it began."""
    lines = text.split("\n")
    mark, opened = error.problem_mark, error.context_mark or error.problem_mark
    what, context = error.problem or "", error.context or ""
    number = min(mark.line, len(lines) - 1)
    column = mark.column if mark.line == number else len(lines[number])
    line = lines[number]
    here = line[column : column + 1]
    quoted = _("put the whole text in double quotes")

    for row in dict.fromkeys((opened.line, number, max(number - 1, 0))):
        if strange := _STRANGE_SPACE.match(lines[row] if row < len(lines) else ""):
            return Problem(
                RULE,
                _(
                    "this line is indented with a space of another kind: {name}",
                    name=f"U+{ord(strange[1]):04X}",
                ),
                row + 1,
                strange.start(1) + 1,
                _("use ordinary spaces"),
            )
    if "quoted scalar" in context and "escape" not in what:
        return Problem(
            RULE,
            _("a quote is opened here and never closed"),
            opened.line + 1,
            opened.column + 1,
            _("close it at the end of the text"),
        )
    if "escape" in what:
        return Problem(
            RULE,
            _("after a backslash inside double quotes only a few letters may stand"),
            mark.line + 1,
            mark.column + 1,
            _("write `\\\\` for a backslash, or use single quotes"),
        )
    if context.startswith(("while scanning an alias", "while scanning an anchor")):
        return Problem(
            "alias",
            _(
                "text that begins with `{mark}` is read as something else",
                mark=lines[opened.line][opened.column : opened.column + 1],
            ),
            opened.line + 1,
            opened.column + 1,
            quoted,
        )
    if "cannot start any token" in what and here == "\t":
        return Problem("tab", _("a tab is used as indentation"), number + 1, column + 1, _("use spaces"))
    starts = opened.line < len(lines) and _STARTS_TEXT.match(lines[opened.line][: opened.column])
    if "block scalar" in context or ("a tag" in context and starts):
        mark, number, column = opened, opened.line, opened.column
        here = lines[number][column : column + 1]
        what = "cannot start any token"
    elif "entries are not allowed" in what and _STARTS_TEXT.match(line[:column]):
        what = "cannot start any token"
    if "cannot start any token" in what:
        return Problem(
            RULE,
            _("text may not begin with `{mark}` unless it is quoted", mark=here),
            number + 1,
            column + 1,
            quoted,
        )
    for row in dict.fromkeys((number, opened.line, max(number - 1, 0))):
        if row < len(lines) and (glued := _GLUED_COLON.match(lines[row])) and "simple key" in context:
            name_start = glued.start(1) + 1
            return Problem(
                RULE,
                _("a space is missing after the colon of `{name}`", name=glued[1]),
                row + 1,
                name_start,
                _("write `{name}: …`", name=glued[1]),
            )
    if broken := _BROKEN_QUOTE.search(line):
        return Problem(
            RULE,
            _("the quote closes before the text ends"),
            number + 1,
            broken.start(1) + 1,
            _("put the whole text in double quotes, or write `''` for an apostrophe inside single quotes"),
        )
    if broken := _BROKEN_BRACKET.search(line):
        return Problem(
            RULE,
            _("text that begins with `{mark}` is read as a list or a group", mark=broken[1]),
            number + 1,
            broken.start(1) + 1,
            quoted,
        )
    if "mapping values are not allowed" in what:
        start = _VALUE.match(line)
        return Problem(
            RULE,
            _("a colon followed by a space stands inside the text"),
            number + 1,
            (start.end() if start else column) + 1,
            quoted,
        )
    if "expected node content" in what and here:
        return Problem(
            RULE,
            _("`{mark}` does not fit the brackets before it", mark=here),
            number + 1,
            column + 1,
            _("write a value between two commas, and close each bracket with its own kind"),
        )
    if context.startswith("while parsing a flow"):
        at_end = opened.line >= len(lines) or not here
        row, place = _unclosed(lines) if at_end else (opened.line, opened.column)
        return Problem(
            RULE,
            _("the bracket `{mark}` is opened here and never closed", mark=lines[row][place : place + 1]),
            row + 1,
            place + 1,
            _("close it where the list or group ends"),
        )
    if "simple key" in context:
        return Problem(
            RULE,
            _("this line is neither `name: value` nor part of the text before it"),
            opened.line + 1,
            opened.column + 1,
            _("write `name: value`, with a space after the colon"),
        )
    if "expected" in what or "not allowed" in what:
        return Problem(
            RULE,
            _("the indentation does not match the lines above"),
            number + 1,
            column + 1,
            _("line it up with its neighbours, with spaces"),
        )
    return Problem(RULE, _("this cannot be read as YAML: {what}", what=what), number + 1, column + 1)


def _unclosed(lines: list[str]) -> tuple[int, int]:
    """The last bracket that is opened and not closed, lines and columns from 0."""
    opened: list[tuple[int, int]] = []
    for number, line in enumerate(lines):
        for column, character in enumerate(line):
            if character in "[{":
                opened.append((number, column))
            elif character in "]}" and opened:
                opened.pop()
    return opened[-1] if opened else (0, 0)
