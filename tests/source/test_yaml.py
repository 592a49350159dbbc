"""YAML events into plain words: limits, refusals, and words exactly as written."""

import itertools
from time import process_time

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.source.decoding import decode
from generator.source.yaml import DEEPEST, Value, read

SECONDS = 5


def refused(text: str) -> list[tuple[str, int, int]]:
    return [(problem.rule, problem.line, problem.column) for problem in read(text)[2]]


@pytest.mark.parametrize(
    "word",
    [
        "yes", "No", "on", "OFF", "null", "~", "09:30", "1:30", "01234", "010", "0x1F", "1_000", "5E", "1e5",
        ".inf", "02-123-4567", "2026-03-01", "2026-03-01T09:00", "=", "1.0", "왜 안 돼요?", "a:b", "a#b",
        "100%",
    ],
)  # fmt: skip
def test_a_word_stays_as_it_was_written(word: str) -> None:
    assert read(f"a: {word}\n")[0] == {"a": word}
    assert read(f"a: [{word}, {word}]\n")[0] == {"a": [word, word]}
    assert read(f"{word}: a\n")[0] == {word: "a"}


def test_a_value_left_out_is_an_empty_word() -> None:
    assert read("a:\nb: ''\nc: [x, '']\n")[0] == {"a": "", "b": "", "c": ["x", ""]}


@pytest.mark.parametrize(
    "text, place",
    [
        ("a: &x b\n", ("anchor", 1, 4)),
        ("a: *x\n", ("alias", 1, 4)),
        ("a: !!str b\n", ("tag", 1, 4)),
        ("a: !x b\n", ("tag", 1, 4)),
        ("a:\n  <<: {b: c}\n", ("merge-key", 2, 3)),
        ("a: b\n---\nc: d\n", ("several-documents", 2, 1)),
        ("%YAML 1.2\n---\na: b\n", ("directive", 1, 1)),
        ("a: b\nc: d\na: e\n", ("duplicate-key", 3, 1)),
        ("a: {b: c, d: e, b: f}\n", ("duplicate-key", 1, 17)),
        ("a: b\n? [c, d]\n: e\n", ("key", 2, 3)),
        ('a: "b\\tc"\n', ("tab", 1, 4)),
        ('a: "b\\0c"\n', ("invisible-character", 1, 4)),
        ('a: "b\\u200bc"\n', ("invisible-character", 1, 4)),
    ],
)
def test_what_is_not_accepted_is_refused_where_it_stands(text: str, place: tuple[str, int, int]) -> None:
    assert refused(text) == [place]


def test_every_refusal_in_a_file_is_told() -> None:
    text = "a: &x b\nc: !y d\na: e\nf: *unknown\n"
    assert [rule for rule, _line, _column in refused(text)] == ["anchor", "tag", "duplicate-key", "alias"]


def test_merge_marks_in_quotes_are_a_name() -> None:
    assert read('"<<": a\n')[0] == {"<<": "a"}


@pytest.mark.parametrize("depth, accepted", [(DEEPEST, True), (DEEPEST + 1, False)])
def test_nesting_ends_at_a_depth_nobody_needs(depth: int, accepted: bool) -> None:
    assert (refused("[" * depth + "]" * depth) == []) is accepted


@pytest.mark.parametrize(
    "text",
    ["[" * 30_000, "a: " + "[" * 30_000 + "]" * 30_000, "{a: " * 30_000, "- " * 30_000, "? " * 30_000],
    ids=["open brackets", "closed brackets", "braces", "hyphens", "question marks"],
)
def test_thirty_thousand_levels_are_refused_quickly(text: str) -> None:
    began = process_time()
    assert [rule for rule, _line, _column in refused(text)] == ["depth"]
    assert process_time() - began < SECONDS


def test_lists_of_lists_of_lists_are_refused_without_being_built() -> None:
    names = "abcdefghijklmnopqrstuvwxyz"
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{b}: &{b} [{', '.join(f'*{a}' for _ in range(9))}]" for a, b in itertools.pairwise(names)]
    began = process_time()
    assert {rule for rule, _line, _column in refused("\n".join(lines))} == {"anchor"}
    assert process_time() - began < SECONDS


YAMLISH = st.text(st.sampled_from(list("ab물 \n\t:-?[]{},#&*!|>'\"%@`<~.0\\")), max_size=60)
VALUES = st.recursive(
    st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp")), max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("ab물", max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.one_of(YAMLISH, st.text(max_size=60)))
@example("a: 'b")
@example("a: [b")
@example("\n\n  ]")
@example('a: "\\x"')
@example("a: |\n\tb")
@example("? ")
@example("{")
@example("a: [b, }")
@example("a:\n- b\n c")
def test_no_text_brings_the_reader_down_and_every_place_lies_in_the_file(text: str) -> None:
    text, problems = decode(text.encode("utf-8", "surrogatepass").replace(b"\xed", b""))
    lines = text.split("\n")
    if not problems:
        value, place, problems = read(text)
        assert value is not None or problems
        assert (place is None) is (value is None)
    for problem in problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1


@given(YAMLISH)
@example("{")
@example("a: [b, }")
@example("a: ]")
def test_words_are_those_another_reader_reads(text: str) -> None:
    """What is accepted means the same to PyYAML, told to leave every scalar as it is."""
    text, problems = decode(text.encode())
    value, _place, refusals = (None, None, problems) if problems else read(text)
    if not refusals:
        assert value == yaml.load(text, Loader=yaml.CBaseLoader)


@given(st.dictionaries(st.text("abc-", min_size=1, max_size=5), VALUES, min_size=1, max_size=4))
def test_what_a_program_writes_is_read_back(value: dict[str, Value]) -> None:
    text = yaml.safe_dump(value, allow_unicode=True, default_style='"')
    normal, problems = decode(text.encode())
    again, _place, refusals = read(normal)
    if not problems and not refusals:
        assert again == yaml.load(normal, Loader=yaml.CBaseLoader)
