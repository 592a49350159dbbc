"""Ids become addresses and file names, so their form is narrow."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.schema.ids import LONGEST, Id, file_id_problem, id_problem, proposal
from tests.schema.shapes import read, refusal

DEVICES = ["con", "prn", "aux", "nul", "com0", "com1", "com9", "lpt1", "lpt9"]


@pytest.mark.parametrize("word", ["a", "wont-drain", "5e", "2026-hinge", "a-1-b", "yes", "no", "l" * LONGEST])
def test_an_id_has_small_letters_digits_and_single_hyphens(word: str) -> None:
    assert read(Id, word) == word
    assert file_id_problem(word) is None


@pytest.mark.parametrize(
    "word",
    [
        "", "A", "a_b", "a b", "a--b", "-a", "a-", "물샘", "a.b", "../a", "a/b", "a\\b", "a\n", "é", "١",
        "ａ", "…", "l" * (LONGEST + 1),
    ],
)  # fmt: skip
def test_anything_else_is_no_id(word: str) -> None:
    assert id_problem(word) is not None
    assert refusal(Id, word)


@pytest.mark.parametrize("word", [*DEVICES, "CON", "con.txt"])
def test_names_that_windows_keeps_are_no_files(word: str) -> None:
    assert file_id_problem(word) is not None


@pytest.mark.parametrize("word", DEVICES)
def test_a_node_may_have_a_name_that_windows_keeps(word: str) -> None:
    assert id_problem(word) is None


@pytest.mark.parametrize(
    "word, better",
    [
        ("Leaks", "leaks"),
        ("wont_spin", "wont-spin"),
        ("wont  spin", "wont-spin"),
        ("-rf", "rf"),
        ("물샘", None),
        ("ok", None),
    ],
)
def test_a_better_name_is_proposed_where_there_is_one(word: str, better: str | None) -> None:
    assert proposal(word) == better


@given(st.text(max_size=80))
def test_an_accepted_id_never_leaves_its_folder(word: str) -> None:
    if id_problem(word) is None:
        assert re.fullmatch(r"[a-z0-9-]{1,60}", word, re.ASCII)
    better = proposal(word)
    assert better is None or id_problem(better) is None
