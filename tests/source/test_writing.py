"""What is written as YAML is read back word for word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.writing import Data, scalar, written
from generator.source.yaml import read
from tests.conftest import ROOT

WORDS = st.text(
    st.one_of(
        st.sampled_from(list("""가나 abc09 :#-?[]{},&*!|>'"%@`~\\/.=<\n""")),
        st.characters(min_codepoint=0x21, max_codepoint=0xD7A3, exclude_categories=("C", "M", "Z")),
    ),
    min_size=1,
    max_size=30,
)
NAMES = st.text(st.sampled_from("abc-0가 "), min_size=1, max_size=8).map(str.strip).filter(bool)
DATA = st.dictionaries(
    NAMES,
    st.recursive(
        WORDS,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
        max_leaves=12,
    ),
    min_size=1,
    max_size=5,
)


@given(DATA)
def test_whatever_is_written_is_read_back(data: dict[str, Data]) -> None:
    value, _place, problems = read(written(data))
    assert not problems
    assert value == data


@pytest.mark.parametrize("word", ["yes", "010", "5E", "2026-03-01", "~", "null", "물이 새요", "F*TW*"])
def test_an_ordinary_word_needs_no_quotes_unless_yaml_would_take_it_for_a_sign(word: str) -> None:
    assert scalar(word) in {word, f'"{word}"'}
    value, _place, problems = read(f"a: {scalar(word)}\n")
    assert (value, problems) == ({"a": word}, [])


def test_every_file_of_the_content_can_be_written_anew() -> None:
    files = sorted((ROOT / "content").rglob("*.yml"))
    assert len(files) > 200
    for file in files:
        value, _place, _problems = read(file.read_text(encoding="utf-8"))
        assert isinstance(value, dict)
        again, _place, problems = read(written(value))
        assert (again, problems) == (value, []), file
