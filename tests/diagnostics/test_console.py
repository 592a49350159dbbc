"""Diagnostics as text, JSON and annotations; no file commands a terminal or a code host."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import console
from generator.diagnostics.diagnostic import Diagnostic, Note, Severity
from generator.diagnostics.message import _
from generator.diagnostics.span import Span

LINE = "    parts: [배수펌프, drain-pmp]"


def diagnostic(excerpt: str = LINE, column: int = 19, length: int = 9, name: str = "drain-pmp") -> Diagnostic:
    return Diagnostic(
        _("no part is called `{id}`", id=name),
        Span("content/a.yml", 29, column, length, excerpt),
        "unknown-reference",
        Severity.ERROR,
        _("did you mean `{name}`?", name="drain-pump"),
        (
            Note(_("it stands here already"), Span("content/b.yml", 3, 1, 4, "pump:")),
            Note(_("it starts here")),
        ),
    )


def columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def test_an_editor_reads_what_where_and_what_to_write_instead() -> None:
    assert console.render([diagnostic()], str) == "\n".join(
        [
            "error[unknown-reference]: no part is called `drain-pmp`",
            "  --> content/a.yml:29:19",
            "   |",
            "29 |     parts: [배수펌프, drain-pmp]",
            "   |                       ^^^^^^^^^",
            "  --> content/b.yml:3:1",
            "   |",
            " 3 | pump:",
            "   | ^^^^ note: it stands here already",
            "   = note: it starts here",
            "   = help: did you mean `drain-pump`?",
        ]
    )


@pytest.mark.parametrize(
    "excerpt, words",
    [
        ("title: 바닥으로 물이 새요", "바닥으로"),
        ("name: 물(水) drain", "drain"),
        ("x: ＦＵＬＬ half", "half"),
        ("\t물: 값", "값"),
        ("가: \x07\x1b값", "값"),
        ("앞" * 300 + "여기" + "뒤" * 300, "여기"),
    ],
)
def test_the_caret_stands_under_the_words_however_wide_letters_are(excerpt: str, words: str) -> None:
    shown = console.render([diagnostic(excerpt, excerpt.index(words) + 1, len(words))], str).split("\n")
    line, caret = shown[3], shown[4]
    start = line.index(words)
    assert columns(line[:start]) == len(caret) - len(caret.lstrip(" |")) or caret.index("^") == columns(
        line[:start]
    )
    assert caret.count("^") == columns(words)


@pytest.mark.parametrize("column", [1, 60, 3000, 5990])
def test_a_long_line_is_shown_around_the_caret_only(column: int) -> None:
    shown = console.render([diagnostic("x" * 6000, column, 5000)], str).split("\n")
    assert max(len(line) for line in shown) < 250
    assert "…" in shown[3]


def test_a_place_without_a_line_is_told_all_the_same() -> None:
    found = Diagnostic(_("the file is empty"), Span("content/a.yml"), "empty-file")
    assert console.render([found], str) == "error[empty-file]: the file is empty\n --> content/a.yml:1:1"


HOSTILE = st.text(
    st.characters(max_codepoint=0x2FFF) | st.sampled_from("\x1b\x07\x00\x85\u202e\u2028\r\n:%,[31m")
)


@given(HOSTILE, HOSTILE, HOSTILE, st.integers(1, 30), st.integers(1, 30))
def test_nothing_in_a_file_commands_the_terminal(
    excerpt: str, name: str, file: str, column: int, length: int
) -> None:
    found = Diagnostic(_("no part is called `{id}`", id=name), Span(file, 1, column, length, excerpt), "r")
    for text in (console.render([found], str), console.as_annotations([found], str)):
        assert not [c for c in text if unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t"]
        assert not [line for line in text.split("\n")[1:] if line.startswith(":")]
        assert not set(text) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2028\u2029\u200b\ufeff")


@given(HOSTILE, HOSTILE)
def test_nothing_in_a_file_commands_the_code_host(name: str, file: str) -> None:
    found = Diagnostic(
        _("no part is called `{id}`", id=name), Span(file), "rule", help=_("write `{id}`", id=name)
    )
    lines = console.as_annotations([found], str).split("\n")
    assert len(lines) == 1
    properties, _mark, _words = lines[0].removeprefix("::error ").partition("::")
    assert properties.count(",") == 3
    assert properties.startswith("file=")
    assert properties.endswith(",line=1,col=1,title=rule")


def test_an_annotation_is_escaped_as_the_code_host_wants_it() -> None:
    found = Diagnostic(
        _("50% of `{id}`", id="a,b::c"), Span("a:b,c%.yml", 2, 3), "rule", Severity.WARNING, _("write it")
    )
    assert console.as_annotations([found], str) == (
        "::warning file=a%3Ab%2Cc%25.yml,line=2,col=3,title=rule::50%25 of `a,b::c`%0A= write it"
    )


def test_tools_find_every_part_under_its_name() -> None:
    assert json.loads(console.as_json([diagnostic()], str)) == [
        {
            "file": "content/a.yml",
            "line": 29,
            "column": 19,
            "rule": "unknown-reference",
            "severity": "error",
            "message": "no part is called `drain-pmp`",
            "help": "did you mean `drain-pump`?",
            "notes": [
                {"message": "it stands here already", "file": "content/b.yml", "line": 3, "column": 1},
                {"message": "it starts here"},
            ],
        }
    ]


def test_no_diagnostics_are_an_empty_list() -> None:
    assert json.loads(console.as_json([], str)) == []
    assert console.render([], str) == console.as_annotations([], str) == ""


def test_the_last_line_counts() -> None:
    assert console.summary(0, 0, str) == "no errors, no warnings"
    assert console.summary(2, 1, str) == "errors: 2, warnings: 1"
