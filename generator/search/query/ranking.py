"""Search matches in the order they should be read. The weights were tuned on judged queries."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from generator.search.query.asking import Thing
from generator.search.query.library import Library, Shown
from generator.search.query.question import Question
from generator.search.query.texts import TextReader

_PART = 0.7
_LIMIT = 20
#: how many of lunr's matches are looked at more closely
_CANDIDATES = 200
#: what scores less than this share of the best is noise
_NOISE = 0.15
#: what a match counts for beside lunr's own score
_COVERED, _OWN_WORDS, _LIKENESS, _SAYING = 0.35, 0.9, 1.3, 1.4
_CODE, _LOOK_ALIKE, _FIRST_LETTERS = 2, 1.2, 2.5
_PRODUCT, _HINT, _ITSELF, _ASKED_KIND, _DANGER = 1, 0.5, 0.6, 1.2, 0.5
#: kinds of page about products that they do not name
_OF_ALL = {"campaign", "centre"}
_INSIDE = ("sym",)
_EVERYWHERE = ("title", "ask", "sym", "code")
#: where denied words are indexed as such
_DENYING = ("title", "ask")
#: what is left of a word when the page says the contrary of it
_CONTRARY = 0.5
#: how much a word counts that no page uses: a name, or a thing of another trade
_STRANGE = 3
#: how much of what was asked the best pages must speak of: to be shown, and to count as an answer
#: the share of the question some page of a named product must speak of, not to be led to its own page
_ENOUGH = 0.3
_UNRELATED, _LOOSE, _SURE_OF, _NAMED = 0.15, 0.35, 5, 0.25
#: what is left of the score of another product's page, and of kinds of page nobody asked for
_OTHER_PRODUCT, _NO_PRODUCT, _NOT_HINTED = 0.35, 0.5, 0.87
#: below this share of the question a page is beside the point, and what is left of its score
_BESIDE, _OFF_TOPIC = 0.15, 0.8
_OTHER_KINDS = {"code": 0.75, "part": 0.6, "policy": 0.6}


class Judged(NamedTuple):
    """A match, its score, and how sure it is that it answers."""

    position: int
    score: float
    #: how much of the question the page speaks of
    share: float
    sure: float


def rank(
    matches: dict[int, float],
    first_letter_hits: dict[int, float],
    question: Question,
    library: Library,
    texts: TextReader,
) -> tuple[list[Judged], bool]:
    """The best of `matches` (position to lunr score, best first), and whether they are only loosely related.

    Equals stand in the order of records. Where nothing speaks of what was asked, there are none.
    """
    top = next(iter(matches.values()), 0) or 1
    says = texts.reader(question.asked)
    judged = [
        _judge(position, score / top, first_letter_hits.get(position, 0), question, library, says)
        for at, (position, score) in enumerate(matches.items())
        if at < _CANDIDATES or position in first_letter_hits or library.records[position].kind == "product"
    ]
    if not question.kind and not question.typing:
        judged = _with_product_page_first(judged, question, library, first_letter_hits)
    judged.sort(key=lambda match: (-match.score, match.position))
    sure = max((match.sure for match in judged[:_SURE_OF]), default=0)
    if sure < _UNRELATED:
        return [], False
    worth_showing = [match for match in judged if match.score >= _NOISE * judged[0].score]
    return _collapsed(worth_showing, library)[:_LIMIT], sure < _LOOSE or bool(question.foreign)


def _with_product_page_first(
    judged: list[Judged], question: Question, library: Library, hits: dict[int, float]
) -> list[Judged]:
    """Where no page of a product speaks of enough that was asked, the product's own page leads on best."""
    products = question.products or (question.hinted if len(question.hinted) == 1 else set())
    if not products or any(
        (match.share >= _ENOUGH or match.position in hits)
        for match in judged
        for record in (library.records[match.position],)
        if record.kind != "product"
        and (record.is_about(products) if record.about else record.kind in _OF_ALL)
        if not question.danger or library.holds(f"d:{question.danger}", "ask", match.position)
    ):
        return judged
    best = max((match.score for match in judged), default=0)

    def leads(record: Shown) -> bool:
        return record.kind == "product" and record.product in products

    return [
        match._replace(score=_rounded(best + 0.1)) if leads(library.records[match.position]) else match
        for match in judged
    ]


