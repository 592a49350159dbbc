"""PNG: a signature, then chunks of length, name, content and checksum, from IHDR to IEND."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from zlib import crc32

from generator.source.pixels import Pixels, another, broken, moving

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
#: chunks that change what is seen; of the others nothing is published
_SEEN = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"iCCP", b"pHYs"}
)
_MOVING = b"acTL"


def read(raw: bytes) -> Pixels:
    """The size of a PNG picture and its bytes without notes; raises NoPicture."""
    if not raw.startswith(_SIGNATURE):
        raise another("PNG")
    chunks = list(_chunks(raw))
    names = [name for name, _whole in chunks]
    if _MOVING in names:
        raise moving()
    if not names or names[0] != b"IHDR" or names[-1] != b"IEND" or b"IDAT" not in names:
        raise broken()
    width, height = struct.unpack_from(">II", raw, len(_SIGNATURE) + 8)
    return Pixels(width, height, _SIGNATURE + b"".join(whole for name, whole in chunks if name in _SEEN))


def _chunks(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Names and whole chunks up to the end of the picture; what stands behind that is no part of it."""
    at, name = len(_SIGNATURE), b""
    while at < len(raw) and name != b"IEND":
        if at + 12 > len(raw):
            raise broken()
        (length,) = struct.unpack_from(">I", raw, at)
        end = at + 12 + length
        if end > len(raw) or crc32(raw[at + 4 : end - 4]) != struct.unpack_from(">I", raw, end - 4)[0]:
            raise broken()
        name = raw[at + 4 : at + 8]
        if name == b"IHDR" and length != 13:
            raise broken()
        yield name, raw[at:end]
        at = end
