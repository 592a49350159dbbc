"""What a text denies and asserts: 안 꺼져요 is not 저절로 꺼져요. Denied tokens are indexed with a `!`.

templates/scripts/search-polarity.js does the same in the browser.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from generator.search.analyser import Segment

_DENIES = frozenset("안못않없")
_BEFORE_VERB = frozenset({"안", "못"})


class Polarity(NamedTuple):
    """The tokens a text denies, and those it asserts; whether it ends in the middle of denying."""

    denied: dict[str, None]
    asserted: dict[str, None]
    pending: bool = False


def polarity(pieces: Iterable[Segment], is_weak: Callable[[str], bool]) -> Polarity:
    """What the pieces of a text deny and assert; what a weak word says is said of the word before.

    소리가 안 나와요 denies 소리.
    """
    denied: dict[str, None] = {}
    asserted: dict[str, None] = {}
    last: tuple[str, ...] = ()
    pending = False
    for kind, surface, tokens in pieces:
        if tokens:
            weak = all(map(is_weak, tokens))
            into = denied if pending else asserted if kind == "V" else None
            if into is not None:
                into.update(dict.fromkeys(tokens))
                if weak:
                    into.update(dict.fromkeys(last))
            if not weak:
                last = tokens
            pending = False
        elif kind == "F" and surface in _BEFORE_VERB:
            pending = True
        elif kind == "F" and (pending or surface[0] in _DENIES):
            denied.update(dict.fromkeys(last))
            pending = False
        elif kind == "J":
            pending = False
    for token in denied:
        asserted.pop(token, None)
    return Polarity(denied, asserted, pending)
