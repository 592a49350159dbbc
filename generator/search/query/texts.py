"""How well one text of a page says what was asked: its title, or what one customer says.

A page may hold every word of a question and still be about something else; a single text that says all of it,
and little besides, is not. Precision and recall as van Rijsbergen's F, by how telling the words are;
templates/scripts/search-texts.js does the same in the browser.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from generator.search.query.asking import Thing
from generator.search.query.library import Library
from generator.search.query.meanings import Way

#: how much more a word may say than any other
_RAREST = 5
_WEAK = 0.2
#: what is left of a way of which only some words are said, and of a word the text says the contrary of
_PART, _CONTRARY = 0.7, 0.35


class Text(NamedTuple):
    """The words of a text, how telling each is, and which of them it denies."""

    words: dict[str, float]
    denied: frozenset[str]
    telling: float


class TextReader:
    """Reads the texts of the pages of a library."""

    def __init__(self, library: Library, is_weak: Callable[[str], bool]) -> None:
        self._library, self._is_weak = library, is_weak
        self.texts = cache(self._texts)

    def reader(self, asked: list[Thing]) -> Callable[[int], float]:
        """For one question: how well the text of a page that does so best says what was asked, 0 to 1."""
        all_asked = sum(thing.weight for thing in asked)
        by_word: dict[str, list[tuple[int, Way]]] = {}
        for number, thing in enumerate(asked):
            for way in thing.ways:
                for word in way.terms:
                    by_word.setdefault(word, []).append((number, way))

        def says(position: int) -> float:
            texts = self.texts(position)
            return max((_likeness(text, asked, by_word, all_asked) for text in texts), default=0)

        return says

    def _texts(self, position: int) -> list[Text]:
        product = set(self._library.words_of(position, "product")[0])
        found = []
        for field in ("title", "ask"):
            for words in self._library.words_of(position, field):
                told = {word: self._telling(word) for word in words if word not in product and word[0] != "!"}
                denied = frozenset(word[1:] for word in words if word[0] == "!")
                found.append(Text(told, denied, sum(told.values())))
        return [text for text in found if text.telling > 0]

    def _telling(self, word: str) -> float:
        return min(_RAREST, self._library.rarity(word)) * (_WEAK if self._is_weak(word) else 1)


def _likeness(
    text: Text, asked: list[Thing], by_word: dict[str, list[tuple[int, Way]]], all_asked: float
) -> float:
    best: dict[int, tuple[float, list[str]]] = {}
    for word in text.words:
        for number, way in by_word.get(word, ()):
            said = [term for term in way.terms if term in text.words]
            worth = way.worth * (1 if len(said) == len(way.terms) else _PART)
            if worth > best.get(number, (0, []))[0]:
                best[number] = (worth, said)
    if not best:
        return 0
    said_words: dict[str, None] = {}
    found = 0.0
    for number, (worth, said) in sorted(best.items()):
        found += worth * asked[number].weight * (_CONTRARY if _contrary(text, asked[number]) else 1)
        said_words.update(dict.fromkeys(said))
    recall = found / all_asked
    precision = sum(text.words[word] for word in text.words if word in said_words) / text.telling
    return 2 * precision * recall / (precision + recall)


def _contrary(text: Text, thing: Thing) -> bool:
    """Whether the text denies what the question asserts, or the other way round."""
    word = thing.ways[0].terms[0]
    return bool(thing.says) and word in text.words and (thing.says == "no") != (word in text.denied)
