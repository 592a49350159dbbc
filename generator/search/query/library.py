"""The index opened for asking, and what else a query wants to know about the records."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Collection, Iterable
from functools import cached_property
from typing import Any, NamedTuple

from generator.search.analyser import Lexicon, is_hangul, normalise
from generator.search.query.layout import first_letters, letters
from generator.search.query.weights import counted, texts_of, weigh

_LONGEST_LIST = 8
#: where customers' words stand, and how much each time says
_SAID_IN = {"title": 2, "ask": 1}
_NOT_TYPED = ("l:", "!", "d:")


class Clause(NamedTuple):
    """A term to look for, how much it counts, and where."""

    term: str
    boost: float
    fields: tuple[str, ...]


class Shown(NamedTuple):
    """What a result shows of a record."""

    kind: str
    id: str
    url: str
    title: str
    product: str
    product_name: str
    badge: str
    group: str
    symptom: str
    #: where it is about several products
    products: tuple[str, ...]

    @property
    def about(self) -> tuple[str, ...]:
        """The products it is about."""
        return self.products or ((self.product,) if self.product else ())

    def is_about(self, products: Collection[str]) -> bool:
        """Whether it is about any of these products."""
        return any(product in products for product in self.about)


class Library:
    """The slim index of `generator/search/index.py`, its records and lexicon."""

    def __init__(self, lexicon: Lexicon, index: dict[str, Any], records: Iterable[Shown]) -> None:
        self.records = list(records)
        self._terms: list[str] = index["t"]
        self._numbers = {term: number for number, term in enumerate(self._terms)}
        #: field -> term number -> position -> weight
        self._postings = weigh(index)
        #: field -> position -> where terms stand
        self._steps: dict[str, list[list[int]]] = dict(zip(index["f"], index["x"], strict=True))
        #: field -> position -> how often each term stands there
        self._counted = counted(index)
        self._spelled = _spelled_forms(lexicon, self._terms, self._numbers)
        self._abbreviations = _abbreviations(lexicon)
        self._often = lexicon.get("often", {})
        titles = [normalise(record.title) for record in self.records]
        self.title_pairs = [pairs_of(title) for title in titles]
        #: the first letters of the words of titles
        self.title_letters = [first_letters(title).split() for title in titles]

    def said_of(self, position: int) -> dict[str, float]:
        """The words of a record's title and sayings, with how often it says them: ever nearer 1."""
        unsaid: dict[str, float] = {}
        for field, weight in _SAID_IN.items():
            for number, times in self._counted[field][position].items():
                term = self._terms[number]
                if is_hangul(term):
                    unsaid[term] = unsaid.get(term, 1) * 0.5 ** (weight * times)
        return {term: 1 - share for term, share in unsaid.items()}

    def words_of(self, position: int, field: str) -> list[list[str]]:
        """The terms of each text that a record has in `field`; most fields keep no texts apart."""
        return [[self._terms[number] for number in text] for text in texts_of(self._steps[field][position])]

    def said_by(self, products: Collection[str]) -> set[str]:
        """The terms that pages of any of these products hold."""
        return {term for product in products for term in self._said_by.get(product, ())}

    @cached_property
    def _said_by(self) -> dict[str, set[str]]:
        said: dict[str, set[str]] = {}
        for column in self._counted.values():
            for position, counts in enumerate(column):
                for product in self.records[position].about:
                    said.setdefault(product, set()).update(self._terms[number] for number in counts)
        return said

    def has(self, term: str) -> bool:
        """Whether any record holds `term`."""
        return term in self._numbers

    def holds(self, term: str, field: str, position: int) -> bool:
        """Whether a record holds `term` in `field`."""
        number = self._numbers.get(term)
        return number is not None and position in self._postings[field][number]

    def frequency(self, term: str) -> int:
        """In how many places `term` stands."""
        number = self._numbers[term]
        return sum(len(postings[number]) for postings in self._postings.values())

    def rarity(self, term: str) -> float:
        """How telling a term is: the fewer records hold it, the more. A term nobody holds tells nothing."""
        return math.log(1 + len(self.records) / (1 + self.frequency(term))) if self.has(term) else 0

    def matches(self, clauses: Iterable[Clause]) -> dict[int, float]:
        """Records that match any clause, as position to the score lunr gives, best first."""
        wanted: dict[str, dict[int, float]] = {field: {} for field in self._postings}
        for clause in clauses:
            number = self._numbers.get(clause.term)
            if number is not None:
                for field in clause.fields:
                    wanted[field][number] = wanted[field].get(number, 0) + clause.boost
        scores: dict[int, float] = {}
        for field, vector in wanted.items():
            length = math.sqrt(math.fsum(boost * boost for boost in vector.values()))
            dots: dict[int, float] = {}
            for number in sorted(vector):
                for position, weight in self._postings[field][number].items():
                    dots[position] = dots.get(position, 0) + vector[number] * weight
            for position, dot in dots.items():
                scores[position] = scores.get(position, 0) + dot / length
        rounded = [(position, math.floor(score * 1e9 + 0.5) / 1e9) for position, score in scores.items()]
        return dict(sorted(rounded, key=lambda pair: (-pair[1], pair[0])))

    def beginning_with(self, typed: str, products: Collection[str]) -> list[str]:
        """The commonest terms, of these products if there are any, that begin with what was typed so far."""
        found: dict[str, None] = {}
        at = bisect_left(self._spelled, typed, key=lambda pair: pair[0])
        while at < len(self._spelled) and self._spelled[at][0].startswith(typed):
            found[self._spelled[at][1]] = None
            at += 1
        places = {term: self.places(term, products) for term in found}
        common = {term: many for term, many in places.items() if many} if products else {}
        if products and not common:
            # Beside a product nobody types the name of a centre.
            common = {term: self.frequency(term) for term in found if self._is_of_products(term)}
        common = common or {term: self.frequency(term) for term in found}
        return sorted(common, key=lambda term: (-common[term], term))[:_LONGEST_LIST]

    def _is_of_products(self, term: str) -> bool:
        """Whether a page about a product holds `term`."""
        number = self._numbers[term]
        return any(
            bool(self.records[position].about)
            for postings in self._postings.values()
            for position in postings[number]
        )

    def places(self, term: str, products: Collection[str]) -> int:
        """In how many places of the pages of these products `term` stands."""
        number = self._numbers[term]
        return sum(
            self.records[position].is_about(products)
            for postings in self._postings.values()
            for position in postings[number]
        )

    def abbreviated_to(self, initials: str) -> list[str]:
        """The words these first letters stand for, as tokens joined by spaces, the likeliest first."""
        words = self._abbreviations.get(initials, ())
        return sorted(words, key=lambda words: (words not in self._often, -self._common(words), words))

    def _common(self, words: str) -> int:
        return min(self.frequency(term) if self.has(term) else 0 for term in words.split())


