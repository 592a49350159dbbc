"""A document knows where each of its words stands."""

import pytest

from generator.source.document import Document
from generator.source.yaml import read

TEXT = """\
title: 물이 새요
says: [바닥이 젖어요, 호스가 새요]
questions:
  where:
    ask: "어디예요?"
    options: {yes: {next: a}, no: b}
ends:
"""
DOCUMENT = Document("content/x.yml", TEXT, read(TEXT)[0] or "")


@pytest.mark.parametrize(
    "path, place",
    [
        (("title",), (1, 8, "물이 새요")),
        (("says", 0), (2, 8, "바닥이 젖어요")),
        (("says", 1), (2, 17, "호스가 새요")),
        (("questions", "where", "ask"), (5, 10, '"어디예요?"')),
        (("questions", "where", "options", "yes", "next"), (6, 27, "a")),
        (("questions", "where", "options", "no"), (6, 35, "b")),
        (("ends",), (7, 1, "ends")),
    ],
)
def test_a_path_leads_to_the_words(path: tuple[str | int, ...], place: tuple[int, int, str]) -> None:
    span = DOCUMENT.span(path)
    words = span.excerpt[span.column - 1 : span.column - 1 + span.length]
    assert (span.line, span.column, words) == place


def test_a_key_leads_to_the_name() -> None:
    span = DOCUMENT.span(("questions", "where"), key=True)
    assert (span.line, span.column, span.length) == (4, 3, 5)


def test_what_is_missing_is_told_at_the_name_of_its_holder() -> None:
    span = DOCUMENT.span(("questions", "where", "why"))
    assert (span.line, span.column, span.length) == (4, 3, 5)


def test_a_place_after_the_end_is_still_a_place() -> None:
    span = DOCUMENT.at(99)
    assert (span.line, span.excerpt) == (99, "")
