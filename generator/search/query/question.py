"""What a customer typed, understood: words, codes, the product meant, synonyms, the word being typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from generator.search.analyser import Analyser, Lexicon, code_key, normalise, runs
from generator.search.query.beginnings import OF_UNKNOWN, BeginningReader
from generator.search.query.codes import CodeReader
from generator.search.query.layout import Retyper, first_letters
from generator.search.query.library import Clause, Library, pairs_of
from generator.search.query.words import WordReader

_WEAK = 0.2
_SYNONYM = 0.8
#: a synonym for certain products, when no product is known
_UNSURE_SYNONYM = 0.4
_SYNONYM_WORTH = 0.85
#: several words together say for certain what is meant
_SURER = 1.25
_DENIED = 0.5
_LOOK_ALIKE = 0.5
_RAREST = 5
_CODE = ("code",)
_TEXT = ("title", "product", "sym", "ask")
_INITIALS = re.compile("[ㄱ-ㅎ]{2,}")


class Way(NamedTuple):
    """One way to say a thing: its terms, and what it is worth."""

    terms: tuple[str, ...]
    worth: float


class Thing(NamedTuple):
    """One thing asked for, in all ways to say it; whether the question denies (`no`) or asserts (`yes`) it."""

    ways: list[Way]
    weight: float
    says: str = ""


class Synonym(NamedTuple):
    """A rule that applies: who writes `when` may mean `add`."""

    when: list[str]
    add: list[str]
    boost: float


@dataclass(frozen=True)
class Question:
    """A query understood."""

    written: str
    repairs: list[tuple[str, str]]
    tokens: list[str]
    synonyms: list[Synonym]
    denied: list[str]
    begun: dict[str, float]
    unknown: list[str]
    danger: str
    asked: list[Thing]
    codes: list[str]
    look_alikes: list[str]
    initials: list[str]
    products: set[str] | None
    hinted: set[str]
    pairs: set[str]
    clauses: list[Clause]


class QuestionReader:
    """Understands queries with an analyser, a lexicon and an index."""

    def __init__(self, analyser: Analyser, lexicon: Lexicon, library: Library) -> None:
        self._lexicon, self._library = lexicon, library
        self._weak = lexicon.get("weak", {})
        self._codes = CodeReader(lexicon, library.has)
        self._beginnings = BeginningReader(analyser, library)
        self._words = WordReader(analyser, lexicon, library, self._weak.__contains__)
        self._retyper = Retyper(analyser, self._is_latin_word)

    def read(self, text: str, product: str = "") -> Question:
        """Understands `text`; `product` is the one whose page the customer is on, if any."""
        retyped = self._retyper.retype(text)
        written, codes, look_alikes = self._codes.read(normalise(retyped))
        begun, finished, unfinished = self._beginnings.read(written)
        worth, repairs, strange, (denied, asserted) = self._words.read(finished, unfinished)
        tokens = list(worth)
        initials = dict.fromkeys(run for run in runs(written) if not codes and _INITIALS.fullmatch(run))
        naming: set[str] = set()
        products = self._named(tokens, initials, naming) or ({product} if product else None)
        hinted = {id for when, of in self._lexicon.get("hints", []) if set(when) <= worth.keys() for id in of}
        guessed = [term for run in initials for term in self._library.abbreviated_to(run)]
        known_products = hinted if products is None else products
        synonyms = self._meanings([*tokens, *guessed], known_products)

        wanted: dict[str, float] = {}

        def want(term: str, boost: float) -> None:
            wanted[term] = max(boost * self._weight(term), wanted.get(term, 0))

        for token, boost in worth.items():
            want(token, boost)
        for synonym in synonyms:
            for token in synonym.add:
                want(token, synonym.boost)
        for token in denied:
            want(f"!{token}", _DENIED)
        for term, boost in begun.items():
            want(term, boost)
        for token in guessed:
            want(token, OF_UNKNOWN)

        # Beside a code, a word such as 오류 asks for nothing more.
        names_code = bool(codes or look_alikes)
        asked: list[Thing] = []
        for token in tokens:
            if token in naming or (names_code and token in self._weak):
                continue
            others = [Way(tuple(each.add), _SYNONYM_WORTH) for each in synonyms if token in each.when]
            says = "no" if token in denied else "yes" if token in asserted else ""
            thing = self._thing([Way((token,), worth[token]), *others], self._weight(token))
            asked.append(thing._replace(says=says))
        if begun and (unfinished or finished != written):
            asked.append(self._thing([Way((term,), 1) for term in begun], OF_UNKNOWN))
        if retyped != unicodedata.normalize("NFKC", text):
            repairs = [(text, retyped), *repairs]
        return Question(
            written, repairs, tokens, synonyms, list(denied), begun, strange,
            self._danger(tokens, known_products),
            asked, codes, look_alikes, list(initials), products, hinted, pairs_of(written),
            [
                *(Clause(term, boost, _CODE if term.startswith("c:") else _TEXT) for term, boost in wanted.items()),
                *(Clause(term, 1, _CODE) for term in codes),
                *(Clause(term, _LOOK_ALIKE, _CODE) for term in look_alikes),
            ],
        )  # fmt: skip

    def _is_latin_word(self, word: str) -> bool:
        has = self._library.has
        return word in self._lexicon["words"] or has(word) or has(f"c:{code_key(word)}")

    def _weight(self, token: str) -> float:
        return _WEAK if token in self._weak else 1

    def _thing(self, ways: list[Way], share: float) -> Thing:
        """A thing in its ways; the word itself, or the rarest other, is how telling it is."""
        rarity = self._library.rarity
        telling = rarity(ways[0].terms[0]) or max(rarity(term) for way in ways for term in way.terms)
        return Thing(ways, share * min(telling, _RAREST))

    def _named(self, tokens: list[str], initials: dict[str, None], naming: set[str]) -> set[str] | None:
        """The products named; the tokens that name them are put in `naming`, their initials taken out."""
        named = [
            (when, of, first_letters("".join(when)))
            for when, of in self._lexicon.get("products", [])
            if set(when) <= set(tokens) or first_letters("".join(when)) in initials
        ]
        products: set[str] | None = None
        for when, of, _letters in sorted(named, key=lambda each: -len(each[0])):
            both = {id for id in of if products is None or id in products}
            products = both or products
            naming.update(when)
        for _when, _of, abbreviation in named:
            initials.pop(abbreviation, None)
        return products

    def _meanings(self, tokens: Iterable[str], products: set[str]) -> list[Synonym]:
        """The synonyms that apply; one for certain products counts less when no product is known."""
        written = set(tokens)
        found = []
        for when, add, of in self._lexicon.get("rules", []):
            fits = not of or not products.isdisjoint(of)
            if set(when) <= written and (fits or not products):
                boost = (_SYNONYM if fits else _UNSURE_SYNONYM) * (_SURER if len(when) > 1 else 1)
                found.append(Synonym(when, add, boost))
        return found

    def _danger(self, tokens: Iterable[str], products: set[str]) -> str:
        """The danger the words speak of, if any; a word may be harmless of certain products."""
        written = set(tokens)
        for when, danger, harmless in self._lexicon.get("dangers", []):
            if set(when) <= written and products.isdisjoint(harmless):
                return danger
        return ""
