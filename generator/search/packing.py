"""The forms of a lexicon written small for the browser; templates/scripts/search-lexicon.js reads them.

`alone` holds forms that are their own token, by class and cost; `empty` those that mean nothing; `of` the
forms of a word by its tokens: its class and cost, then `+` what follows the word, `-` what follows it without
its last letter, or a whole form. A cost is that of more than one syllable.
"""

from __future__ import annotations

from generator.search.lexicon import ONE_SYLLABLE, Forms

Packed = dict[str, dict[str, str]]


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


def _shortened(form: str, tokens: str) -> str:
    if form.startswith(tokens):
        return f"+{form[len(tokens) :]}"
    return f"-{form[len(tokens) - 1 :]}" if form.startswith(tokens[:-1]) and len(tokens) > 1 else form
