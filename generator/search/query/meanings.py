"""What words may mean beside themselves: synonyms, dangers, kinds of page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from generator.search.analyser import Lexicon

_SYNONYM = 0.8
#: a synonym for certain products, when no product is known
_UNSURE_SYNONYM = 0.4
#: what a page counts that says a thing in another way
SYNONYM_WORTH = 0.85
#: several words together say for certain what is meant
_SURER = 1.25
#: a synonym of a synonym
_FURTHER = 0.8


class Way(NamedTuple):
    """One way to say a thing: its terms, and what it is worth."""

    terms: tuple[str, ...]
    worth: float


class Synonym(NamedTuple):
    """A rule that applies: who writes `when` may mean `add`."""

    when: list[str]
    add: list[str]
    boost: float


class Meanings:
    """Knows the rules of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def of(self, tokens: Iterable[str], products: set[str]) -> list[Synonym]:
        """The synonyms of what is written, and their synonyms."""
        direct = self.applying(tokens, products)
        further = [
            Synonym(first.when, second.add, first.boost * _FURTHER)
            for first in direct
            for second in self.applying(first.add, products)
        ]
        return _distinct([*direct, *further])

    def applying(self, tokens: Iterable[str], products: set[str]) -> list[Synonym]:
        """The rules that apply; one for certain products counts less when no product is known."""
        written = set(tokens)
        found = []
        for when, add, of in self._lexicon.get("rules", []):
            fits = not of or not products.isdisjoint(of)
            if set(when) <= written and (fits or not products):
                boost = (_SYNONYM if fits else _UNSURE_SYNONYM) * (_SURER if len(when) > 1 else 1)
                found.append(Synonym(when, add, boost))
        return found

    def kind(self, tokens: Iterable[str]) -> str:
        """The kind of page that words ask for."""
        written = set(tokens)
        return next((kind for when, kind in self._lexicon.get("kinds", []) if set(when) <= written), "")

    def danger(self, tokens: Iterable[str], products: set[str]) -> tuple[list[str], str] | None:
        """The words that speak of a danger, and which; a word may be harmless of certain products."""
        written = set(tokens)
        for when, danger, harmless in self._lexicon.get("dangers", []):
            if set(when) <= written and products.isdisjoint(harmless):
                return when, danger
        return None


def _distinct(synonyms: list[Synonym]) -> list[Synonym]:
    """Each synonym once, and none that says what is written already."""
    found: dict[tuple[str, str], Synonym] = {}
    for each in synonyms:
        if not set(each.add) <= set(each.when):
            found.setdefault((" ".join(each.when), " ".join(each.add)), each)
    return list(found.values())
