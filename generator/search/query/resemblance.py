"""Known words that a word typed wrongly resembles, by key strokes.

A neighbouring key or a letter of the same sound costs 1, any other slip 2, as do two syllables swapped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from generator.search.analyser import CLASSES, Lexicon
from generator.search.query.layout import strokes

_ROWS = ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ")
_SAME_SOUND = (
    "ㄱㄲㅋ",
    "ㄷㄸㅌ",
    "ㅂㅃㅍ",
    "ㅅㅆ",
    "ㅈㅉㅊ",
    "ㅐㅔ",
    "ㅒㅖ",
    "ㅐㅒ",
    "ㅔㅖ",
    "ㅗㅛ",
    "ㅜㅠ",
    "ㅓㅕ",
    "ㅏㅑ",
)
_SLIP = 2
_MANY = 12


class Word(NamedTuple):
    """A known word: its class and tokens, how it is typed, and whether it names a product."""

    kind: int
    tokens: tuple[str, ...]
    typed: str
    mask: int
    product: bool


class Likeness(NamedTuple):
    """A word, how far it is from what was typed, and whether it is near enough to be meant by anybody."""

    word: Word
    distance: int
    sure: bool


class Resemblance:
    """Finds words of a lexicon that search can use."""

    def __init__(self, lexicon: Lexicon, is_useful: Callable[[str], bool]) -> None:
        self._by_length: dict[int, list[Word]] = {}
        self._by_form: dict[str, list[Word]] = {}
        names = {" ".join(tokens) for tokens, _of in lexicon.get("products", [])}
        for form, entries in lexicon["forms"].items():
            for kind, words, _cost in entries:
                tokens = tuple(words.split())
                if kind in "NV" and len(form) > 1 and tokens and all(map(is_useful, tokens)):
                    typed, product = strokes(form), len(form) > 2 and words in names
                    word = Word(CLASSES.index(kind), tokens, typed, _mask(typed), product)
                    self._by_length.setdefault(len(typed), []).append(word)
                    self._by_form.setdefault(form, []).append(word)
        self.of = cache(self._search)

    def _search(self, surface: str) -> list[Likeness]:
        """The words most like `surface`, the nearest first."""
        typed = strokes(surface)
        mask, near, far = _mask(typed), _budget(len(typed)), _far_budget(len(typed))
        found = list(self._swapped(surface))
        for length in range(len(typed) - far // _SLIP, len(typed) + far // _SLIP + 1):
            for word in self._by_length.get(length, ()):
                if (word.mask ^ mask).bit_count() > 2 * far:
                    continue
                distance = _distance(typed, word.typed, _CLOSE)
                if 0 < distance <= far:
                    # A neighbouring key makes another verb of almost any.
                    plain = distance if word.kind == _NOUN else _distance(typed, word.typed, _ALIKE)
                    found.append(Likeness(word, distance, plain <= near))
        return sorted(found, key=lambda likeness: likeness.distance)[:_MANY]

    def _swapped(self, surface: str) -> Iterator[Likeness]:
        for at in range(len(surface) - 1):
            turned = surface[:at] + surface[at + 1] + surface[at] + surface[at + 2 :]
            if turned != surface:
                yield from (Likeness(word, _SLIP, len(surface) > 2) for word in self._by_form.get(turned, ()))


def _budget(length: int) -> int:
    if length <= 3:
        return 0
    return 1 if length <= 5 else 2 if length <= 8 else 3


def _far_budget(length: int) -> int:
    """What words of a product that is named may differ by."""
    return 2 if length in {4, 5} else _budget(length)


def _distance(one: str, other: str, close: frozenset[str]) -> int:
    """What it takes to turn one into the other; neighbours swapped are one slip."""
    before: list[int] = []
    last = [at * _SLIP for at in range(len(other) + 1)]
    for row, here in enumerate(one, start=1):
        after = [row * _SLIP]
        for at, there in enumerate(other, start=1):
            change = 0 if here == there else 1 if here + there in close else _SLIP
            least = min(last[at - 1] + change, last[at] + _SLIP, after[at - 1] + _SLIP)
            if row > 1 and at > 1 and here == other[at - 2] and one[row - 2] == there:
                least = min(least, before[at - 2] + _SLIP)
            after.append(least)
        before, last = last, after
    return last[-1]


def _mask(typed: str) -> int:
    """A bit for each letter that occurs."""
    mask = 0
    for letter in typed:
        mask |= 1 << (ord(letter) % 31)
    return mask


def _neighbours() -> Iterator[str]:
    """Pairs of letters beside each other on the keyboard."""
    for row in _ROWS:
        yield from (one + other for one, other in pairwise(row))
    for upper, lower in pairwise(_ROWS):
        for at, letter in enumerate(lower):
            yield from (near + letter for near in upper[at : at + 2])


_NOUN = CLASSES.index("N")
#: pairs of letters of the same sound; these and neighbours on the keyboard
_ALIKE = frozenset(one + other for alike in _SAME_SOUND for one in alike for other in alike)
_CLOSE = _ALIKE | {pair for found in _neighbours() for pair in (found, found[::-1])}
