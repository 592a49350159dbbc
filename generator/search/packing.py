"""A lexicon written small for the browser; templates/scripts/search-lexicon.js reads them.

`alone` holds forms that are their own token, by class and cost; `empty` those that mean nothing; `of` the
forms of a word by its tokens: its class and cost, then `+` what follows the word, `-` what follows it without
its last letter, or a whole form. A cost is that of more than one syllable. Rules stand by what they add, with
the number of the products they are for.
"""

from __future__ import annotations

from typing import Any

from generator.search.lexicon import ONE_SYLLABLE, Forms

Packed = dict[str, dict[str, str]]
Rules = list[tuple[list[str], list[str], list[str]]]

#: what may stand between a word and the ending of its verb: 덜컹 is 덜컹거려요
_VERBS = ("", "하", "거리", "대", "이")
_LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"
#: how many of them end a number
_ENDING = 40
_FIRST, _LAST = ord("가"), 11171
#: letters by their number among the leading, vowels and trailing ones
_H, _HA = 18, 1
_BRIGHT = {0, 2, 8}
_JOINED = {20: 6, 13: 14, 8: 9}
_AFTER_CONSONANT = (("아", "았"), ("어", "었"))
#: ㄴ, ㄹ, ㅁ, ㅂ; ㅆ
_CLOSINGS, _PAST = (4, 8, 16, 17), 20


def pack(forms: Forms) -> Packed:
    """`forms` by what they have in common."""
    groups: dict[str, dict[str, list[str]]] = {"alone": {}, "empty": {}, "of": {}}
    words: dict[tuple[str, str], list[str]] = {}
    for form, entries in forms.items():
        for kind, tokens, cost in entries:
            base = f"{kind}{cost - (ONE_SYLLABLE.get(kind, 0) if len(form) == 1 else 0)}"
            if tokens == form:
                groups["alone"].setdefault(base, []).append(form)
            elif not tokens:
                groups["empty"].setdefault(base, []).append(form)
            else:
                words.setdefault((tokens, base), []).append(form)
    for (tokens, base), written in words.items():
        groups["of"].setdefault(tokens, []).append(" ".join([base, *_without_regular(tokens, written)]))
    return {
        name: {key: (";" if name == "of" else " ").join(parts) for key, parts in sorted(group.items())}
        for name, group in groups.items()
    }


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


def pack_index(index: dict[str, Any]) -> dict[str, Any]:
    """An index with its terms in one text, and its places in one for each field, records apart by a space."""
    places = [" ".join("".join(map(_digits, steps)) for steps in column) for column in index["x"]]
    return {**index, "t": " ".join(index["t"]), "x": places}


def _digits(number: int) -> str:
    """A number as few letters: the last is one of `_ENDING`, those before are worth 24 each."""
    written = ""
    while number >= _ENDING:
        written += _LETTERS[_ENDING + number % (len(_LETTERS) - _ENDING)]
        number //= len(_LETTERS) - _ENDING
    return written + _LETTERS[number]


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
