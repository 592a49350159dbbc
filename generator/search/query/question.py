"""What a customer typed, understood: words, codes, the product meant, synonyms, the word being typed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from generator.search.analyser import Analyser, Lexicon, code_key, normalise, runs
from generator.search.query.asking import Asker, Said, Thing
from generator.search.query.beginnings import BeginningReader
from generator.search.query.codes import SPEAKS_OF_CODE, CodeReader
from generator.search.query.layout import Retyper
from generator.search.query.library import Clause, Library, pairs_of
from generator.search.query.meanings import Meanings, Synonym
from generator.search.query.naming import NameReader
from generator.search.query.spacing import mended
from generator.search.query.words import WordReader

#: the share of its places in which a word is denied that is a complaint when it is
_OFTEN_DENIED = 0.2
_OFTEN = 5
#: a code no page of the product knows, such as E1 of a wardrobe: the product's own page leads on best
_LATIN = re.compile("[a-z0-9]{1,4}")
_INITIALS = re.compile("[ㄱ-ㅎ]+")


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
        is_weak = lexicon.get("weak", {}).__contains__
        self._codes = CodeReader(lexicon, library.has)
        self._beginnings = BeginningReader(analyser, library)
        self._words = WordReader(analyser, lexicon, library, is_weak)
        self._names = NameReader(lexicon, library)
        self._meanings = Meanings(lexicon)
        self._asker = Asker(library, is_weak)
        self._retyper = Retyper(analyser, self._is_latin_word)

    def read(self, text: str, product: str = "") -> Question:
        """Understands `text`; `product` is the one whose page the customer is on, if any."""
        retyped = self._retyper.retype(text)
        written, codes, look_alikes = self._codes.read(mended(normalise(retyped), self._analyser))
        names_code = bool(codes or look_alikes)
        initials = {} if codes else _initials(written)
        first = self._words.read(written, "", (), no_name=False)
        likely, foreign, _family = self._names.read(
            list(first.worth), dict(initials), set(), first.polarity.conceded
        )
        no_name = not (likely or foreign or product or initials)
        if no_name:
            first = self._words.read(written, "", (), no_name=True)
            likely, foreign, _family = self._names.read(list(first.worth), dict(initials), set())
        about = likely or ({product} if product else set())
        begun, finished, unfinished, typing = self._beginnings.read(
            written, likely or (), first.repairs, names_code=bool(codes)
        )
        worth, repairs, unknown, verbs, polarity = self._words.read(
            finished, unfinished, about, no_name=no_name
        )
        tokens = list(worth)
        naming: set[str] = set()
        named, foreign, family = self._names.read(tokens, initials, naming, polarity.conceded)
        if family:
            # A code that only other products show says nothing of this one.
            shown = self._library.said_by(family)
            codes, look_alikes = (list(filter(shown.__contains__, terms)) for terms in (codes, look_alikes))
            names_code = bool(codes or look_alikes)
        products = named or ({product} if product else None)
        hinted = {id for when, of in self._lexicon.get("hints", []) if set(when) <= worth.keys() for id in of}
        meant = hinted if products is None else products
        synonyms = self._meanings.of([*tokens, *(f"!{token}" for token in polarity.denied)], meant)
        reversed_verbs = {token for token in polarity.denied if token in verbs and not self._is_denied(token)}
        synonyms = [
            each
            for each in synonyms
            if not (len(each.when) == 1 and each.when[0] in reversed_verbs)
            or any(map(self._is_denied, each.add))
        ]
        danger = self._meanings.danger(tokens, meant)
        if danger:
            synonyms.append(Synonym(danger[0], [f"d:{danger[1]}"], 1))
        continued = {} if polarity.pending else begun
        begun_synonyms = [
            (rule, boost)
            for term, boost in continued.items()
            for rule in self._meanings.applying([term], meant)
        ]
        said = Said(worth, polarity, synonyms, begun, begun_synonyms)
        asked = self._asker.things(
            said, naming, danger[0] if danger else (), names_code=names_code, typing=typing
        )
        rest = [token for token in tokens if token not in naming]
        settled = not typing or SPEAKS_OF_CODE.search(written)
        if products and settled and not codes and self._is_unknown_code(rest, products):
            asked = []
        kind = "code" if names_code else self._meanings.kind(tokens)
        if products and not (kind or asked or initials):
            kind = "product"
        if retyped != unicodedata.normalize("NFKC", text):
            repairs = [(text, retyped), *repairs]
        return Question(
            written, repairs, tokens, synonyms, list(polarity.denied), begun, typing, [*unknown, *foreign],
            foreign, danger[1] if danger else "", kind,
            asked, codes, look_alikes, list(initials), products, hinted, pairs_of(written),
            self._asker.clauses(said, reversed_verbs, codes, look_alikes),
        )  # fmt: skip

    def _is_denied(self, token: str) -> bool:
        """Whether pages deny a word often: 안 켜져요 is a complaint as such, unlike 안 꺼져요."""
        said, denied = (
            self._library.frequency(t) if self._library.has(t) else 0 for t in (token, f"!{token}")
        )
        return said < _OFTEN or denied >= _OFTEN_DENIED * said

    def _is_unknown_code(self, tokens: list[str], products: set[str]) -> bool:
        """Whether nothing is said but one thing that may be a code, and that it shows."""
        weak = self._lexicon.get("weak", {})
        telling = [token for token in tokens if token not in weak and not SPEAKS_OF_CODE.search(token)]
        known = self._library.said_by(products) if any(map(_LATIN.fullmatch, telling)) else set()
        return len(telling) == 1 and bool(_LATIN.fullmatch(telling[0])) and telling[0] not in known

    def _is_latin_word(self, word: str) -> bool:
        has = self._library.has
        return word in self._lexicon["words"] or has(word) or has(f"c:{code_key(word)}")


def _initials(text: str) -> dict[str, None]:
    """The runs of first letters in `text`; one letter alone is a word being typed."""
    found = [run for run in runs(text) if _INITIALS.fullmatch(run)]
    # ㅋㅋ is laughter.
    return dict.fromkeys(found) if any(len(set(run)) > 1 for run in found) else {}
