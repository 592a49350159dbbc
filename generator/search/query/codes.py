"""Finds the error codes in what was typed: in any spelling, spoken, or on the wrong keyboard layout."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from generator.search.analyser import Lexicon, code_key, look_alike_key
from generator.search.query.layout import on_latin_keys

SPEAKS_OF_CODE = re.compile("오류|에러|에라|애러|코드|표시|뜨|떠|떴|뜹|뜬|깜빡|깜박|error|code")
#: a bare number is a code when it begins with zero, or when this follows; not in 3년 or 12인용
_AFTER_CODE = re.compile(r" *(번|코드|에러|에라|오류|표시|뜨|떠|떴|뜹|이 |가 |\Z)")
_LATIN = re.compile("[a-z0-9]+")
_WORD_START = re.compile("(?<![가-힣ㄱ-ㅎㅏ-ㅣa-z0-9])(?=[가-힣a-z0-9])")
_ON_KOREAN_KEYS = re.compile(
    "(?:^|[^가-힣ㄱ-ㅎㅏ-ㅣ])([가-힣ㄱ-ㅎㅏ-ㅣ]{1,4})(?:[ -]*([0-9]+))?(?![가-힣ㄱ-ㅎㅏ-ㅣ])"
)
_VOWEL = re.compile("[ㅏ-ㅣ]")
_DIGIT = re.compile("[0-9]")
_LONGEST_SPOKEN = 6


class Codes(NamedTuple):
    """The text with spoken codes spelled out; the terms its codes name, and those that look like them."""

    text: str
    codes: list[str]
    look_alikes: list[str]


class _Reading(NamedTuple):
    code: str
    end: int
    names: int
    digits: bool


class CodeReader:
    """Finds codes with a lexicon, among the terms that `has` knows."""

    def __init__(self, lexicon: Lexicon, has: Callable[[str], bool]) -> None:
        self._words, self._has = lexicon["words"], has
        spoken = [(name, letters.split()) for name, letters in lexicon.get("spoken", {}).items()]
        self._names = [" ".join(when) for when, _of in lexicon.get("products", [])]
        self._spoken = sorted(spoken, key=lambda pair: -len(pair[0]))

    def read(self, written: str) -> Codes:
        """The codes `written` names."""
        asked = bool(SPEAKS_OF_CODE.search(written))
        text = self._spelled_out(written, asked)
        found = [
            run
            for run in _candidates(text, lambda run: self._has(_exact(run)))
            if asked or run == text or self._words.get(run) != ""
        ]
        unusual = [run for run in found if asked or run not in self._words]
        codes = self._known(map(_exact, [*found, *self._on_wrong_keys(text, asked)]))
        return Codes(text, codes, self._known(map(_look_alike, unusual)))

    def _known(self, terms: Iterable[str]) -> list[str]:
        return [term for term in dict.fromkeys(terms) if self._has(term)]

    def _spelled_out(self, written: str, asked: bool) -> str:
        """`written` with codes spoken in Korean as letters and digits: 씨에이치 공오 is ch05."""
        text, done = "", 0
        for found in _WORD_START.finditer(written):
            if found.start() < done:
                continue
            heard = [
                reading
                for reading in self._readings(written, found.start())
                if reading.names > 0
                and self._has(_exact(reading.code))
                and (
                    asked
                    or reading.digits
                    or reading.names > 2
                    or (reading.end == len(written) and self._is_alone(written[: found.start()]))
                )
            ]
            if heard:
                best = max(heard, key=lambda reading: reading.end)
                text += f"{written[done : found.start()]}{best.code} "
                done = best.end
        return text + written[done:]

    def _is_alone(self, before: str) -> bool:
        """Whether a code spoken after `before` is all that is said: alone, or of a product, 세탁기 오이."""
        word = before.strip()
        return not word or any(word.endswith(name) or self._words.get(word) == name for name in self._names)

    def _readings(self, written: str, start: int) -> list[_Reading]:
        """All ways to hear letters and digits from `start` on, spaces and hyphens between them left out."""
        found: list[_Reading] = []

        def hear(at: int, code: str, names: int, digits: bool) -> None:
            if len(code) > 1:
                found.append(_Reading(code, at, names, digits))
            if len(code) == _LONGEST_SPOKEN:
                return
            here = at + 1 if code and written[at : at + 1] in {" ", "-"} else at
            for name, letters in self._spoken:
                if written.startswith(name, here):
                    for letter in letters:
                        hear(here + len(name), code + letter, names + len(name), digits)
            key = written[here : here + 1]
            if _LATIN.fullmatch(key):
                hear(here + 1, code + key, names, digits or bool(_DIGIT.fullmatch(key)))

        hear(start, "", 0, False)
        return found

    def _on_wrong_keys(self, text: str, asked: bool) -> Iterator[str]:
        """Codes typed on Korean keys: known, and with digits, a vowel alone or talk of codes beside."""
        for found in _ON_KOREAN_KEYS.finditer(text):
            run, digits = found.groups(default="")
            code = on_latin_keys(run) + digits
            if self._has(_exact(code)) and (digits or asked or _VOWEL.search(run)):
                yield code


def _exact(run: str) -> str:
    return f"c:{code_key(run)}"


def _look_alike(run: str) -> str:
    return f"l:{look_alike_key(run)}"


def _candidates(text: str, is_code: Callable[[str], bool]) -> Iterator[str]:
    """Runs that may be codes, and neighbours joined: `CH 05`; the digits of a joined code are none alone."""
    found = list(_LATIN.finditer(text))

    def joins(one: int, other: int) -> bool:
        inside = one >= 0 and other < len(found)
        return inside and text[found[one].end() : found[other].start()] in {" ", "-"}

    for place, here in enumerate(found):
        run = here[0]
        number = bool(re.fullmatch("[0-9]+", run))
        tail = number and joins(place - 1, place) and is_code(found[place - 1][0] + run)
        if not tail and (not number or run[0] == "0" or _AFTER_CODE.match(text, here.end())):
            yield run
        if joins(place, place + 1):
            yield run + found[place + 1][0]
