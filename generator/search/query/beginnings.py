"""The word being typed: what it may become when it is typed on."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from generator.search.analyser import Analyser, code_key, is_hangul
from generator.search.query.layout import letters
from generator.search.query.library import Library

OF_UNKNOWN, OF_KNOWN = 0.5, 0.2
_LAST_WORD = re.compile(r"([가-힣]*)([ㄱ-ㅎㅏ-ㅣ]*)\Z")
_LAST_LATIN = re.compile(r"[a-z0-9]+\Z")


class Beginnings(NamedTuple):
    """What words may become, the text without half a syllable, and the last piece if it is no word yet.

    `typing` says that the last word is likely to be typed on, though it may be a word elsewhere.
    """

    begun: dict[str, float]
    finished: str
    unfinished: str
    typing: bool


class BeginningReader:
    """Finds what words may become, among the words the library knows."""

    def __init__(self, analyser: Analyser, library: Library) -> None:
        self._analyser, self._library = analyser, library

    def _is_said(self, token: str, products: Collection[str]) -> bool:
        """Whether pages of these products, if there are any, hold a token that some page holds."""
        return not products or token in self._library.said_by(products)

    def read(
        self, written: str, products: Collection[str], repairs: list[tuple[str, str]], *, names_code: bool
    ) -> Beginnings:
        """Terms the last word may become when it is typed on, or that words nobody uses begin.

        `탈ㅅ` is 탈수 being typed, not 탈. A code that is known is not being typed.
        """
        begun: dict[str, float] = {}
        tokens = dict.fromkeys(self._analyser.tokens(written))

        def add(typed: str, boost: float) -> bool:
            if len(typed) < 2:
                return False
            terms = [term for term in self._library.beginning_with(typed, products) if term not in tokens]
            for term in terms:
                # The fewer words it may become, the surer each of them is.
                begun[term] = max(boost + boost / len(terms), begun.get(term, 0))
            return bool(terms)

        for token in tokens:
            repaired = any(token in surface for surface, _meant in repairs)
            if is_hangul(token) and not repaired and not self._library.has(token):
                add(letters(token), OF_UNKNOWN)
        latin = None if names_code else _LAST_LATIN.search(written)
        if latin:
            add(latin[0], OF_UNKNOWN)
            add(f"c:{code_key(latin[0])}", OF_UNKNOWN)
        last_word = _LAST_WORD.search(written)
        syllables, half = last_word.groups() if last_word else ("", "")
        segments = self._analyser.segments(syllables) if syllables else []
        spoken_out = not half and len(syllables) > 1 and all(piece.kind in "FE" for piece in segments)
        if not segments or spoken_out:
            open_latin = latin[0] if latin and begun and not self._library.has(latin[0]) else ""
            return Beginnings(begun, written, open_latin, bool(open_latin))
        last, finished = segments[-1], written
        whole = last.kind == "N" and all(map(self._library.has, last.tokens))
        # What looks like a particle may be half a word: 진도 is 진동.
        spoken = next((segment.tokens for segment in segments[::-1] if segment.tokens), ())
        known = not half and bool(spoken) and all(map(self._library.has, spoken))
        fits = known and all(self._is_said(token, products) for token in spoken)
        boost = OF_KNOWN if fits else OF_UNKNOWN
        tails = [last.surface, syllables] if last.kind in "NVU" else [syllables]
        for tail in dict.fromkeys(tails):
            typed = letters(tail + half)
            # A syllable being typed may have taken the first letter of the next: 배숙 becomes 배수구.
            continued = add(typed, boost) or (not known and add(typed[:-1], boost))
            if continued and half:
                # A whole word before half a syllable may be meant as it stands: 급수ㄱ is 급수가, or 급수구.
                stands = whole and (
                    len(last.surface) > 1 or not any(self._is_said(term, products) for term in begun)
                )
                finished = written[: -len(half if stands else tail + half)]
        unfinished = last.surface if begun and not known else ""
        return Beginnings(begun, finished, unfinished, bool(begun) and not fits)
