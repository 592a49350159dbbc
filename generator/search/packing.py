"""A lexicon written small for the browser; templates/scripts/search-lexicon.js reads it.

The forms of a word stand in groups `N240 +어 -었`: a class, the cost of more than one syllable, and what is
written: nothing for the word itself, `+` what follows it, `-` what follows it without its last letter, or a
whole form. `own` holds the groups of the terms of the index, in their order; `others` the words that are no
terms, by their groups; `empty` forms that mean nothing. Rules stand by what they add, with the number of the
products they are for.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.search.lexicon import ONE_SYLLABLE, Forms

Packed = dict[str, object]
Rules = list[tuple[list[str], list[str], list[str]]]


def pack(forms: Forms, terms: Iterable[str] = ()) -> Packed:
    """`forms` by what they have in common; `terms` are known already, with their order."""
    empty: dict[str, list[str]] = {}
    words: dict[str, dict[str, list[str]]] = {}
    for form, entries in forms.items():
        for kind, word, cost in entries:
            base = f"{kind}{cost - (ONE_SYLLABLE.get(kind, 0) if len(form) == 1 else 0)}"
            if word:
                words.setdefault(word, {}).setdefault(base, []).append(_shortened(form, word))
            else:
                empty.setdefault(base, []).append(form)
    groups = {word: _groups(written) for word, written in words.items()}
    own = "|".join(groups.pop(term, "") for term in terms)
    others: dict[str, list[str]] = {}
    for word, written in groups.items():
        others.setdefault(written, []).append(word)
    return {
        "own": own,
        "others": {written: ",".join(found) for written, found in sorted(others.items())},
        "empty": {base: " ".join(found) for base, found in sorted(empty.items())},
    }


def _groups(written: dict[str, list[str]]) -> str:
    return ";".join(base if forms == [""] else " ".join([base, *forms]) for base, forms in written.items())


def in_order(rules: Rules) -> Rules:
    """`rules` in the order in which they are written small."""
    return sorted(rules, key=lambda rule: (rule[1], rule[2], rule[0]))


def pack_rules(rules: Rules) -> dict[str, object]:
    """`rules` by what they add: `{"for": ["tv monitor"], "by": {"신호@0": "채널;방송"}}`."""
    products = sorted({" ".join(of) for _when, _add, of in rules if of})
    numbers = {of: number for number, of in enumerate(products)}
    by: dict[str, list[str]] = {}
    for when, add, of in in_order(rules):
        number = numbers[" ".join(of)] if of else ""
        by.setdefault(f"{' '.join(add)}@{number}", []).append(" ".join(when))
    return {"for": products, "by": {key: ";".join(said) for key, said in by.items()}}


def _shortened(form: str, tokens: str) -> str:
    if form == tokens:
        return ""
    if form.startswith(tokens):
        return f"+{form[len(tokens) :]}"
    return f"-{form[len(tokens) - 1 :]}" if form.startswith(tokens[:-1]) and len(tokens) > 1 else form
