"""Ranges of affected units: both ends, of one form, in order."""

import pytest
from pydantic import ValidationError

from generator.schema.campaign import MadeRange, Recurrence, SerialRange


def said_about(shape: type[SerialRange] | type[MadeRange] | type[Recurrence], **words: object) -> str:
    with pytest.raises(ValidationError) as caught:
        shape.model_validate(words)
    return str((caught.value.errors()[0].get("ctx") or {}).get("message", caught.value))


@pytest.mark.parametrize(
    "first, last", [("308KWAB00001", "810KWZZ99999"), ("A1", "A1"), ("a1", "B2"), ("2026-001", "2026-999")]
)
def test_a_range_of_serials_includes_both_ends(first: str, last: str) -> None:
    units = SerialRange.model_validate({"from": first, "to": last})
    assert (units.from_, units.to) == (first, last)


@pytest.mark.parametrize(
    "first, last, said",
    [
        ("901KRAB001", "906KRZZ99999", "differ in length"),
        ("901KRAB0000A", "906KRZZ99999", "different forms"),
        ("KR0190100001", "906KRZZ99999", "different forms"),
        ("907KRAB00001", "906KRZZ99999", "runs backwards"),
    ],
)
def test_serials_that_cannot_be_compared_are_refused(first: str, last: str, said: str) -> None:
    assert said in said_about(SerialRange, **{"from": first, "to": last})


@pytest.mark.parametrize("words", [{"from": "A1"}, {"to": "A1"}, {}])
def test_a_range_of_serials_needs_both_ends(words: dict[str, object]) -> None:
    assert "Field required" in said_about(SerialRange, **words)


def test_months_of_manufacture_may_be_open_on_one_side() -> None:
    assert MadeRange.model_validate({"from": "2003-08"}).to is None
    assert "after it ends" in said_about(MadeRange, **{"from": "2021-01", "to": "2020-06"})


@pytest.mark.parametrize("year", ["내년", "26", "20260", "1800", "2026.0"])
def test_a_confirmed_year_is_a_year(year: str) -> None:
    assert "is not a year" in said_about(Recurrence, every="year", confirmed=[year])
    assert Recurrence.model_validate({"every": "year", "confirmed": ["2026"]}).confirmed == [2026]
