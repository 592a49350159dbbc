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
from generator.search.query.layout import Retyper
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
#: what works, said before what does not: 물은 차는데 안 돌아요
_CONCEDED = 0.6
_RAREST = 5
_GUESSES = 12
#: what first letters stand for less often than for something that many ask
_SELDOM = 0.5
#: the letters of a product's name, and of what is said of it, at least
_NAME, _REST = 2, 2
#: a word without the `not` the customer has already written
_UNDENIED = 0.8
#: a synonym of a synonym
_FURTHER = 0.8
_CODE = ("code",)
_TEXT = ("title", "product", "sym", "ask")
_INITIALS = re.compile("[ㄱ-ㅎ]{2,}")


class Way(NamedTuple):
    """One way to say a thing: its terms, and what it is worth."""

    terms: tuple[str, ...]
    worth: float


class Thing(NamedTuple):
    """One thing asked for, in all ways to say it; the question may deny (`no`) or assert (`yes`) it."""

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
    #: whether the last word is still being typed
    typing: bool
    unknown: list[str]
    foreign: list[str]
    danger: str
    kind: str
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
        self._analyser, self._lexicon, self._library = analyser, lexicon, library
        self._weak = lexicon.get("weak", {})
        self._codes = CodeReader(lexicon, library.has)
        self._beginnings = BeginningReader(analyser, library)
        self._words = WordReader(analyser, lexicon, library, self._weak.__contains__)
        self._retyper = Retyper(analyser, self._is_latin_word)

    def read(self, text: str, product: str = "") -> Question:
        """Understands `text`; `product` is the one whose page the customer is on, if any."""
        retyped = self._retyper.retype(text)
        written, codes, look_alikes = self._codes.read(normalise(retyped))
        initials = dict.fromkeys(run for run in runs(written) if not codes and _INITIALS.fullmatch(run))
        likely, _foreign = self._named(self._analyser.tokens(written), dict(initials), set())
        begun, finished, unfinished, typing = self._beginnings.read(
            written, likely or (), names_code=bool(codes)
        )
        worth, repairs, unknown, (denied, asserted, conceded, pending) = self._words.read(
            finished, unfinished
        )
        tokens = list(worth)
        naming: set[str] = set()
        named, foreign = self._named(tokens, initials, naming)
        products = named or ({product} if product else None)
        hinted = {id for when, of in self._lexicon.get("hints", []) if set(when) <= worth.keys() for id in of}
        known_products = hinted if products is None else products
        guessed = [self._guesses(run, known_products) for run in initials]
        synonyms = self._meanings([*tokens, *(f"!{token}" for token in denied)], known_products)
        danger = self._danger(tokens, known_products)
        if danger:
            synonyms.append(Synonym(danger[0], [f"d:{danger[1]}"], 1))

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
            if pending:
                want(f"!{term}", _DENIED)
        continued = {} if pending else begun
        begun_synonyms = [
            (rule, continued[term]) for term in continued for rule in self._applying([term], known_products)
        ]
        for rule, boost in begun_synonyms:
            for token in rule.add:
                want(token, boost * rule.boost)
        for ways in guessed:
            for terms, share in ways:
                for term in terms:
                    want(term, OF_UNKNOWN * share)

        # Beside a code, a word such as 오류 asks for nothing more.
        names_code = bool(codes or look_alikes)
        asked: list[Thing] = []
        for token in tokens:
            if token in naming or (names_code and token in self._weak):
                continue
            others = [Way(tuple(each.add), _SYNONYM_WORTH) for each in synonyms if token in each.when]
            says = "no" if token in denied else "yes" if token in asserted else ""
            share = self._weight(token) * (_CONCEDED if token in conceded else 1)
            thing = self._thing([Way((token,), worth[token]), *others], share)
            asked.append(thing._replace(says=says))
        asked += [self._thing(ways, 1) for ways in guessed if ways]
        if typing:
            ways = [Way((f"!{term}",) if pending else (term,), 1) for term in begun]
            plain = [Way((term,), _UNDENIED) for term in begun if pending]
            others = [Way(tuple(rule.add), _SYNONYM_WORTH) for rule, _boost in begun_synonyms]
            asked.append(self._thing([*ways, *plain, *others], min(OF_UNKNOWN, max(begun.values()))))
        if retyped != unicodedata.normalize("NFKC", text):
            repairs = [(text, retyped), *repairs]
        return Question(
            written, repairs, tokens, synonyms, list(denied), begun, typing, [*unknown, *foreign], foreign,
            danger[1] if danger else "", self._kind(tokens, products, asked, names_code),
            asked, codes, look_alikes, list(initials), products, hinted, pairs_of(written),
            [
                *(Clause(term, boost, _fields_of(term)) for term, boost in wanted.items()),
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

    def _named(
        self, tokens: list[str], initials: dict[str, None], naming: set[str]
    ) -> tuple[set[str] | None, list[str]]:
        """The products named, and the names of what is not sold here.

        The tokens that name products are put in `naming`, their initials taken out.
        """
        names = self._lexicon.get("products", [])
        matched = [(when, of) for when, of in names if set(when) <= set(tokens)]
        for run in list(initials):
            meant, rest = self._abbreviated(run)
            if meant:
                matched.append(([], meant))
                del initials[run]
                if rest:
                    initials[rest] = None
        products: set[str] | None = None
        for when, of in sorted(matched, key=lambda each: -len(each[0])):
            both = {id for id in of if products is None or id in products}
            products = both or products
            naming.update(when)
        return products, ["".join(when) for when, of in matched if not of and products is None]

    def _abbreviated(self, run: str) -> tuple[list[str], str]:
        """The products that first letters name, and what follows: ㅅㅌㄱㅂㅅ is 세탁기 and ㅂㅅ."""
        names = self._lexicon.get("products", [])
        for end in (len(run), *range(len(run) - _REST, _NAME, -1)):
            words = self._library.abbreviated_to(run[:end])
            meant = [id for when, of in names if " ".join(when) in words for id in of]
            if meant:
                return meant, run[end:]
        return [], ""

    def _guesses(self, initials: str, products: set[str]) -> list[Way]:
        """What first letters may stand for, with the synonyms of it."""
        ways = []
        often = self._lexicon.get("often", {})
        likeliest = self._library.abbreviated_to(initials)[:_GUESSES]
        known = any(words in often for words in likeliest)
        for words in likeliest:
            share = _SELDOM if known and words not in often else 1
            tokens = words.split()
            ways.append(Way(tuple(tokens), share))
            ways += [
                Way(tuple(rule.add), share * _SYNONYM_WORTH) for rule in self._applying(tokens, products)
            ]
        return ways

    def _meanings(self, tokens: Iterable[str], products: set[str]) -> list[Synonym]:
        """The synonyms of what is written, and their synonyms."""
        direct = self._applying(tokens, products)
        further = [
            Synonym(first.when, second.add, first.boost * _FURTHER)
            for first in direct
            for second in self._applying(first.add, products)
        ]
        return _distinct([*direct, *further])

    def _applying(self, tokens: Iterable[str], products: set[str]) -> list[Synonym]:
        """The rules that apply; one for certain products counts less when no product is known."""
        written = set(tokens)
        found = []
        for when, add, of in self._lexicon.get("rules", []):
            fits = not of or not products.isdisjoint(of)
            if set(when) <= written and (fits or not products):
                boost = (_SYNONYM if fits else _UNSURE_SYNONYM) * (_SURER if len(when) > 1 else 1)
                found.append(Synonym(when, add, boost))
        return found

    def _kind(
        self, tokens: Iterable[str], products: set[str] | None, asked: list[Thing], names_code: bool
    ) -> str:
        """The kind of page asked for: who writes a code wants its meaning, who writes a product its page."""
        written = set(tokens)
        if names_code:
            return "code"
        for when, kind in self._lexicon.get("kinds", []):
            if set(when) <= written:
                return kind
        return "product" if products and not asked else ""

    def _danger(self, tokens: Iterable[str], products: set[str]) -> tuple[list[str], str] | None:
        """The words that speak of a danger, and which; a word may be harmless of certain products."""
        written = set(tokens)
        for when, danger, harmless in self._lexicon.get("dangers", []):
            if set(when) <= written and products.isdisjoint(harmless):
                return when, danger
        return None


def _fields_of(term: str) -> tuple[str, ...]:
    return _CODE if term.startswith("c:") else _TEXT


def _distinct(synonyms: list[Synonym]) -> list[Synonym]:
    """Each synonym once, and none that says what is written already."""
    found: dict[tuple[str, str], Synonym] = {}
    for each in synonyms:
        if not set(each.add) <= set(each.when):
            found.setdefault((" ".join(each.when), " ".join(each.add)), each)
    return list(found.values())
