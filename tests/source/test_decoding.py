"""Bytes that are refused, each with the line and column where the trouble begins."""

import unicodedata
from pathlib import Path

import pytest

from generator.source.decoding import LARGEST, MOST
from tests.source.reading import places, read_bytes

TEXT = "title: 물이 새요\nsays: [바닥이 젖어요]\n"


@pytest.mark.parametrize(
    "raw, place",
    [
        (TEXT.encode("cp949"), ("encoding", 1, 8)),
        (b"title: leak\nsays: [" + "새요".encode("cp949") + b"]\n", ("encoding", 2, 8)),
        (TEXT.encode("utf-16"), ("encoding", 1, 1)),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), ("encoding", 1, 1)),
        (b"title: a\xffb\n", ("encoding", 1, 9)),
        ("title: 물\n".encode()[:-2], ("encoding", 1, 8)),
        (b"title: a\x00b\n", ("invisible-character", 1, 9)),
        ("title: 물\nsays: [새\x08요]\n".encode(), ("invisible-character", 2, 9)),
        ("title: 가\x85나\n".encode(), ("invisible-character", 1, 9)),
        ("title: \u202e가\n".encode(), ("invisible-character", 1, 8)),
        ("ti\u200btle: 가\n".encode(), ("invisible-character", 1, 3)),
        ("title: 가\u200d나\n".encode(), ("invisible-character", 1, 9)),
        ("title: 가\ufeff\n".encode(), ("invisible-character", 1, 9)),
        ("title: ㅤ\n".encode(), ("invisible-character", 1, 8)),
    ],
    ids=[
        "CP949", "CP949 further down", "UTF-16", "UTF-16 the other way", "not UTF-8", "cut in a letter",
        "NUL", "backspace", "next line", "right to left", "zero width in a name", "joiner between letters",
        "byte order mark inside", "a letter that is blank",
    ],
)  # fmt: skip
def test_broken_bytes_are_refused_where_they_stand(
    tmp_path: Path, raw: bytes, place: tuple[str, int, int]
) -> None:
    document, found = read_bytes(tmp_path, raw)
    assert document is None
    assert places(found) == [place]


def test_old_korean_windows_is_called_by_its_name(tmp_path: Path) -> None:
    _document, found = read_bytes(tmp_path, TEXT.encode("cp949"))
    assert "CP949" in found[0].message.text(str)


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.rstrip("\n").encode(),
        unicodedata.normalize("NFD", TEXT).encode(),
        b"\n\n" + TEXT.encode() + b"\n\n",
    ],
    ids=["plain", "byte order mark", "CRLF", "CR", "no last line end", "Hangul in pieces", "blank lines"],
)
def test_other_habits_of_writing_mean_the_same(tmp_path: Path, raw: bytes) -> None:
    document, found = read_bytes(tmp_path, raw)
    assert found == []
    assert document is not None
    assert document.data == {"title": "물이 새요", "says": ["바닥이 젖어요"]}


def test_emoji_that_are_joined_are_read(tmp_path: Path) -> None:
    document, found = read_bytes(tmp_path, "title: 👨‍👩‍👧 🧑🏽‍🔧 ❤️\n".encode())
    assert found == []
    assert document is not None


@pytest.mark.parametrize("size, accepted", [(LARGEST, True), (LARGEST + 1, False), (40 * LARGEST, False)])
def test_a_file_may_have_a_mebibyte(tmp_path: Path, size: int, accepted: bool) -> None:
    start = b"title: leak\n"
    document, found = read_bytes(tmp_path, start + b"#" * (size - len(start)))
    assert (document is not None) is accepted
    assert places(found) == ([] if accepted else [("file-size", 1, 1)])


def test_lines_and_columns_are_those_an_editor_shows(tmp_path: Path) -> None:
    """A byte order mark and a carriage return take no column; a syllable in pieces takes one."""
    raw = b"\xef\xbb\xbf" + unicodedata.normalize("NFD", "title: 물\r\nsays: 새\x08요\r\n").encode()
    _document, found = read_bytes(tmp_path, raw)
    assert places(found) == [("invisible-character", 2, 8)]


@pytest.mark.parametrize(
    "text",
    ["\x07" * 1_000_000, "\ta\n" * 300_000, "a: [" + "!a x, " * 150_000 + "]\n", "a: x\n" * 200_000],
    ids=["controls", "tabs", "tags", "twice"],
)
def test_a_file_wrong_throughout_is_left_after_a_hundred_mistakes(tmp_path: Path, text: str) -> None:
    document, found = read_bytes(tmp_path, text.encode())
    assert document is None
    assert len(found) == MOST
