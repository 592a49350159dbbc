"""First letters of syllables: ㅅㅌㄱ ㅁㅇㅃㅈㅇ is 세탁기 물 안 빠져요. How well pages fit them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping
from functools import cached_property

from generator.search.analyser import Lexicon
from generator.search.query.layout import first_letters
from generator.search.query.library import Library

#: how much a letter tells; most others tell `_TELLING`
_TELLS = {"ㅇ": 1, **dict.fromkeys("ㄲㄸㅃㅆㅉㅊㅋㅌㅍ", 3)}
_TELLING = 2
#: what is left of a single letter, which may as well be an ending
_ALONE = 0.3
#: what a word counts that many ask for
_OFTEN = 1.6
#: what a page counts that means a word and does not say it
_MEANT = 0.8
#: what a page that fits worse than the best one counts: this power of its share
_LESS = 2
#: below this share of the best page it does not count at all
_ENOUGH = 0.5
_SYMPTOM = "fault-tree"


class InitialReader:
    """Finds pages by first letters with a lexicon."""

    def __init__(self, lexicon: Lexicon, library: Library) -> None:
        self._library = library
        self._often = lexicon.get("often", {})
        self._rules = [
            rule for rule in lexicon.get("rules", []) if len(rule[0]) == 1 and rule[0][0] in self._often
        ]

    def pages(self, initials: list[str], products: Collection[str]) -> dict[int, float]:
        """Pages that say what first letters may stand for, with how well they fit: at best 1."""
        hits: dict[int, float] = {}
        if len(initials) == 1:
            for position, title in enumerate(self._library.title_letters):
                best = _like(title, initials[0]) if self._library.records[position].kind != _SYMPTOM else 0
                if best > 0:
                    hits[position] = best
        if initials:
            for position, share in self._symptoms(initials, products).items():
                hits[position] = max(share, hits.get(position, 0))
        return hits

    def _symptoms(self, initials: list[str], products: Collection[str]) -> dict[int, float]:
        said = {
            position: known
            for position, known in self._words.items()
            if not products or self._library.records[position].product in products
        }
        spread = Counter(letters for known in said.values() for letters in known)
        rarity = {letters: math.log(1 + len(said) / times) for letters, times in spread.items()}
        totals = dict.fromkeys(said, 0.0)
        for position, known in said.items():
            for typed in initials:
                totals[position] += _spelled(typed, known, rarity)
        top = max(totals.values(), default=0)
        shares = {position: total / top for position, total in totals.items() if total > 0}
        return {position: share**_LESS for position, share in shares.items() if share >= _ENOUGH}

    @cached_property
    def _words(self) -> dict[int, dict[str, float]]:
        """By symptom, the first letters of every word it says, with how often it says it.

        What it says or means of what many ask stands there with a `=`, too.
        """
        return {
            position: self._first_letters_of(self._library.said_of(position), record.product)
            for position, record in enumerate(self._library.records)
            if record.kind == _SYMPTOM
        }

    def _first_letters_of(self, said: dict[str, float], product: str) -> dict[str, float]:
        found: dict[str, float] = {}

        def add(letters: str, share: float) -> None:
            found[letters] = 1 - (1 - found.get(letters, 0)) * (1 - share)

        for term, share in said.items():
            letters = first_letters(term)
            add(letters, share)
            if term in self._often:
                add(f"={letters}", share)
            if len(term) == 1:
                # A particle or an ending most often begins so: 물이, 새요.
                add(f"{letters}ㅇ", share)
        for when, meant, of in self._rules:
            if (not of or product in of) and all(term in said for term in meant):
                add(f"={first_letters(when[0])}", _MEANT * min(said[term] for term in meant))
        return found


def _like(words: list[str], typed: str) -> float:
    """How well typed first letters fit a title: as a word, at the beginning or end of one, or anywhere."""
    best = 0.0
    for word in words:
        if word == typed:
            return 1
        if word.startswith(typed):
            best = max(best, 0.8)
        elif word.endswith(typed):
            best = max(best, 0.7)
    anywhere = typed in "".join(words)
    if anywhere and len(typed) > 3:
        return max(best, 0.9)
    return max(best, 0.4) if anywhere and len(typed) > 2 else best


def _spelled(typed: str, known: Mapping[str, float], rarity: Mapping[str, float]) -> float:
    """What the typed letters are worth that words of a page stand for; `known` are these by first letters.

    Letters between words are endings, or words such as 안: ㅁㅇㅃㅈㅇ is 물, 안, 빠지, 요.
    """
    best = [0.0] * (len(typed) + 1)
    for end in range(1, len(typed) + 1):
        best[end] = best[end - 1]
        tells = 0
        for start in range(end - 1, -1, -1):
            tells += _TELLS.get(typed[start], _TELLING)
            letters = typed[start:end]
            if letters in known:
                size = tells * (1 if end - start > 1 else _ALONE)
                best[end] = max(best[end], best[start] + size * known[letters] * rarity[letters])
    # A word that many ask for, alone, is most likely meant.
    asked = known.get(f"={typed}", 0) * rarity.get(f"={typed}", 0)
    return max(best[-1], _OFTEN * asked * tells)
