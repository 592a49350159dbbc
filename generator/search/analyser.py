"""Korean text to search tokens; templates/scripts/analyser.js does exactly the same in the browser.

Everything language-specific stands in the lexicon, so that both stay small and equal. The lexicon gives each
written form its classes (N noun, V verb stem, J particle, E ending, F function word), the tokens it stands
for and a cost; of all ways to cut a run of Hangul, the cheapest wins. Costs are whole numbers: no rounding.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple, NotRequired, TypedDict

# B is the beginning of a run, U what the lexicon does not know.
CLASSES = "BNVJEFU"
UNKNOWN = CLASSES.index("U")
_LEADING = dict(enumerate("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", start=0x1100))
_VOWEL = dict(enumerate("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ", start=0x1161))
_TRAILING = dict(enumerate("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ", start=0x11A8))
_CAPITALS = dict(enumerate("abcdefghijklmnopqrstuvwxyz", start=ord("A")))
_FOLD = {**_LEADING, **_VOWEL, **_TRAILING, **_CAPITALS}
_RUN = re.compile("[가-힣]+|[a-z0-9]+|[ㄱ-ㅎㅏ-ㅣ]+")
_LOOK_ALIKE = str.maketrans("osil", "0511")
_LETTERS_THEN_ZEROS = re.compile("^([a-z]+)0+(?=[0-9])")


#: what a form may be: its class, the tokens it stands for, its cost
Entry = tuple[int, tuple[str, ...], int]


class Lexicon(TypedDict):
    """The table both analysers read."""

    costs: dict[str, int]
    transitions: dict[str, int]
    words: dict[str, str]
    forms: dict[str, list[tuple[str, str, int]]]
    spoken: NotRequired[dict[str, str]]
    weak: NotRequired[dict[str, int]]
    often: NotRequired[dict[str, int]]
    rules: NotRequired[list[tuple[list[str], list[str], list[str]]]]
    products: NotRequired[list[tuple[list[str], list[str]]]]
    hints: NotRequired[list[tuple[list[str], list[str]]]]
    kinds: NotRequired[list[tuple[list[str], str]]]
    dangers: NotRequired[list[tuple[list[str], str, list[str]]]]


class Segment(NamedTuple):
    """A stretch of a run: its class, how it is written, and the tokens it stands for."""

    kind: str
    surface: str
    tokens: tuple[str, ...]


def normalise(text: str) -> str:
    """`text` composed, in lower case, with half-typed syllables as plain letters."""
    return unicodedata.normalize("NFKC", text).translate(_FOLD)


def runs(text: str) -> list[str]:
    """The stretches of Hangul, of Latin letters and digits, and of single Korean letters in `text`."""
    return _RUN.findall(normalise(text))


def is_hangul(run: str) -> bool:
    """Whether a run is made of whole syllables."""
    return run >= "가"


def code_key(text: str) -> str:
    """One key for all spellings of an error code: `CH-05`, `ch 5` and `CH05` are ch5; `03` is #3."""
    letters = re.sub("[^a-z0-9]", "", normalise(text))
    if letters.isdigit():
        return "#" + (letters.lstrip("0") or "0")
    return _LETTERS_THEN_ZEROS.sub(r"\1", letters)


def look_alike_key(text: str) -> str:
    """One key for codes that look alike on a display: 0 and O, 5 and S, 1, I and l."""
    return re.sub("[^a-z0-9]", "", normalise(text)).translate(_LOOK_ALIKE)


class Analyser:
    """Cuts text into tokens with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon["words"]
        self._forms = {
            form: [(CLASSES.index(kind), tuple(tokens.split()), cost) for kind, tokens, cost in entries]
            for form, entries in lexicon["forms"].items()
        }
        self._longest = max(map(len, self._forms), default=0)
        self._transitions = [
            [lexicon["transitions"].get(before + after, 0) for after in CLASSES] for before in CLASSES
        ]
        self._first_unknown = lexicon["costs"]["first-unknown"]
        self._next_unknown = lexicon["costs"]["next-unknown"]
        self._known_runs: dict[str, list[Segment]] = {}

    def tokens(self, text: str) -> list[str]:
        """The search tokens of `text`, in order; single Korean letters give none."""
        return [token for piece in self.pieces(text) for token in piece.tokens]

    def pieces(self, text: str) -> list[Segment]:
        """The segments of all runs of `text`; a Latin run is a noun, single Korean letters are left out."""
        found: list[Segment] = []
        for run in runs(text):
            if is_hangul(run):
                found += self.segments(run)
            elif run[0] < "ㄱ":
                found.append(Segment("N", run, tuple(self._words.get(run, run).split())))
        return found

    def segments(self, run: str) -> list[Segment]:
        """The cheapest way to cut a run of Hangul."""
        segments = self._known_runs.get(run)
        if segments is None:
            segments = self._known_runs[run] = self.cut(run, {})
        return segments

    def cut(self, run: str, guesses: Mapping[str, Iterable[Entry]]) -> list[Segment]:
        """The cheapest way to cut a run when its stretches may also mean the entries of `guesses`."""
        # best[i][c]: the cheapest way to the first i syllables whose last piece has class c.
        best = [[_NEVER] * len(CLASSES) for _ in range(len(run) + 1)]
        best[0][0] = _Arrival(0, 0, 0, ())
        for start in range(len(run)):
            reached = [
                (kind, arrival.cost) for kind, arrival in enumerate(best[start]) if arrival is not _NEVER
            ]
            for end in range(min(start + self._longest, len(run)), start, -1):
                form = run[start:end]
                for kind, tokens, cost in (*self._forms.get(form, ()), *guesses.get(form, ())):
                    for before, so_far in reached:
                        total = so_far + self._transitions[before][kind] + cost
                        if total < best[end][kind].cost:
                            best[end][kind] = _Arrival(total, start, before, tokens)
            for before, so_far in reached:
                first = self._transitions[before][UNKNOWN] + self._first_unknown
                total = so_far + (self._next_unknown if before == UNKNOWN else first)
                if total < best[start + 1][UNKNOWN].cost:
                    best[start + 1][UNKNOWN] = _Arrival(total, start, before, ())
        return _trace(run, best)


class _Arrival(NamedTuple):
    """The last piece of a way through a run: its cost, where the piece starts, what stood before."""

    cost: int
    start: int
    before: int
    tokens: tuple[str, ...]


_NEVER = _Arrival(sys.maxsize, 0, 0, ())


def _trace(run: str, best: list[list[_Arrival]]) -> list[Segment]:
    end = len(run)
    kind = min(range(len(CLASSES)), key=lambda kind: best[end][kind].cost)
    segments: list[Segment] = []
    while end > 0:
        _, start, before, tokens = best[end][kind]
        if kind == UNKNOWN:
            while before == UNKNOWN:
                _, start, before, _ = best[start][UNKNOWN]
            tokens = (run[start:end],)
        segments.append(Segment(CLASSES[kind], run[start:end], tokens))
        kind, end = before, start
    return segments[::-1]
