"""What somebody probably meant to write."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from generator.diagnostics.message import Message, _

_CLOSE_ENOUGH = 0.6


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate most like `word`, or None when none is like it."""
    matcher = SequenceMatcher(b=_bare(word))
    best, highest = None, _CLOSE_ENOUGH
    for name in sorted(set(candidates), reverse=True):
        matcher.set_seq1(_bare(name))
        if matcher.real_quick_ratio() >= highest and matcher.quick_ratio() >= highest:
            likeness = matcher.ratio()
            if likeness >= highest:
                best, highest = name, likeness
    return best


def did_you_mean(word: str, candidates: Iterable[str]) -> Message | None:
    """A help line naming the closest candidate; where few exist and none is close, all of them."""
    names = sorted(set(candidates))
    best = closest(word, names)
    if best is not None:
        return _("did you mean `{name}`?", name=best)
    if 0 < len(names) <= 8:
        return _("write one of {names}", names=[f"`{name}`" for name in names])
    return None


def _bare(word: str) -> str:
    return word.casefold().replace("_", "-")
