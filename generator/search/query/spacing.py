"""Spaces where none belong, and syllables drawn out: 건 조기 is 건조기, 쫄쫄쫄쫄 is 쫄쫄."""

from __future__ import annotations

import re

from generator.search.analyser import Analyser, Segment

_HANGUL = re.compile("[가-힣]+")
#: a word of so many syllables may lie across two others by chance
_BY_CHANCE = 2
_DRAWN_OUT = re.compile(r"([가-힣])\1{2,}")


def mended(text: str, analyser: Analyser) -> str:
    """`text` without the spaces that tear a known word, and syllables three times over only twice."""
    done = ""
    rest = _DRAWN_OUT.sub(r"\1\1", text)
    while found := _HANGUL.search(rest):
        word, after = found[0], rest[found.end() :]
        while (following := _HANGUL.match(after[1:])) and after[0] == " ":
            # What is typed last may become another word: 제습기 만 is 만수.
            last = not _HANGUL.search(after[1 + following.end() :])
            if not _is_torn(word, following[0], analyser, last=last):
                break
            word, after = word + following[0], after[1 + following.end() :]
        done += rest[: found.start()] + word
        rest = after
    return done + rest


def _is_torn(one: str, other: str, analyser: Analyser, *, last: bool) -> bool:
    """Whether two written words make more sense as one."""
    before, after = analyser.segments(one), analyser.segments(other)
    together = analyser.segments(one + other)
    if any(segment.kind == "U" for segment in together):
        return False
    ending = after[0].kind in "JE" and not last
    crossing = _crossing(together, len(one))
    if crossing is None or ending:
        return ending
    # 수리비 누가 holds 비누 by chance.
    if len(crossing.surface) > _BY_CHANCE:
        return True
    unknown = any(segment.kind == "U" for segment in (*before, *after))
    return together[0] is crossing and (unknown or (crossing.kind == "V" and before[-1].kind == "V"))


def _crossing(segments: list[Segment], at: int) -> Segment | None:
    """The word that stands on both sides of a place."""
    start = 0
    for segment in segments:
        end = start + len(segment.surface)
        if start < at < end and segment.kind in "NV":
            return segment
        start = end
    return None
