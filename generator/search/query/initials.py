"""First letters of syllables: ㅅㅌㄱ ㅂㅅ is 세탁기 배수. How well they fit a page, in any order."""

from __future__ import annotations

from collections.abc import Collection

#: what a letter counts that stands for a word of one syllable, or for one of more
_ALONE, _TOGETHER = 1, 2
#: how much of what was typed words of the page must stand for
_ENOUGH = 0.55


def like(words: list[str], typed: str) -> float:
    """How well typed first letters fit a title: as a word, at the beginning or end of one, or anywhere."""
    best = 0.0
    for word in words:
        if word == typed:
            return 1
        if word.startswith(typed):
            best = max(best, 0.8)
        elif word.endswith(typed):
            best = max(best, 0.7)
    anywhere = typed in "".join(words)
    if anywhere and len(typed) > 3:
        return max(best, 0.9)
    return max(best, 0.4) if anywhere and len(typed) > 2 else best


def spelled(typed: str, known: Collection[str]) -> float:
    """The share of the typed first letters that words stand for; `known` are the first letters of words.

    Letters between words are endings, or words such as 안: ㅁㅇㅃㅈㅇ is 물, 안, 빠지, 요.
    """
    best = [0] * (len(typed) + 1)
    for end in range(1, len(typed) + 1):
        best[end] = best[end - 1]
        for length in range(1, end + 1):
            if typed[end - length : end] in known:
                worth = length * (_TOGETHER if length > 1 else _ALONE)
                best[end] = max(best[end], best[end - length] + worth)
    share = best[-1] / (_TOGETHER * len(typed))
    return share if share >= _ENOUGH else 0
