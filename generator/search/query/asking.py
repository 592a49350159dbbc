"""What is asked of the index, and what a page should speak of: every word in all ways to say it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from typing import NamedTuple

from generator.search.polarity import Polarity
from generator.search.query.beginnings import OF_UNKNOWN
from generator.search.query.library import Clause, Library
from generator.search.query.meanings import SYNONYM_WORTH, Synonym, Way

_WEAK = 0.2
_DENIED = 0.5
_LOOK_ALIKE = 0.5
#: a denied word that pages assert
_REVERSED = 0.3
#: what works, said before what does not: 물은 차는데 안 돌아요
_CONCEDED = 0.2
#: what the index is asked of it
_CONCEDED_TERM = 0.4
#: words of danger before all others
_DANGER = 2
_RAREST = 5
#: a word without the `not` the customer has already written
_UNDENIED = 0.8
_CODE = ("code",)
_TEXT = ("title", "product", "sym", "ask")


class Thing(NamedTuple):
    """One thing asked for, in all ways to say it; the question may deny (`no`) or assert (`yes`) it."""

    ways: list[Way]
    weight: float
    says: str = ""


class Said(NamedTuple):
    """The words of a question and what they may mean."""

    #: tokens and what each counts
    worth: dict[str, float]
    polarity: Polarity
    synonyms: list[Synonym]
    #: what the last word may become
    begun: dict[str, float]
    begun_synonyms: list[tuple[Synonym, float]]


class Asker:
    """Turns words and their meanings into what is looked for; `is_weak` tells words that say little."""

    def __init__(self, library: Library, is_weak: Callable[[str], bool]) -> None:
        self._library, self._is_weak = library, is_weak

    def clauses(
        self, said: Said, contrary: Container[str], codes: Iterable[str], look_alikes: Iterable[str]
    ) -> list[Clause]:
        """What the index is asked for; pages hold the words in `contrary` where they mean the contrary."""
        wanted: dict[str, float] = {}

        def want(term: str, boost: float) -> None:
            wanted[term] = max(boost * self._weight(term), wanted.get(term, 0))

        def granted(tokens: Iterable[str]) -> float:
            return _CONCEDED_TERM if all(token in said.polarity.conceded for token in tokens) else 1

        for token, boost in said.worth.items():
            want(token, boost * (_REVERSED if token in contrary else 1) * granted([token]))
        for synonym in said.synonyms:
            for token in synonym.add:
                want(token, synonym.boost * granted(synonym.when))
        for token in said.polarity.denied:
            want(f"!{token}", _DENIED)
        for term, boost in said.begun.items():
            want(term, boost)
            if said.polarity.pending:
                want(f"!{term}", _DENIED)
        for rule, boost in said.begun_synonyms:
            for token in rule.add:
                want(token, boost * rule.boost)
        return [
            *(Clause(term, boost, _fields_of(term)) for term, boost in wanted.items()),
            *(Clause(term, 1, _CODE) for term in codes),
            *(Clause(term, _LOOK_ALIKE, _CODE) for term in look_alikes),
        ]

    def things(
        self, said: Said, naming: set[str], danger: Container[str], *, names_code: bool, typing: bool
    ) -> list[Thing]:
        """What a page should speak of; the words in `naming` only say of which product."""
        denied, asserted, conceded, pending = said.polarity
        asked: list[Thing] = []
        for token, worth in said.worth.items():
            # Beside a code, a word such as 오류 asks for nothing more.
            if token in naming or (names_code and self._is_weak(token)):
                continue
            others = [Way(tuple(each.add), SYNONYM_WORTH) for each in said.synonyms if token in each.when]
            says = "no" if token in denied else "yes" if token in asserted else ""
            share = self._weight(token) * (_CONCEDED if token in conceded else 1)
            if token in danger:
                share *= _DANGER
            thing = self._thing([Way((token,), worth), *others], share)
            asked.append(thing._replace(says=says))
        if typing:
            ways = [Way((f"!{term}",) if pending else (term,), 1) for term in said.begun]
            plain = [Way((term,), _UNDENIED) for term in said.begun if pending]
            others = [Way(tuple(rule.add), SYNONYM_WORTH) for rule, _boost in said.begun_synonyms]
            asked.append(self._thing([*ways, *plain, *others], min(OF_UNKNOWN, max(said.begun.values()))))
        return asked

    def _weight(self, token: str) -> float:
        return _WEAK if self._is_weak(token) else 1

    def _thing(self, ways: list[Way], share: float) -> Thing:
        """A thing in its ways; the word itself, or the rarest other, is how telling it is."""
        rarity = self._library.rarity
        telling = rarity(ways[0].terms[0]) or max(rarity(term) for way in ways for term in way.terms)
        return Thing(ways, share * min(telling, _RAREST))


def _fields_of(term: str) -> tuple[str, ...]:
    return _CODE if term.startswith("c:") else _TEXT
