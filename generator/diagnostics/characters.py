"""Characters that nobody can see and no text needs."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FORBIDDEN = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # C0 and C1 controls but tab, line feed, carriage return
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, joiners, fillers
    "\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f"  # zero width, direction, separators
    "\u2800\ufdd0-\ufdef"  # an empty Braille pattern, code points that are no characters
    "\u3164\ufeff\uffa0\ufff0-\uffff"  # Hangul fillers, stray byte order mark, specials
    "\ud800-\udfff"  # lone surrogates
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f\U000e0080-\U000e0fff"  # invisible music marks, tags
    "]"
    "|\u200d"
)
_EMOJI = re.compile("[\u00a9\u00ae\u203c-\u3299\ufe0f\U0001f000-\U0001faff]")


def forbidden(text: str) -> Iterator[tuple[int, str]]:
    """The index and character of each one that is not accepted."""
    for found in _FORBIDDEN.finditer(text):
        index = found.start()
        if found[0] == "\u200d" and _joins_emoji(text, index):
            continue
        yield index, found[0]


def _joins_emoji(text: str, index: int) -> bool:
    """A joiner is accepted inside an emoji, such as a family or a profession."""
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    return bool(_EMOJI.match(before) and _EMOJI.match(after))


def visible(text: str) -> str:
    """`text` with every character that a terminal might obey written as `<U+…>`."""
    hidden = dict(forbidden(text))
    if not hidden:
        return text
    letters = enumerate(text)
    return "".join(f"<U+{ord(letter):04X}>" if index in hidden else letter for index, letter in letters)
