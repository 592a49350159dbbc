"""Everything one run noticed, in reading order, each thing once."""

from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.diagnostics.message import Message, _
from generator.diagnostics.report import MOST, Report
from generator.diagnostics.span import Span


def found(
    file: str, line: int, column: int = 1, severity: Severity = Severity.ERROR, word: str = "x"
) -> Diagnostic:
    return Diagnostic(_("no part is called `{id}`", id=word), Span(file, line, column), "r", severity)


def test_a_report_is_read_from_top_to_bottom() -> None:
    report = Report()
    report.extend([found("b", 1), found("a", 10), found("a", 9, 2), found("a", 9, 1)])
    assert [(d.span.file, d.span.line, d.span.column) for d in report.diagnostics] == [
        ("a", 9, 1), ("a", 9, 2), ("a", 10, 1), ("b", 1, 1),
    ]  # fmt: skip


def test_the_same_words_about_the_same_place_are_told_once() -> None:
    report = Report()
    report.extend([found("a", 1), found("a", 1), found("a", 1, word="y"), found("a", 2)])
    assert len(report.diagnostics) == 3


def test_errors_and_warnings_are_counted_apart() -> None:
    report = Report()
    report.extend([found("a", 1), found("a", 2, severity=Severity.WARNING)])
    assert (len(report.errors), len(report.warnings)) == (1, 1)


def test_a_sentence_is_translated_with_what_stands_in_it() -> None:
    words = {"no `{a}` in {b}": "{b}에 `{a}` 없음", "the part {id}": "부품 {id}"}
    message = _("no `{a}` in {b}", a="x", b=[_("the part {id}", id=1), "y"])
    assert message.text(lambda sentence: words.get(sentence, sentence)) == "부품 1, y에 `x` 없음"


def test_braces_and_breaks_in_content_are_only_characters() -> None:
    assert _("no `{a}`", a="{a} {0}\n\n{}").text(str) == "no `{a} {0} {}`"
    assert Message("a {brace} that nobody fills").text(str) == "a {brace} that nobody fills"


def test_a_file_wrong_throughout_is_told_a_hundred_times_and_hides_no_other() -> None:
    report = Report()
    report.extend(found("a", line) for line in range(1, 5000))
    report.add(found("b", 1))
    assert [d.span.line for d in report.diagnostics] == [*range(1, MOST + 1), 1]
