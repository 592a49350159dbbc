"""Pictures of guides: which are taken, what is told of the others, and what is left out of them."""

from pathlib import Path

import pytest

from generator.diagnostics.report import Report
from generator.source.picture import LARGEST, Picture, read_picture
from tests.source.pictures import LOSSLESS, LOSSY, chunk, extended, png, webp

PLACE = b"II*\0 taken at 37.5563, 126.9236"


def read(root: Path, name: str, content: bytes) -> tuple[Picture | None, list[str]]:
    (root / name).write_bytes(content)
    report = Report()
    picture = read_picture(root, name, report)
    assert all(problem.help for problem in report.diagnostics)
    return picture, [problem.message.text(str) for problem in report.diagnostics]


@pytest.mark.parametrize(
    "name, content, size",
    [
        ("a.png", png(3, 2), (3, 2)),
        ("a.webp", LOSSY, (1, 1)),
        ("a.webp", LOSSLESS, (1, 1)),
        ("a.webp", webp(extended(0, 640, 480), (b"VP8L", LOSSLESS[20:33])), (640, 480)),
    ],
)
def test_the_size_is_that_of_the_picture(
    tmp_path: Path, name: str, content: bytes, size: tuple[int, int]
) -> None:
    picture, told = read(tmp_path, name, content)
    assert told == []
    assert picture is not None
    assert (picture.width, picture.height) == size
    assert picture.content == content


@pytest.mark.parametrize(
    "name, content, bare",
    [
        ("a.png", png(3, 2, chunk(b"eXIf", PLACE), chunk(b"tEXt", b"Author\0someone")), png(3, 2)),
        (
            "a.webp",
            webp(extended(0x0C, 1, 1), (b"VP8 ", LOSSY[20:]), (b"EXIF", PLACE), (b"XMP ", b"<x/>")),
            webp(extended(0, 1, 1), (b"VP8 ", LOSSY[20:])),
        ),
        ("a.png", png() + b"<script>alert(1)</script>", png()),
        ("a.webp", LOSSY + b"<script>alert(1)</script>", LOSSY),
    ],
)
def test_what_was_written_beside_the_picture_is_not_published(
    tmp_path: Path, name: str, content: bytes, bare: bytes
) -> None:
    picture, told = read(tmp_path, name, content)
    assert told == []
    assert picture is not None
    assert picture.content == bare


@pytest.mark.parametrize(
    "name, content, told",
    [
        ("a.png", b"\xff\xd8\xff\xe0 a photo", "`a.png` is not a PNG picture, though it is named like one"),
        ("a.webp", png(), "`a.webp` is not a WebP picture, though it is named like one"),
        ("a.png", b"", "`a.png` is not a PNG picture, though it is named like one"),
        ("a.webp", b"RIFF", "`a.webp` is not a WebP picture, though it is named like one"),
        ("a.png", png(3, 2, chunk(b"acTL", b"\0" * 8)), "the picture `a.png` moves"),
        ("a.webp", webp(extended(2, 9, 9), (b"ANIM", b"\0" * 6)), "the picture `a.webp` moves"),
        ("a.webp", webp(extended(2, 9, 9), (b"VP8 ", LOSSY[20:])), "the picture `a.webp` moves"),
        ("a.png", png(3001, 2), "the picture `a.png` has 3001 × 2 dots; a side has 1 to 3000"),
        ("a.png", png(0, 2), "the picture `a.png` has 0 × 2 dots; a side has 1 to 3000"),
        ("a.png", png() + b"\0" * LARGEST, "the picture `a.png` is heavier than 200 kB"),
    ],
)
def test_what_cannot_be_shown_is_refused_with_its_name(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    picture, said = read(tmp_path, name, content)
    assert picture is None
    assert said == [told]


@pytest.mark.parametrize("name, content", [("a.png", png()), ("a.webp", LOSSY), ("a.webp", LOSSLESS)])
def test_a_picture_cut_anywhere_is_refused_and_never_fails(tmp_path: Path, name: str, content: bytes) -> None:
    for length in range(len(content) - 1):
        picture, told = read(tmp_path, name, content[:length])
        assert picture is None
        assert len(told) == 1


@pytest.mark.parametrize("content", [png(), LOSSY, LOSSLESS])
def test_a_picture_with_any_byte_changed_never_fails(tmp_path: Path, content: bytes) -> None:
    name = "a.png" if content == png() else "a.webp"
    for at in range(len(content)):
        for byte in (0, 0x7F, 0xFF):
            read(tmp_path, name, content[:at] + bytes([byte]) + content[at + 1 :])


def test_the_same_bytes_have_the_same_name_for_ever(tmp_path: Path) -> None:
    first, _told = read(tmp_path, "a.png", png())
    second, _told = read(tmp_path, "b.png", png(3, 2, chunk(b"tIME", b"\0" * 7)))
    other, _told = read(tmp_path, "c.png", png(4, 2))
    assert first is not None and second is not None and other is not None
    assert first.digest == second.digest != other.digest
