"""A lexicon written small for the browser; templates/scripts/search-lexicon.js reads it.

The forms of a word stand in groups `N240 +어 -었`: a class, the cost of more than one syllable, and what is
written: nothing for the word itself, `+` what follows it, `-` what follows it without its last letter, `*`
all that a regular verb makes of it, or a whole form. `own` holds the groups of the terms of the index, in
their order; `others` the words that are no terms, by their groups; `empty` forms that mean nothing. Rules
stand by what they add, with the number of the products they are for.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.search.lexicon import ONE_SYLLABLE, Forms

Packed = dict[str, object]
Rules = list[tuple[list[str], list[str], list[str]]]

#: what may stand between a word and the ending of its verb: 덜컹 is 덜컹거려요
_VERBS = ("", "하", "거리", "대", "이")
_FIRST, _LAST = ord("가"), 11171
#: letters by their number among the leading, vowels and trailing ones
_H, _HA = 18, 1
_BRIGHT = {0, 2, 8}
_JOINED = {20: 6, 13: 14, 8: 9}
_AFTER_CONSONANT = (("아", "았"), ("어", "었"))
#: ㄴ, ㄹ, ㅁ, ㅂ; ㅆ
_CLOSINGS, _PAST = (4, 8, 16, 17), 20


def pack(forms: Forms, terms: Iterable[str] = ()) -> Packed:
    """`forms` by what they have in common; `terms` are known already, with their order."""
    empty: dict[str, list[str]] = {}
    words: dict[str, dict[str, list[str]]] = {}
    for form, entries in forms.items():
        for kind, word, cost in entries:
            base = f"{kind}{cost - (ONE_SYLLABLE.get(kind, 0) if len(form) == 1 else 0)}"
            if word:
                words.setdefault(word, {}).setdefault(base, []).append(form)
            else:
                empty.setdefault(base, []).append(form)
    groups = {word: _groups(word, written) for word, written in words.items()}
    own = "|".join(groups.pop(term, "") for term in terms)
    others: dict[str, list[str]] = {}
    for word, written in groups.items():
        others.setdefault(written, []).append(word)
    return {
        "own": own,
        "others": {written: ",".join(found) for written, found in sorted(others.items())},
        "empty": {base: " ".join(found) for base, found in sorted(empty.items())},
    }


def _groups(word: str, written: dict[str, list[str]]) -> str:
    each = ((base, _without_regular(word, forms)) for base, forms in written.items())
    return ";".join(base if forms == ["+"] else " ".join([base, *forms]) for base, forms in each)


def _without_regular(tokens: str, forms: list[str]) -> list[str]:
    """The forms of a word, those of a regular verb in one."""
    for between in _VERBS:
        stem = tokens + between
        regular = {*regular_forms(stem), *([stem] if between else [])}
        if regular <= set(forms):
            rest = [_shortened(form, tokens) for form in forms if form not in regular]
            return [f"*{between}", *rest]
    return [_shortened(form, tokens) for form in forms]


def regular_forms(stem: str) -> set[str]:
    """What a regular verb makes of its stem before endings: 울리 gives 울려, 울렸, 울린, 울릴, 울림, 울립."""
    head, last = stem[:-1], ord(stem[-1]) - _FIRST
    first, vowel, closing = last // 588, last // 28 % 21, last % 28
    if not 0 <= last <= _LAST:
        return set()
    if closing:
        ending = 0 if vowel in _BRIGHT else 1
        return {stem + form for form in (*_AFTER_CONSONANT[ending], *"으은을음")}

    def made(vowel: int, closing: int) -> str:
        return head + chr(_FIRST + first * 588 + vowel * 28 + closing)

    joined = _HA if (first, vowel) == (_H, 0) else _JOINED.get(vowel, vowel)
    return {
        *(made(vowel, closing) for closing in _CLOSINGS),
        *(form for form in (made(joined, 0), made(joined, _PAST)) if form != stem),
    }


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
    if form.startswith(tokens):
        return f"+{form[len(tokens) :]}"
    return f"-{form[len(tokens) - 1 :]}" if form.startswith(tokens[:-1]) and len(tokens) > 1 else form
