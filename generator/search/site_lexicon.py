"""The lexicon of one site: the committed table, and on top of it what this site's things are called."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.search.analyser import Analyser, Lexicon, runs
from generator.search.lexicon import SPELLING_COST
from generator.search.packing import in_order

Rule = tuple[list[str], list[str], list[str]]
Pointer = tuple[list[str], list[str]]


@dataclass(frozen=True)
class Named:
    """A product and everything it is called."""

    id: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Own:
    """A synonym of the site: a phrase and what it also means, of any product or of certain ones."""

    phrase: str
    means: tuple[str, ...]
    products: tuple[str, ...] = ()


def site_lexicon(table: Lexicon, products: Iterable[Named], synonyms: Iterable[Own]) -> Lexicon:
    """`table` with the names of `products` and the site's `synonyms`, without what others sell."""
    products, synonyms = list(products), list(synonyms)
    words = [*(name for product in products for name in product.names), *(own.phrase for own in synonyms)]
    lexicon = table.copy()
    lexicon["forms"] = _with_words(table, words)
    tokens = Analyser(lexicon).tokens
    sold = {product.id for product in products}
    lexicon["rules"] = list(_rules(table.get("rules", []), sold))
    for own in synonyms:
        for other in own.means:
            lexicon["rules"] += _both_ways(tokens(own.phrase), tokens(other), own.products)
    lexicon["products"] = _names(table.get("products", []), products, sold, tokens)
    lexicon["dangers"] = [
        (when, danger, [id for id in harmless if id in sold])
        for when, danger, harmless in table.get("dangers", [])
    ]
    lexicon["hints"] = _pointers(table.get("hints", []), sold)
    return lexicon


def trimmed(lexicon: Lexicon, terms: Iterable[str]) -> Lexicon:
    """`lexicon` without the nouns and verbs that lead nowhere: no page has them, and no rule."""
    terms = set(terms)
    rules = in_order(_that_lead(lexicon.get("rules", []), terms))
    asked_by = [lexicon.get(name, []) for name in ("products", "hints", "kinds", "dangers")]
    triggers = {token for pointers in asked_by for pointer in pointers for token in pointer[0]}  # type: ignore[attr-defined]
    leading = {*terms, *triggers, *lexicon.get("weak", {})}
    leading |= {token for when, _add, _of in rules for token in when}

    def leads(tokens: str) -> bool:
        # Words that say nothing are kept: nobody knows a word that is missing, and an unknown word says much.
        return not tokens or not leading.isdisjoint(tokens.split())

    useful = {
        form: [entry for entry in entries if entry[0] not in "NV" or leads(entry[1])]
        for form, entries in lexicon["forms"].items()
    }
    short = lexicon.copy()
    short["forms"] = {form: entries for form, entries in useful.items() if entries}
    short["rules"] = rules
    return short


def _that_lead(rules: list[Rule], terms: set[str]) -> list[Rule]:
    """The rules that add a word some page has, or one from which another rule leads on to it."""
    direct = [rule for rule in rules if not terms.isdisjoint(rule[1])]

    def leads_on(when: list[str], add: list[str]) -> bool:
        said = set(add)
        return any(
            said.issuperset(next_when) and not said.union(when).issuperset(next_add)
            for next_when, next_add, _of in direct
        )

    return [rule for rule in rules if rule in direct or leads_on(rule[0], rule[1])]


def _with_words(table: Lexicon, words: Iterable[str]) -> dict[str, list[tuple[str, str, int]]]:
    """The forms, and every single word the table would cut or lose, as a noun of its own."""
    forms = dict(table["forms"])
    analyser = Analyser(table)
    for word in words:
        found = runs(word)
        if len(found) != 1 or found[0][0] < "가" or len(found[0]) < 2 or found[0] in forms:
            continue
        kinds = {segment.kind for segment in analyser.segments(found[0])}
        if "U" in kinds:
            forms[found[0]] = [("N", found[0], SPELLING_COST)]
    return dict(sorted(forms.items()))


def _rules(rules: Iterable[Rule], sold: set[str]) -> Iterator[Rule]:
    for when, add, products in rules:
        if not products:
            yield when, add, []
        elif sold.intersection(products):
            yield when, add, [product for product in products if product in sold]


def _both_ways(one: list[str], other: list[str], products: Iterable[str]) -> list[Rule]:
    return [
        (sorted(set(when)), [token for token in dict.fromkeys(add) if token not in when], list(products))
        for when, add in ((one, other), (other, one))
        if when and set(add) - set(when)
    ]


def _names(
    table: Iterable[Pointer], products: Iterable[Named], sold: set[str], tokens: Callable[[str], list[str]]
) -> list[Pointer]:
    """What products are called; a name of something nobody here sells points at nothing."""
    own = [(tokens(name), [product.id]) for product in products for name in product.names if tokens(name)]
    known = [when for when, _of in own]
    names = [(when, [id for id in of if id in sold]) for when, of in table]
    return [(when, of) for when, of in names if when and (of or when not in known)] + own


def _pointers(pointers: Iterable[Pointer], sold: set[str]) -> list[Pointer]:
    narrowed = [(tokens, [product for product in of if product in sold]) for tokens, of in pointers]
    return [(tokens, products) for tokens, products in narrowed if tokens and products]
