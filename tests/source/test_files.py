"""A file is exchanged whole, and keeps the habits of whoever wrote it."""

from pathlib import Path

import pytest

from generator.source.files import exchange


@pytest.mark.parametrize(
    "before, after",
    [
        (None, b"a: 1\nb: 2\n"),
        (b"a: 0\n", b"a: 1\nb: 2\n"),
        (b"a: 0\r\n", b"a: 1\r\nb: 2\r\n"),
        (b"\xef\xbb\xbfa: 0\n", b"\xef\xbb\xbfa: 1\nb: 2\n"),
    ],
)
def test_line_ends_and_the_mark_of_some_editors_stay(
    tmp_path: Path, before: bytes | None, after: bytes
) -> None:
    file = tmp_path / "new" / "a.yml"
    if before is not None:
        file.parent.mkdir()
        file.write_bytes(before)
    exchange(file, "a: 1\nb: 2\n")
    assert file.read_bytes() == after
    assert list(file.parent.iterdir()) == [file]


def test_what_cannot_be_written_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(b"a: 0\n")
    with pytest.raises(UnicodeEncodeError):
        exchange(file, "a: \ud800\n")
    assert file.read_bytes() == b"a: 0\n"
    assert list(tmp_path.iterdir()) == [file]