def pairs_of(text: str) -> set[str]:
    """Neighbouring letters of `text`, spaces left out."""
    bare = re.sub("[^가-힣a-z0-9]", "", text)
    return {bare[at : at + 2] for at in range(len(bare) - 1)}


def _abbreviations(lexicon: Lexicon) -> dict[str, dict[str, None]]:
    """First letters -> the words they may stand for, as tokens joined by spaces."""
    found: dict[str, dict[str, None]] = {}
    for form, entries in lexicon["forms"].items():
        for kind, words, _cost in entries:
            if len(form) > 1 and kind == "N" and words:
                found.setdefault(first_letters(form), {})[words] = None
    for when, _of in lexicon.get("products", []):
        found.setdefault(first_letters("".join(when)), {})[" ".join(when)] = None
    return found


def _spelled_forms(lexicon: Lexicon, terms: list[str], known: dict[str, int]) -> list[tuple[str, str]]:
    """(letters, term) of every written form that leads to a term of the index, in order of letters."""
    forms = [(letters(term), term) for term in terms if not term.startswith(_NOT_TYPED)]
    for form, entries in lexicon["forms"].items():
        forms += [(letters(form), term) for _kind, term, _cost in entries if term in known]
    forms += [(form, term) for form, term in lexicon["words"].items() if term in known]
    return sorted(forms, key=lambda pair: pair[0])
