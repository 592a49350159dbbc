"""A lexicon written small for the browser; templates/scripts/search-lexicon.js reads them.

`alone` holds forms that are their own token, by class and cost; `empty` those that mean nothing; `of` the
forms of a word by its tokens: its class and cost, then `+` what follows the word, `-` what follows it without
its last letter, or a whole form. A cost is that of more than one syllable. Rules stand by what they add, with
the number of the products they are for.
"""

from __future__ import annotations

from generator.search.lexicon import ONE_SYLLABLE, Forms

Packed = dict[str, dict[str, str]]
Rules = list[tuple[list[str], list[str], list[str]]]


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
                words.setdefault((tokens, base), []).append(_shortened(form, tokens))
    for (tokens, base), written in words.items():
        groups["of"].setdefault(tokens, []).append(" ".join([base, *written]))
    return {
        name: {key: (";" if name == "of" else " ").join(parts) for key, parts in sorted(group.items())}
        for name, group in groups.items()
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
