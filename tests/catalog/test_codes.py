"""Error codes as people spell them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalog.codes import derive_codes, folded, spellings
from generator.schema.code import Code
from tests.catalog.small import catalog


@pytest.mark.parametrize(
    "one, other",
    [("OE", "0E"), ("oe", "0E"), ("5E", "SE"), ("1E", "IE"), ("1E", "iE"), ("dE1", "DE-1"), ("4 E", "4E"),
    ("E-21-06", "e2106")],
)  # fmt: skip
def test_spellings_that_look_alike_are_one_code(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    "one, other", [("4E", "4C"), ("E1", "E11"), ("UE", "OE"), ("E8", "EB"), ("E2", "EZ")]
)
def test_other_codes_stay_apart(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text(min_size=1, max_size=8))
def test_folding_again_changes_nothing(code: str) -> None:
    assert folded(folded(code)) == folded(code)
    assert folded(code)


def test_the_displayed_form_comes_first_and_each_form_once() -> None:
    code = Code.model_validate(
        {"means": "물", "spellings": ["0E", "OE"], "tree": "x", "sources": ["https://a.example/"]}
    )
    assert spellings("OE", code) == ["OE", "0E"]


def test_a_product_without_a_file_of_codes_has_those_its_trees_name() -> None:
    made = catalog(drain={"q": {"yes": "end", "no": "end"}, "end": "normal"})
    tree = made.fault_trees["product/drain"]
    object.__setattr__(tree.model, "codes", ["OE"])
    derive_codes(made)
    assert made.codes["product/OE"].derived
    assert made.codes["product/OE"].model.tree == "drain"
    assert made.codes_of_tree(tree) == [made.codes["product/OE"]]
