"""What a text denies and asserts: 안 꺼져요 is not 저절로 꺼져요. Denied tokens are indexed with a `!`.

templates/scripts/search-polarity.js does the same in the browser.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from generator.search.analyser import Segment

_DENIES = frozenset("안못않없불")
_BEFORE_VERB = frozenset({"안", "못"})
#: 않 written for 안: it stands where no verb came before
_MISSPELT = "않"
_AFTER_VERB = "VEF"
#: what comes before these endings is granted, what follows is the complaint
_GRANTS = ("데", "지만")
_WORKS = ("되", "돼", "됩")
_TOPIC = frozenset({"은", "는"})
#: what is denied to be the complaint: 물 새는 건 아니고, 물이 새는 게 아니라
_IS_NOT = ("아니", "아닌")
_BUT = ("고", "라", "데")


class Polarity(NamedTuple):
    """The tokens a text denies, and those it asserts; whether it ends in the middle of denying."""

    denied: dict[str, None]
    asserted: dict[str, None]
    #: what was said before a `but`: of something denied after it, of a topic, or as not the complaint
    conceded: dict[str, None]
    pending: bool = False


def polarity(pieces: Iterable[Segment], is_weak: Callable[[str], bool]) -> Polarity:
    """What the pieces of a text deny and assert; what a weak word says is said of the word before.

    소리가 안 나와요 denies 소리.
    """
    denied: dict[str, None] = {}
    asserted: dict[str, None] = {}
    granted: dict[str, None] = {}
    conceded: dict[str, None] = {}
    said: dict[str, None] = {}
    last: tuple[str, ...] = ()
    works = False
    pending = False
    before = ""
    is_not = topic = False
    for kind, surface, tokens in pieces:
        said.update(dict.fromkeys(tokens))
        if tokens:
            weak = all(map(is_weak, tokens))
            into = denied if pending else asserted if kind == "V" else None
            if into is not None:
                into.update(dict.fromkeys(tokens))
                if weak:
                    into.update(dict.fromkeys(last))
            if pending:
                conceded.update(granted)
            if not weak:
                last = tokens
            pending = False
        elif kind == "F" and (
            surface in _BEFORE_VERB or (surface == _MISSPELT and before not in _AFTER_VERB)
        ):
            pending = True
        elif kind == "F" and (pending or surface[0] in _DENIES):
            denied.update(dict.fromkeys(last))
            conceded.update(granted)
            pending = False
        elif kind == "J":
            pending = False
        if kind in "EF" and surface.endswith(_GRANTS):
            granted = dict(said)
        # 탈수는 되는데, 냉동은 되고: what works is no complaint.
        if kind == "F" and surface.startswith(_WORKS) and not denied:
            works = True
        elif kind != "E":
            works = False
        if works and surface.endswith((*_GRANTS, "고")):
            conceded.update(said)
            asserted.update(said)
        # 물은 빠지는데 그릇이 더러워요: a topic before `but` is granted, whatever follows.
        topic = topic or (kind == "J" and surface in _TOPIC)
        is_not = is_not or (kind == "F" and surface.startswith(_IS_NOT))
        is_granted = topic and kind in "EFJ" and surface.endswith(_GRANTS) and not denied
        if is_granted or (is_not and surface.endswith(_BUT)):
            conceded.update(said)
        is_not = is_not and kind == "F"
        before = kind
    for token in denied:
        asserted.pop(token, None)
    for token in denied:
        conceded.pop(token, None)
    return Polarity(denied, asserted, conceded, pending)
