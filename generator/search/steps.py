"""Where terms stand, written in letters instead of numbers; templates/scripts/search-steps.js reads it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

#: what stands before each text but the first, where texts of a field are kept apart
NEXT_TEXT = -1
_NEXT_LETTER = " "
#: what search-titles.js reads from the records
_READ = "title"
_LETTERS = "".join(chr(code) for code in range(33, 127) if chr(code) not in '"\\')
#: steps below it are one letter, those below the next two; the longest are the last letter and three more
_ONE_LETTER = 70
_TWO_LETTERS = _ONE_LETTER + (len(_LETTERS) - _ONE_LETTER - 1) * len(_LETTERS)


def small(index: dict[str, Any]) -> dict[str, Any]:
    """An index with its steps in letters; what stands in titles is left out, for records have the titles."""
    columns = zip(index["f"], index["x"], strict=True)
    return {
        **index,
        "x": [
            None if field == _READ else [in_letters(steps) for steps in column] for field, column in columns
        ],
    }


def in_letters(steps: Iterable[int]) -> str:
    """Steps as text."""
    return "".join(map(_letters, steps))


def _letters(step: int) -> str:
    if step == NEXT_TEXT:
        return _NEXT_LETTER
    if step < _ONE_LETTER:
        return _LETTERS[step]
    if step < _TWO_LETTERS:
        first, second = divmod(step - _ONE_LETTER, len(_LETTERS))
        return _LETTERS[_ONE_LETTER + first] + _LETTERS[second]
    rest, digits = step - _TWO_LETTERS, ""
    for _place in range(3):
        rest, digit = divmod(rest, len(_LETTERS))
        digits = _LETTERS[digit] + digits
    return _LETTERS[-1] + digits
