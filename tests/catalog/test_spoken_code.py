"""Codes said over a telephone: what is misheard, mistyped or swapped never leads to another place."""

import json
import random
from collections.abc import Iterator
from datetime import date
from itertools import product

import pytest

from generator.catalog.forwarding import Addresses
from generator.catalog.spoken_code import DIGITS, candidates, heard, is_spoken_code, written
from generator.compiler import read_catalog
from generator.diagnostics.report import Report
from tests.conftest import ROOT, TODAY

#: what Koreans take for one another on the telephone: 일/이/칠, 삼/사; 영 and 공 are both typed as 0
SOUNDS_LIKE = {"1": "127", "2": "127", "7": "127", "3": "34", "4": "34"}


@pytest.fixture(scope="module")
def codes() -> dict[str, str]:
    """The spoken code of every address of the real site."""
    catalog = read_catalog(ROOT, date.fromisoformat(TODAY), Report())
    assert catalog is not None
    return Addresses(catalog).spoken


def wrong_digits(code: str) -> Iterator[str]:
    for at, said in product(range(len(code)), "0123456789"):
        yield code[:at] + said + code[at + 1 :]


def swaps(code: str) -> Iterator[str]:
    for at in range(len(code) - 1):
        yield code[:at] + code[at + 1] + code[at] + code[at + 2 :]


def mishearings(code: str) -> Iterator[str]:
    """Every way to mishear the code, in one place or in several."""
    for digits in product(*(SOUNDS_LIKE.get(digit, digit) for digit in code)):
        yield "".join(digits)


def test_no_two_places_share_a_code_and_every_code_is_one(codes: dict[str, str]) -> None:
    assert len(set(codes.values())) == len(codes) > 1900
    assert all(is_spoken_code(code) and len(code) == 6 for code in codes.values())


def test_no_wrong_digit_no_swap_and_no_mishearing_is_another_code(codes: dict[str, str]) -> None:
    for code in codes.values():
        for confused in (*wrong_digits(code), *swaps(code), *mishearings(code)):
            assert confused == code or not is_spoken_code(confused), (code, confused)


def test_what_was_misheard_is_understood_and_what_is_wrong_is_not(codes: dict[str, str]) -> None:
    for code in codes.values():
        assert {heard(confused) for confused in mishearings(code)} == {code}
        for confused in (*wrong_digits(code), *swaps(code)):
            assert heard(confused) in {None, code}, (code, confused)


def test_longer_codes_are_as_safe_as_short_ones() -> None:
    chance = random.Random(7)
    for length in (7, 8, 9):
        for _time in range(300):
            code = next(candidates(str(chance.random()), length))
            assert is_spoken_code(code) and len(code) == length
            for confused in (*wrong_digits(code), *swaps(code), *mishearings(code)):
                assert heard(confused) in {None, code}, (code, confused)


def test_an_address_is_offered_every_code_once_and_always_in_the_same_order() -> None:
    offered = list(candidates("fault-trees/washer/leaks/", 6))
    assert offered == list(candidates("fault-trees/washer/leaks/", 6))
    assert len(set(offered)) == len(offered) == 6 * 7**4
    assert all(is_spoken_code(code) for code in offered)


def test_a_code_has_no_digits_that_sound_alike() -> None:
    assert not any(
        set(DIGITS) >= {one, other} for one, others in SOUNDS_LIKE.items() for other in others if one != other
    )


def test_a_code_is_read_by_threes_and_nothing_is_left_alone() -> None:
    assert [written("168309155"[:length]) for length in (6, 7, 8, 9)] == [
        "168 309",
        "168 3091",
        "168 30915",
        "168 309 155",
    ]


@pytest.mark.parametrize("digits", ["", "0", "119", "04051", "15447777", "016830", "1683091683", "abcdef"])
def test_other_numbers_are_no_codes(digits: str) -> None:
    assert heard(digits) is None


def test_the_browser_is_tested_with_what_is_heard_here() -> None:
    examples = json.loads((ROOT / "tests/catalog/spoken.json").read_text(encoding="utf-8"))
    assert [[typed, heard(typed)] for typed, _code in examples] == examples
