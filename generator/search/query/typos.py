"""Words typed wrongly: what the analyser does not know is compared with the words it does, by key strokes.

A neighbouring key (in a noun) or a letter of the same sound costs 1, any other slip 2.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from generator.search.analyser import CLASSES, Analyser, Entry, Lexicon, Segment
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
_LONGEST = 7
_CANDIDATES = 3
_STRAY = 2
#: what a guess costs the analyser: less than an unknown word, more than a known one
_GUESS = 260
_GUESS_PER_SLIP = 130
_MARK = "~"
#: how sure the analyser is of a syllable
_KNOWN, _SUSPECT, _UNKNOWN = 0, 1, 2


class _Word(NamedTuple):
    kind: int
    tokens: tuple[str, ...]
    typed: str
    mask: int
    product: bool


class Speller:
    """Guesses what a run of Hangul was meant to be."""

    def __init__(self, analyser: Analyser, lexicon: Lexicon, is_useful: Callable[[str], bool]) -> None:
        self._analyser = analyser
        self._by_length = _words_by_length(lexicon, is_useful)
        self._resembling = cache(self._search)

    def guess(self, run: str) -> list[Segment] | None:
        """The segments of `run` with doubtful words read as known ones, tokens marked `~`; None without."""
        doubts = _doubts(self._analyser.segments(run))
        if not any(doubts):
            return None
        guesses: dict[str, list[Entry]] = {}
        for start in range(len(run)):
            for end in range(start + 2, min(len(run), start + _LONGEST) + 1):
                doubt = max(doubts[start:end])
                if doubt == _KNOWN:
                    continue
                found = [
                    entry
                    for product, entry in self._resembling(run[start:end])
                    if doubt == _UNKNOWN or product
                ]
                if found:
                    guesses[run[start:end]] = found
        if not guesses:
            return None
        read = self._analyser.cut(run, guesses)
        # Beside what stays unknown, with no word that is sure, guesses are no better than chance.
        unknown = [segment for segment in read if segment.kind == "U"]
        sure = any(segment.kind in "NV" and not is_guess(segment.tokens) for segment in read)
        lost = any(len(segment.surface) > _STRAY for segment in unknown) or (unknown and not sure)
        return read if not lost and any(is_guess(segment.tokens) for segment in read) else None

    def _search(self, surface: str) -> list[tuple[bool, Entry]]:
        """The words most like `surface`, at most a few, all at the same distance."""
        typed = strokes(surface)
        mask, nearest = _mask(typed), _budget(len(typed))
        apart = nearest >> 1
        found: list[tuple[bool, Entry]] = []
        for length in range(len(typed) - apart, len(typed) + apart + 1):
            for word in self._by_length.get(length, ()):
                if (word.mask ^ mask).bit_count() > 2 * nearest:
                    continue
                distance = _distance(typed, word.typed, _CLOSE if word.kind == _NOUN else _ALIKE)
                if distance > nearest or distance == 0:
                    continue
                if distance < nearest:
                    found = []
                nearest = distance
                tokens = tuple(_MARK + token for token in word.tokens)
                found.append((word.product, (word.kind, tokens, _GUESS + _GUESS_PER_SLIP * distance)))
        return found[:_CANDIDATES]


def is_guess(tokens: tuple[str, ...]) -> bool:
    """Whether tokens of a segment were guessed."""
    return bool(tokens) and tokens[0][0] == _MARK


def plain(token: str) -> str:
    """A guessed token without its mark."""
    return token.removeprefix(_MARK)


def _words_by_length(lexicon: Lexicon, is_useful: Callable[[str], bool]) -> dict[int, list[_Word]]:
    names = {" ".join(tokens) for tokens, _of in lexicon.get("products", [])}
    by_length: dict[int, list[_Word]] = {}
    for form, entries in lexicon["forms"].items():
        for kind, words, _cost in entries:
            tokens = tuple(words.split())
            if kind in "NV" and len(form) > 1 and tokens and all(map(is_useful, tokens)):
                typed, product = strokes(form), len(form) > 2 and words in names
                word = _Word(CLASSES.index(kind), tokens, typed, _mask(typed), product)
                by_length.setdefault(len(typed), []).append(word)
    return by_length


def _doubts(segments: list[Segment]) -> list[int]:
    """For each syllable, how sure the analyser is: a stray syllable beside a noun is suspect."""
    doubts: list[int] = []
    before = ""
    for at, (kind, surface, _tokens) in enumerate(segments):
        beside = before in "NF" if before else kind == "N" and segments[at + 1 : at + 2] != []
        stray = len(surface) == 1 and kind in "NEF" and beside
        doubt = _UNKNOWN if kind == "U" else _SUSPECT if stray else _KNOWN
        doubts += [doubt] * len(surface)
        before = kind
    return doubts


def _budget(length: int) -> int:
    if length <= 3:
        return 0
    return 1 if length <= 5 else 2 if length <= 8 else 3


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
