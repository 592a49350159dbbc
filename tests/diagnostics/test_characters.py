"""Characters that nobody can see."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics.characters import forbidden, visible


@pytest.mark.parametrize(
    "text",
    [
        "물이 새요", "뷁 쀓 漏水", "5℃ ㎏ ½ …", "“따옴표” ‘작은’", "a\tb\nc\rd", "👨‍👩‍👧", "🧑🏽‍🔧",
        "❤️", "🏳️‍🌈", "ㄱㄴㄷ ㅏㅑ", "가나다\u00a0라", "é ñ ü", "①②③", "→←↑↓",
    ],
)  # fmt: skip
def test_what_people_write_is_accepted(text: str) -> None:
    assert list(forbidden(text)) == []
    assert visible(text) == text


@pytest.mark.parametrize(
    "character",
    [
        "\x00", "\x07", "\x08", "\x0b", "\x1b", "\x7f", "\x80", "\x85", "\x9b", "\xad", "\u200b", "\u200c",
        "\u200d", "\u200e", "\u200f", "\u2028", "\u2029", "\u202a", "\u202e", "\u2060", "\u2066", "\u2069",
        "\u3164", "\ufeff", "\uffa0", "\ufffe", "\U000e0001", "\U000e0041", "\ud800", "\udfff",
    ],
)  # fmt: skip
def test_what_nobody_sees_is_not(character: str) -> None:
    assert list(forbidden(f"가{character}나")) == [(1, character)]
    assert visible(f"가{character}나") == f"가<U+{ord(character):04X}>나"


@given(st.text())
def test_no_control_and_no_surrogate_stays_invisible(text: str) -> None:
    left = [c for c in visible(text) if unicodedata.category(c) in {"Cc", "Cs"}]
    assert set(left) <= set("\t\n\r")
