"""Words of danger."""

import pytest

from generator.catalog.dangers import dangers_in


@pytest.mark.parametrize(
    "text, danger",
    [
        ("타는 냄새가 나요", "타는 냄새"),
        ("탄내가 나요", "타는 냄새"),
        ("연기가 보여요", "연기"),
        ("만지면 찌릿해요", "감전"),
        ("전기가 통하는 느낌이에요", "감전"),
        ("배터리가 부풀었어요", "부푼 배터리"),
        ("뒷면이 부풀었나요?", "부푼 배터리"),
        ("가스 냄새가 나요", "가스 냄새"),
    ],
)
def test_a_danger_is_known_by_what_people_call_it(text: str, danger: str) -> None:
    assert dangers_in([text]) == {danger}


@pytest.mark.parametrize("text", ["물이 새요", "빵이 부풀어요", "냄새가 나요", "소리가 커요"])
def test_what_is_harmless_is_no_danger(text: str) -> None:
    assert dangers_in([text]) == set()
