"""What somebody probably meant to write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics.suggest import closest, did_you_mean

NAMES = ["drain-pump", "door-gasket", "fan-motor"]


@pytest.mark.parametrize(
    "word, meant",
    [
        ("drain-pmp", "drain-pump"),
        ("drain_pump", "drain-pump"),
        ("Door-Gasket", "door-gasket"),
        ("fan", None),
        ("물", None),
        ("", None),
    ],
)
def test_the_closest_name_is_found(word: str, meant: str | None) -> None:
    assert closest(word, NAMES) == meant


def test_of_two_names_as_close_the_first_is_meant_in_any_order() -> None:
    assert closest("pump-c", ["pump-b", "pump-a"]) == closest("pump-c", ["pump-a", "pump-b"]) == "pump-a"


def test_nothing_is_close_to_anything_where_there_is_nothing() -> None:
    assert closest("pump", []) is None
    assert did_you_mean("pump", []) is None


def test_few_names_are_told_and_many_are_not() -> None:
    few = did_you_mean("물", NAMES)
    assert few is not None
    assert few.text(str) == "write one of `door-gasket`, `drain-pump`, `fan-motor`"
    assert did_you_mean("물", [f"part-{letter}" for letter in "abcdefghi"]) is None


@given(st.text(max_size=12), st.lists(st.text(max_size=12), max_size=6))
def test_what_is_proposed_is_one_of_the_names(word: str, names: list[str]) -> None:
    assert closest(word, names) in {None, *names}
    if word in names:
        assert closest(word, names) is not None
