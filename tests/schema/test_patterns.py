"""Patterns of model names and forms of serial numbers."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.schema.patterns import ModelPattern, matches, serial_form
from tests.schema.shapes import read, refusal


@pytest.mark.parametrize(
    "pattern, model, fits",
    [
        ("WD-*", "WD-100", True),
        ("WD-*", "wd-100", True),
        ("WD-*", "WD-", True),
        ("WD-*", "AWD-1", False),
        ("F*TW*", "F21TWX", True),
        ("F*TW*", "F21VDW", False),
        ("WG21K", "WG21K", True),
        ("WG21K", "WG21KX", False),
        ("*", "anything", True),
        ("A.B", "AXB", False),
    ],
)
def test_a_star_stands_for_anything_and_nothing_else_does(pattern: str, model: str, fits: bool) -> None:
    assert matches(read(ModelPattern, pattern), model) is fits


@pytest.mark.parametrize("word", ["^(([A-Z0-9-])+)+$", "A?", "[AB]*", "A|B", "물*", "A B", "(?s)A"])
def test_a_pattern_is_no_regular_expression(word: str) -> None:
    assert "characters it cannot have" in refusal(ModelPattern, word)


def test_a_pattern_of_many_stars_takes_no_time() -> None:
    began = process_time()
    assert not matches("*A" * 12 + "B", "A" * 200)
    assert process_time() - began < 5


@pytest.mark.parametrize(
    "serial, form", [("308KWAB00001", "999AAAA99999"), ("a-1", "A-9"), ("", ""), ("가1", "가9")]
)
def test_a_form_tells_digits_from_letters(serial: str, form: str) -> None:
    assert serial_form(serial) == form


@given(st.text("ABC123-", max_size=12))
def test_a_name_fits_itself_and_itself_with_a_star(name: str) -> None:
    assert matches(name, name)
    assert matches(f"{name}*", f"{name}X")
    assert not matches(name, f"{name}X")
