"""The table both analysers read, made from vocabulary.yml and words.json and kept in lexicon.json.

It is committed so that a change of the vocabulary can be reviewed in its effect.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path

from generator.search.analyser import Analyser, Lexicon
from generator.search.vocabulary import Rule, Vocabulary
from generator.search.words import Words, one_entry_a_line

Forms = dict[str, list[tuple[str, str, int]]]

LEXICON_FILE = Path(__file__).parent / "lexicon.json"

SPELLING_COST = 240
_COSTS = {"first-unknown": 900, "next-unknown": 700}
# What it costs to go from one class to the next: a noun likes a particle, a verb an ending.
_TRANSITIONS = {
    "BJ": 600, "BE": 800, "BF": 50,
    "NN": 100, "NV": 120, "NE": 250, "NF": 50,
    "VN": 150, "VV": 200, "VJ": 100, "VF": 50,
    "JN": 50, "JV": 50, "JF": 50, "JJ": 100, "JE": 400,
    "EE": 150, "EN": 80, "EV": 80, "EJ": 60, "EF": 50,
    "FV": 30, "FN": 80, "FF": 50, "FJ": 80,
    "UJ": 50, "UE": 150, "UV": 150, "UN": 100, "UF": 100,
}  # fmt: skip
# The cost of a grammatical form of one syllable, and of more.
_GRAMMAR_COSTS = {"J": (130, 110), "E": (150, 110), "F": (220, 190)}
#: what a form of one syllable costs more
ONE_SYLLABLE = {"N": 260, "V": 320}
_EMPTY_VERBS = ("거리", "하", "되")


def render(lexicon: Lexicon) -> str:
    """`lexicon` as it is committed: one entry a line."""
    return one_entry_a_line({**lexicon})


def read_lexicon(path: Path = LEXICON_FILE) -> Lexicon:
    """The committed table."""
    lexicon: Lexicon = json.loads(path.read_text("utf-8"))
    return lexicon


def build(vocabulary: Vocabulary, words: Words) -> Lexicon:
    """The table: every written form with its classes, tokens and costs, and the rules in tokens."""
    meanings = _Meanings(vocabulary, words)
    lexicon: Lexicon = {
        "costs": _COSTS,
        "transitions": _TRANSITIONS,
        "words": dict.fromkeys(vocabulary.little_words, "")
        | {
            form: meanings.of(word)
            for word, forms in sorted(vocabulary.spellings.items())
            for form in forms
            if form.isascii()
        },
        "forms": _forms(vocabulary, words, meanings),
    }
    tokens = Analyser(lexicon).tokens
    lexicon["spoken"] = dict(vocabulary.spoken_letters)
    lexicon["weak"] = dict.fromkeys(vocabulary.weak_tokens, 1)
    lexicon["often"] = dict.fromkeys((" ".join(tokens(word)) for word in vocabulary.often_asked), 1)
    lexicon["rules"] = [_rule(rule, tokens) for rule in vocabulary.rules]
    lexicon["dangers"] = [(tokens(of.when), of.danger, list(of.harmless)) for of in vocabulary.dangers]
    lexicon["kinds"] = [
        (tokens(words), kind) for kind, asking in vocabulary.asks_for.items() for words in asking
    ]
    names = vocabulary.product_names | {name: [] for name in vocabulary.elsewhere}
    lexicon["products"] = [(tokens(name), of) for name, of in names.items()]
    lexicon["hints"] = [(tokens(thing), of) for thing, of in vocabulary.object_hints.items()]
    return lexicon


class _Meanings:
    """What a dictionary word stands for in the index: its usual spelling, its parts, or nothing."""

    def __init__(self, vocabulary: Vocabulary, words: Words) -> None:
        self._usual = {form: word for word, forms in vocabulary.spellings.items() for form in forms}
        self._stop = set(vocabulary.stop_tokens)
        self._whole = set(vocabulary.nouns)
        nouns = [*words.nouns, *vocabulary.nouns, *vocabulary.spellings]
        self._nouns = {noun for noun in nouns if len(noun) > 1}

    def of(self, word: str) -> str:
        """The tokens of `word`, joined by spaces."""
        usual = self._usual.get(word, word)
        parts = [part for name in usual.split() for part in self._parts(name)]
        return " ".join(part for part in map(self._root, parts) if part not in self._stop)

    def _parts(self, noun: str) -> list[str]:
        if len(noun) >= 4 and noun not in self._whole:
            for cut in range(len(noun) - 2, 1, -1):
                first, second = noun[:cut], noun[cut:]
                if first in self._nouns and second in self._nouns:
                    return [self._usual.get(first, first), self._usual.get(second, second)]
        return [noun]

    @staticmethod
    def _root(word: str) -> str:
        for verb in _EMPTY_VERBS:
            if word.endswith(verb) and len(word) - len(verb) >= 2:
                return word.removesuffix(verb)
        return word


def _forms(vocabulary: Vocabulary, words: Words, meanings: _Meanings) -> Forms:
    found: dict[tuple[str, str, str], int] = {}

    def add(form: str, kind: str, tokens: str, cost: int) -> None:
        found[form, kind, tokens] = min(cost, found.get((form, kind, tokens), cost))

    total = sum(words.nouns.values()) + sum(verb.count for verb in words.verbs.values())

    def cost_of(form: str, kind: str, count: int) -> int:
        return 20 * round(3 * math.log(total / count)) + (ONE_SYLLABLE[kind] if len(form) == 1 else 0)

    stems = {stem for verb in words.verbs.values() for stem in verb.stems}
    for noun, count in words.nouns.items():
        # 꺼짐 is found by 꺼지다, unless the vocabulary lists it as a noun.
        if len(noun) > 1 and noun in stems and _ends_in_m(noun):
            continue
        add(noun, "N", meanings.of(noun), cost_of(noun, "N", count))
    refused = set(vocabulary.not_forms)
    for verb, entry in words.verbs.items():
        for stem in filter(lambda stem: stem not in refused, entry.stems):
            add(stem, "V", meanings.of(verb), cost_of(stem, "V", entry.count))
        if meanings.of(verb) != verb and verb.endswith("하") and len(verb) > 2:
            root = verb.removesuffix("하")
            add(root, "N", meanings.of(verb), cost_of(root, "N", entry.count))
    for word, forms in vocabulary.spellings.items():
        for form in [word, *forms]:
            if not form.isascii() and " " not in form:
                short = ONE_SYLLABLE["N"] if len(form) == 1 else 0
                add(form, "N", meanings.of(form), SPELLING_COST + short)
    for noun in (*vocabulary.nouns, *filter(_is_hangul, (*vocabulary.product_names, *vocabulary.elsewhere))):
        add(noun, "N", meanings.of(noun), SPELLING_COST)
    grammar = {"J": vocabulary.particles, "E": vocabulary.endings, "F": vocabulary.function_forms}
    for kind, forms in grammar.items():
        for form in forms:
            if _is_hangul(form):
                add(form, kind, "", _GRAMMAR_COSTS[kind][min(len(form), 2) - 1])
    return _by_form(found)


def _is_hangul(word: str) -> bool:
    return all("가" <= syllable <= "힣" for syllable in word)


def _ends_in_m(word: str) -> bool:
    return (ord(word[-1]) - ord("가")) % 28 == 16


def _by_form(found: dict[tuple[str, str, str], int]) -> Forms:
    forms: Forms = {}
    for (form, kind, tokens), cost in sorted(found.items()):
        forms.setdefault(form, []).append((kind, tokens, cost))
    return forms


def _rule(rule: Rule, tokens: Callable[[str], list[str]]) -> tuple[list[str], list[str], list[str]]:
    # What is denied is written with a `!`: 끄다 !꺼지다 is 껐는데 안 꺼져요.
    when = sorted(
        {
            f"!{token}" if word.startswith("!") else token
            for word in rule.when.split()
            for token in tokens(word.removeprefix("!"))
        }
    )
    add = [token for token in dict.fromkeys(tokens(rule.add)) if token not in when]
    if not when or not add:
        raise ValueError(f"the rule `{rule.when}` -> `{rule.add}` says nothing that search can tell apart")
    return when, add, list(rule.products)
