"""Text typed on the wrong keyboard layout: `tpxkrrl` is 세탁기, `ㅐㄷ` is oe. Two-set Korean and QWERTY."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from generator.search.analyser import Analyser

_LATIN = "qwertyuiopasdfghjklzxcvbnmQWERTOP"
_KOREAN = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ"
_LEADING = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_TRAILING = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
#: letters that are two key strokes
_PAIRS = {
    "ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ",
    "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ",
    "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
}  # fmt: skip
_JOINED = {pair: letter for letter, pair in _PAIRS.items()}
_VOWEL = "ㅗ[ㅏㅐㅣ]|ㅜ[ㅓㅔㅣ]|ㅡㅣ|[ㅏ-ㅣ]"
_CLOSING = "(?:ㄱㅅ|ㄴ[ㅈㅎ]|ㄹ[ㄱㅁㅂㅅㅌㅍㅎ]|ㅂㅅ|[ㄱ-ㄷㄹ-ㅂㅄ-ㅈㅊ-ㅎ])(?![ㅏ-ㅣ])"
_SYLLABLE = re.compile(f"([ㄱ-ㅎ])({_VOWEL})({_CLOSING})?")
_WORD = re.compile("[A-Za-z]{3,}")
_SHORT_WORD = re.compile("[A-Za-z]{2,}")
_TYPED = re.compile("([가-힣]+)[ㄱ-ㅎ]?")


def letters(text: str) -> str:
    """The letters of `text` as they are typed, one key after another: 배수 is ㅂㅐㅅㅜ."""
    return "".join(_parts(character) for character in text)


def _parts(character: str) -> str:
    syllable = ord(character) - 0xAC00
    if not 0 <= syllable <= 11171:
        return character
    trailing = syllable % 28
    return (
        _LEADING[syllable // 588]
        + _VOWELS[syllable // 28 % 21]
        + (_TRAILING[trailing - 1] if trailing else "")
    )


def first_letters(text: str) -> str:
    """The first letters of the syllables of `text`: 배수 is ㅂㅅ."""
    return "".join(letters(character)[0] if "가" <= character <= "힣" else character for character in text)


def strokes(text: str) -> str:
    """The key strokes of `text`, two for a double vowel or a double final consonant."""
    return "".join(_PAIRS.get(letter, letter) for letter in letters(text))


def on_latin_keys(text: str) -> str:
    """Korean `text` as it looks when typed on Latin keys: 오 is dh."""
    keys = dict(zip(_KOREAN, _LATIN, strict=True))
    return "".join(keys.get(stroke, stroke) for stroke in strokes(text)).lower()


def on_korean_keys(word: str) -> str:
    """A Latin `word` as it looks when typed on Korean keys: tpxkrrl is 세탁기."""
    keys = dict(zip(_LATIN, _KOREAN, strict=True))
    return _SYLLABLE.sub(_joined, "".join(keys.get(key) or keys.get(key.lower(), key) for key in word))


def _joined(found: re.Match[str]) -> str:
    first, vowel, last = found.groups()
    place = _LEADING.index(first) * 588 + _VOWELS.index(_JOINED.get(vowel, vowel)) * 28
    return chr(0xAC00 + place + (_TRAILING.index(_JOINED.get(last, last)) + 1 if last else 0))


class Retyper:
    """Puts right words typed on Latin keys, where that gives known words."""

    def __init__(self, analyser: Analyser, is_known: Callable[[str], bool]) -> None:
        self._analyser = analyser
        self._is_known = is_known

    def retype(self, text: str) -> str:
        """`text` with such words as they were meant; beside one of them, short words are, too."""
        composed = unicodedata.normalize("NFKC", text)
        found = self._meant(composed, _WORD, 2)
        return found if found == composed else self._meant(found, _SHORT_WORD, 1)

    def _meant(self, text: str, words: re.Pattern[str], syllables: int) -> str:
        def meant(found: re.Match[str]) -> str:
            word = found[0]
            if not self._is_known(word.lower()):
                for typed in (on_korean_keys(word), on_korean_keys(word.lower())):
                    if self._is_readable(typed, syllables):
                        return typed
            return word

        return words.sub(meant, text)

    def _is_readable(self, typed: str, syllables: int) -> bool:
        whole = _TYPED.fullmatch(typed)
        known = all(piece.kind != "U" for piece in self._analyser.pieces(typed))
        return whole is not None and len(whole[1]) >= syllables and known