def _collapsed(judged: list[Judged], library: Library) -> list[Judged]:
    """Variants of one symptom, of several series of a product, are one result: the best of them."""
    shown: set[tuple[str, str]] = set()
    kept = []
    for match in judged:
        record = library.records[match.position]
        same = (record.product, record.symptom or record.title)
        if record.kind != "fault-tree" or same not in shown:
            kept.append(match)
            if record.kind == "fault-tree":
                shown.add(same)
    return kept


def _judge(
    position: int,
    lunr_score: float,
    initials: float,
    question: Question,
    library: Library,
    says: Callable[[int], float],
) -> Judged:
    record = library.records[position]
    # The name of a product says nothing of what is asked, unless it is being typed.
    fields = _INSIDE if record.kind == "product" and not question.typing else _EVERYWHERE
    asked, found, own = _coverage(position, fields, question.asked, library)
    code = 0.0
    if any(library.holds(term, "code", position) for term in question.codes):
        code = _CODE
    elif any(library.holds(term, "code", position) for term in question.look_alikes):
        code = _LOOK_ALIKE
    total = (
        lunr_score
        + _COVERED * _share(asked, found)
        + _OWN_WORDS * _share(asked, own)
        + _LIKENESS * _likeness(question.pairs, library.title_pairs[position])
        + _SAYING * says(position)
        + _FIRST_LETTERS * initials
        + code
    )
    share = _rounded(_share(asked, found))
    if asked and share < _BESIDE and not (code or initials or record.kind == question.kind):
        total *= _OFF_TOPIC
    if question.danger and library.holds(f"d:{question.danger}", "ask", position):
        total += _DANGER
    if record.kind == question.kind:
        total += _ITSELF if record.kind == "code" else _ASKED_KIND
    else:
        total *= _OTHER_KINDS.get(record.kind, 1)
    if question.products:
        if record.is_about(question.products):
            total += _PRODUCT
        elif record.about:
            total *= _OTHER_PRODUCT
        elif initials:
            total *= _NO_PRODUCT
    elif record.is_about(question.hinted):
        total += _HINT
    elif record.about and question.hinted:
        total *= _NOT_HINTED
    known = found / (asked + _STRANGE * len(question.unknown) or 1)
    certain = code or initials or record.kind == question.kind == "product"
    return Judged(position, _rounded(total), share, 1 if certain else _certainty(_rounded(known), question))


def _rounded(value: float) -> float:
    return math.floor(value * 1e6 + 0.5) / 1e6


def _certainty(share: float, question: Question) -> float:
    """A share of the question, words no page uses counted, too; a named product is something."""
    return _NAMED + (1 - _NAMED) * share if question.products else share


def _coverage(
    position: int, fields: tuple[str, ...], things: list[Thing], library: Library
) -> tuple[float, float, float]:
    """What was asked, by rarity, how much of it stands in these fields, and how much in its own words.

    Each thing asked may be said in several ways; a way of which only some words stand there counts for part.
    """
    asked = found = own = 0.0
    for ways, weight, says in things:
        worths = []
        for terms, worth in ways:
            stand = [any(library.holds(term, field, position) for field in fields) for term in terms]
            worths.append(worth if all(stand) else worth * _PART if any(stand) else 0)
        contrary = says and _contrary(ways[0].terms[0], says, position, library)
        share = weight * (_CONTRARY if contrary else 1)
        asked += weight
        found += share * max(worths)
        own += share * worths[0]
    return asked, found, own


def _share(asked: float, found: float) -> float:
    return found / asked if asked > 0 else 0


def _contrary(token: str, says: str, position: int, library: Library) -> bool:
    """Whether a page denies a word the question asserts, or has it only without the question's `not`."""
    denies = any(library.holds(f"!{token}", field, position) for field in _DENYING)
    if says == "yes":
        return denies
    return not denies and any(library.holds(token, field, position) for field in _DENYING)


def _likeness(one: set[str], other: set[str]) -> float:
    """How alike two texts are by their neighbouring letters: 0 to 1."""
    if not one or not other:
        return 0
    return 2 * len(one & other) / (len(one) + len(other))
