"""WebP: a RIFF file of chunks, each a name, a length and as many bytes, padded to an even number."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from generator.source.pixels import Pixels, another, broken, moving

#: chunks that change what is seen; of the others nothing is published
_SEEN = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP"})
#: flags of VP8X: it moves; there are notes of a camera
_MOVES, _NOTES = 0x02, 0x08 | 0x04
_HEAD = 8


def read(raw: bytes) -> Pixels:
    """The size of a WebP picture and its bytes without notes; raises NoPicture."""
    if raw[:4] != b"RIFF" or raw[8:12] != b"WEBP":
        raise another("WebP")
    chunks = [(name, content) for name, content in _chunks(raw) if name in _SEEN]
    if not chunks or not {b"VP8 ", b"VP8L"} & {name for name, _content in chunks}:
        first = dict(chunks).get(b"VP8X", b"\0")
        raise moving() if first[0] & _MOVES else broken()
    try:
        width, height = _size(*chunks[0])
    except struct.error as short:
        raise broken() from short
    body = b"".join(_chunk(name, content) for name, content in chunks)
    return Pixels(width, height, b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body)


def _chunks(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Names and contents up to the end that the file tells; what stands behind that is no part of it."""
    at, whole = 12, _HEAD + int.from_bytes(raw[4:8], "little")
    if whole > len(raw):
        raise broken()
    while at + _HEAD <= whole:
        name, length = raw[at : at + 4], int.from_bytes(raw[at + 4 : at + _HEAD], "little")
        at += _HEAD
        if at + length > whole:
            raise broken()
        yield name, raw[at : at + length]
        at += length + length % 2


def _size(name: bytes, content: bytes) -> tuple[int, int]:
    """Width and height, as the first chunk tells them."""
    if name == b"VP8X":
        flags, wide, high = struct.unpack_from("<I3s3s", content)
        if flags & _MOVES:
            raise moving()
        return int.from_bytes(wide, "little") + 1, int.from_bytes(high, "little") + 1
    if name == b"VP8L":
        sign, dots = struct.unpack_from("<BI", content)
        if sign != 0x2F:
            raise broken()
        return (dots & 0x3FFF) + 1, (dots >> 14 & 0x3FFF) + 1
    if name == b"VP8 " and content[3:6] == b"\x9d\x01\x2a":
        width, height = struct.unpack_from("<HH", content, 6)
        return width & 0x3FFF, height & 0x3FFF
    raise broken()


def _chunk(name: bytes, content: bytes) -> bytes:
    if name == b"VP8X":
        content = bytes([content[0] & ~_NOTES]) + content[1:]
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
