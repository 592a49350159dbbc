"""What fingers do to words: each kind of slip as a function of a text and of chance."""

import random
import re
import unicodedata
from collections.abc import Callable

from generator.search.query.layout import first_letters, letters, on_latin_keys

Slip = Callable[[str, random.Random], str]

_NEIGHBOURS = {
    near: row[at - 1 : at] + row[at + 1 : at + 2]
    for row in ("ㅂㅈㄷㄱㅅ", "ㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎ", "ㅗㅓㅏㅣ", "ㅋㅌㅊㅍ", "ㅠㅜㅡ")
    for at, near in enumerate(row)
}
_SAME_SOUND = dict(
    zip(
        "ㅐㅔㅒㅖㅗㅛㅜㅠㅓㅕㅙㅚㅞㄱㅋㄷㅌㅂㅍㅈㅊ",
        "ㅔㅐㅖㅒㅛㅗㅠㅜㅕㅓㅚㅙㅚㅋㄱㅌㄷㅍㅂㅊㅈ",
        strict=True,
    )
)
_LEADING = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_TRAILING = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_LAMENTS = (
    "ㅠㅠ",
    " ㅠㅠ",
    " 왜이래요",
    " 왜이러죠",
    " 어떡해요",
    " 어케해요",
    " 좀 봐주세요",
    ";;",
    "??",
    " 뭔가요",
    " 도와주세요",
)


def neighbour(text: str, chance: random.Random) -> str:
    """One letter replaced by its neighbour on the keyboard."""
    return _changed(text, chance, _NEIGHBOURS)


def same_sound(text: str, chance: random.Random) -> str:
    """One letter replaced by one of the same sound."""
    return _changed(text, chance, _SAME_SOUND)


def no_final(text: str, chance: random.Random) -> str:
    """One syllable without its last letter."""
    closed = [at for at, syllable in enumerate(text) if len(letters(syllable)) == 3]
    if not closed:
        return text
    at = chance.choice(closed)
    first, vowel, _last = letters(text[at])
    return text[:at] + _syllable(first, vowel) + text[at + 1 :]


def swapped(text: str, chance: random.Random) -> str:
    """Two neighbouring syllables of a word in the wrong order."""
    places = [at for at in range(len(text) - 1) if _is_syllable(text[at]) and _is_syllable(text[at + 1])]
    at = chance.choice(places)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def glued(text: str, chance: random.Random) -> str:
    """No spaces."""
    return text.replace(" ", "")


def torn(text: str, chance: random.Random) -> str:
    """A space where none belongs."""
    places = [at for at in range(1, len(text)) if _is_syllable(text[at - 1]) and _is_syllable(text[at])]
    at = chance.choice(places)
    return f"{text[:at]} {text[at:]}"


def lamenting(text: str, chance: random.Random) -> str:
    """Words of despair behind it."""
    return text + chance.choice(_LAMENTS)


def casual(text: str, chance: random.Random) -> str:
    """Without the polite ending."""
    return re.sub("요$", chance.choice(("", "ㅠ", "여", "욤", "용", "..")), text)


def latin(text: str, chance: random.Random) -> str:
    """On the wrong keyboard layout."""
    return on_latin_keys(text)


def unfinished(text: str, chance: random.Random) -> str:
    """Without the end of the last word, within a syllable."""
    at = len(text) - 1 if text[-1] != "요" else len(text) - 2
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text[: at + 1])[:-1])


def abbreviated(text: str, chance: random.Random) -> str:
    """The first letters of all syllables."""
    return first_letters(text)


def abbreviated_and_glued(text: str, chance: random.Random) -> str:
    """The first letters of all syllables, without spaces."""
    return first_letters(text.replace(" ", ""))


def _changed(text: str, chance: random.Random, others: dict[str, str]) -> str:
    places = [
        (at, place)
        for at, syllable in enumerate(text)
        if _is_syllable(syllable)
        for place, letter in enumerate(letters(syllable)[:2])
        if letter in others
    ]
    if not places:
        return text
    at, place = chance.choice(places)
    parts = list(letters(text[at]))
    parts[place] = chance.choice(others[parts[place]])
    return text[:at] + _syllable(*parts) + text[at + 1 :]


def _is_syllable(letter: str) -> bool:
    return "가" <= letter <= "힣"


def _syllable(first: str, vowel: str, last: str = " ") -> str:
    return chr(0xAC00 + (_LEADING.index(first) * 21 + _VOWELS.index(vowel)) * 28 + _TRAILING.index(last))
