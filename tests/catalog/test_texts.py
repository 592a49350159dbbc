"""Telephone numbers and addresses in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalog.texts import addresses, phones


@pytest.mark.parametrize(
    "number",
    [
        "1544-7777", "15447777", "1544 7777", "1544.7777", "1588-0000", "1688-1234", "1899-9999", "1670-0000",
        "02-123-4567", "02-1234-5678", "(02) 123-4567", "02)123-4567", "0212345678", "031-123-4567",
        "010-1234-5678", "010 1234 5678", "010.1234.5678", "01012345678", "070-1234-5678", "07012345678",
        "080-123-4567", "060-700-1234", "0505-123-4567", "0507-1234-5678", "050-1234-5678",
        "+82-10-1234-5678", "+82 2 123 4567", "+82 (0)2-123-4567", "+821012345678", "+82-2-1234-5678",
        "０１０－１２３４－５６７８", "010–1234–5678", "010—1234—5678", "010‑1234‑5678", "010·1234·5678",
        "1544－7777",
    ],
)  # fmt: skip
def test_a_telephone_number_is_found_however_it_is_spelt(number: str) -> None:
    for text in (
        number,
        f"급하면 {number}로 전화하세요.",
        f"({number})",
        f"tel:{number}",
        f"전화:{number}, 평일",
        f"전화{number}번",
    ):
        assert phones(text), text


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-01", "2026-03-01T09:00", "2010년 2월 18일", "F21VDW-2024", "308KWAB00001", "810KWZZ99999",
        "30000-45000원", "30,000원", "1,544,777원", "09:00-18:00", "12:00~13:00", "우편번호 04051", "0.55",
        "1.5kg", "35.8761, 128.5964", "IP 192.168.0.1", "5E", "10-20분", "모델 RF85C9001AP", "3.14159265",
        "100-200-300", "2025-2026-2027", "010", "119", "E-21-06", "v1.2.3-4567", "0.1234567", "1234-5678",
        "ISO 14001-2015", "일련번호 0912345678901", "제1544호", "12345678901234",
    ],
)  # fmt: skip
def test_what_is_no_telephone_number_is_left_alone(text: str) -> None:
    assert phones(text) == []


def test_every_number_of_a_text_is_found_as_it_was_written() -> None:
    text = "낮에는 1544-7777, 밤에는 ０２－１２３－４５６７, 섬은 +82 54 555 0001이에요."
    assert phones(text) == ["1544-7777", "０２－１２３－４５６７", "+82 54 555 0001"]


@given(st.integers(0, 9999), st.integers(0, 9999), st.sampled_from(["-", " ", ".", "", "–", "－"]))
def test_every_mobile_number_is_found(middle: int, last: int, mark: str) -> None:
    assert len(phones(f"연락처 010{mark}{middle:04}{mark}{last:04} 입니다")) == 1


@pytest.mark.parametrize(
    "text, found",
    [
        ("https://www.gaon.example/help?x=1#a", ["https://www.gaon.example/help?x=1#a"]),
        ("자세히: https://www.gaon.example/help.", ["https://www.gaon.example/help"]),
        ("(http://a.example)", ["http://a.example"]),
        ("HTTPS://A.EXAMPLE/", ["HTTPS://A.EXAMPLE/"]),
        ("www.gaon-as.example 에서", ["www.gaon-as.example"]),
        ("gaon.co.kr로 오세요", ["gaon.co.kr"]),
        ("bit.ly/abc", ["bit.ly/abc"]),
        ("[안내](https://a.example/x) 참고", ["https://a.example/x"]),
        ("https://a@b.example/", ["https://a@b.example/"]),
        ("a.example과 b.example", ["a.example", "b.example"]),
        ("누리집a.example이에요", ["a.example"]),
        ("https://a.example에서는", ["https://a.example"]),
        ("https://a.example가.b.example", ["https://a.example가.b.example"]),
        ("https://가.example", ["https://가.example"]),
    ],
)
def test_an_address_is_found_with_and_without_its_beginning(text: str, found: list[str]) -> None:
    assert addresses(text) == found


@pytest.mark.parametrize(
    "text", ["문을 닫아요.다시 열어요.", "1.5kg", "파일.yml", "v1.2.3", "…", "a.b", "5E.", "Wi-Fi 6.0"]
)
def test_what_is_no_address_is_left_alone(text: str) -> None:
    assert addresses(text) == []


@given(st.text(max_size=200))
def test_no_text_brings_the_search_down(text: str) -> None:
    assert all(number for number in phones(text))
    assert all(address for address in addresses(text))


def test_a_long_text_is_searched_without_a_wait() -> None:
    assert phones("0" * 100_000) == []
    assert phones("02 " * 50_000) == []
    assert addresses("a." * 20_000) == []
