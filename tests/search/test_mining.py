"""Words learned from text are kept, counted once, and come with the stems their endings hang on."""

from pathlib import Path

import pytest

from generator.search.mining import hangul_lines, learn, merge
from generator.search.vocabulary import read_vocabulary
from generator.search.words import Verb, Words, read_words, write_words


def test_words_once_learned_stay() -> None:
    old = Words({"배수": 9, "탈수": 1}, {"돌": Verb(3, ["도", "돌"])})
    new = Words({"배수": 2, "급수": 4}, {"돌": Verb(5, ["돌", "돌아"])})
    assert merge(old, new) == Words({"배수": 9, "탈수": 1, "급수": 4}, {"돌": Verb(5, ["도", "돌", "돌아"])})


def test_learning_the_same_text_twice_changes_nothing() -> None:
    words = read_words()
    assert merge(words, words) == Words(words.nouns, words.verbs)


def test_words_are_read_as_they_were_written(tmp_path: Path) -> None:
    words = Words({"배수": 9}, {"돌": Verb(3, ["도", "돌"])})
    write_words(words, tmp_path / "words.json")
    assert read_words(tmp_path / "words.json") == words
    assert read_words(tmp_path / "absent.json") == Words()


def test_only_lines_with_korean_are_learned_from(tmp_path: Path) -> None:
    (tmp_path / "tree.yml").write_text("title: 물이 새요\nstart: leak\n", "utf-8")
    (tmp_path / "guide.md").write_text("# 안내\n", "utf-8")
    (tmp_path / "stock.csv").write_text("센터\n", "utf-8")
    assert list(hangul_lines(tmp_path)) == ["# 안내", "title: 물이 새요"]


def test_verbs_come_with_their_stems_and_nouns_without_particles(tmp_path: Path) -> None:
    pytest.importorskip("kiwipiepy")
    (tmp_path / "says.yml").write_text("배수펌프가 떨려요\n방이 더워요\n", "utf-8")
    words = learn(Words(), read_vocabulary(), [tmp_path])
    assert {"배수", "펌프"} <= words.nouns.keys()
    assert {"떨려", "떨렸", "떨립"} <= set(words.verbs["떨리"].stems)
    assert {"더워", "더운", "더우", "덥"} <= set(words.verbs["덥"].stems)
    assert "안" not in words.nouns
