"""Learns words from Korean text with kiwipiepy, which only those who regenerate the table need.

Words once learned stay in words.json, so the text they came from need not be at hand next time.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from generator.search.vocabulary import Vocabulary
from generator.search.words import Verb, Words

_HANGUL = re.compile("[가-힣]")
_HANGUL_WORD = re.compile("[가-힣]+")
_NOUNS = {"NNG", "NNP", "XR", "MAG"}
_VERBS = ("VV", "VA")
# The forms a verb takes before the table's endings; the third word is what the table has already.
_SHAPES = [
    ("어", "EC", ""), ("었", "EP", ""), ("은", "ETM", ""), ("을", "ETM", ""), ("음", "ETN", ""),
    ("는", "ETM", "는"), ("습니다", "EF", "니다"), ("으면", "EC", "으면"), ("으면", "EC", "면"),
]  # fmt: skip


def learn(words: Words, vocabulary: Vocabulary, paths: Iterable[Path]) -> Words:
    """`words` and those of the named files and folders."""
    from kiwipiepy import Kiwi

    lines = [line for path in paths for line in hangul_lines(path)]
    return merge(words, Miner(Kiwi(), vocabulary).words(lines))


def hangul_lines(path: Path) -> Iterator[str]:
    """The lines with Korean in a file, or in the YAML and Markdown files of a folder."""
    files = sorted(p for p in path.rglob("*") if p.suffix in {".yml", ".md"}) if path.is_dir() else [path]
    for file in files:
        yield from (line for line in file.read_text("utf-8").splitlines() if _HANGUL.search(line))


def merge(old: Words, new: Words) -> Words:
    """Both, each word with the greater of its counts: learning the same text twice changes nothing."""
    nouns = dict(old.nouns)
    for noun, count in new.nouns.items():
        nouns[noun] = max(count, nouns.get(noun, 0))
    verbs = dict(old.verbs)
    for name, verb in new.verbs.items():
        known = verbs.get(name, Verb(0, []))
        verbs[name] = Verb(max(verb.count, known.count), sorted({*verb.stems, *known.stems}))
    return Words(nouns, verbs)


class Miner:
    """Finds words in text with a Korean morphological analyser."""

    def __init__(self, kiwi: Any, vocabulary: Vocabulary) -> None:
        self._kiwi = kiwi
        self._vocabulary = vocabulary
        self._refused = {*vocabulary.function_forms, *vocabulary.particles, *vocabulary.not_words}

    def words(self, lines: Iterable[str]) -> Words:
        """The words of `lines` and of the vocabulary, counted; verbs with their stems."""
        found = [word for tokens in self._kiwi.tokenize(lines) for word in self._whole_words(tokens)]
        found.extend(self._own_words())
        nouns: Counter[str] = Counter()
        verbs: Counter[tuple[str, str]] = Counter()
        for word, tag in found:
            if not _HANGUL_WORD.fullmatch(word) or word in self._refused:
                continue
            if tag not in _NOUNS:
                verbs[word, tag] += 1
            elif len(word) > 1 or word in self._vocabulary.short_nouns:
                nouns[word] += 1
        return Words(dict(nouns), self._with_stems(verbs))

    def _own_words(self) -> Iterator[tuple[str, str]]:
        """The vocabulary's words: what ends in 다 is a verb, even where the analyser does not know it."""
        own = [*self._vocabulary.verbs, *self._vocabulary.object_hints]
        own += [
            word
            for rule in self._vocabulary.rules
            for word in f"{rule.when} {rule.add}".replace("!", "").split()
        ]
        for word in own:
            found = list(self._whole_words(self._kiwi.tokenize(word)))
            verbs = [pair for pair in found if pair[1] not in _NOUNS]
            if verbs:
                yield from verbs
            else:
                yield (word.removesuffix("다"), "VV") if word.endswith("다") else (word, "NNG")

    def _whole_words(self, tokens: Sequence[Any]) -> Iterator[tuple[str, str]]:
        """Words with what belongs to them: `켜` + `어` + `지` is 켜지, `심` + `하` is 심하."""
        for token, second, third in zip(tokens, [*tokens[1:], None], [*tokens[2:], None, None], strict=False):
            if token.tag in _NOUNS:
                if len(token.form) == 1 and second and second.tag.startswith("XSA"):
                    yield token.form + second.form, "VA"
                else:
                    yield token.form, token.tag
            elif token.tag.startswith(_VERBS):
                linked = bool(second) and second.form in {"어", "아"}
                if linked and third and (third.form, third.tag) == ("지", "VX"):
                    yield self._kiwi.join([(token.form, token.tag), ("어", "EC")]) + "지", "VV"
                else:
                    yield token.form, token.tag

    def _with_stems(self, counted: Counter[tuple[str, str]]) -> dict[str, Verb]:
        verbs: dict[str, Verb] = {}
        for (verb, tag), count in sorted(counted.items()):
            known = verbs.get(verb, Verb(0, []))
            verbs[verb] = Verb(known.count + count, sorted({*known.stems, verb, *self._stems(verb, tag)}))
        return verbs

    def _stems(self, verb: str, tag: str) -> Iterator[str]:
        for ending, kind, cut in _SHAPES:
            joined: str = self._kiwi.join([(verb, tag), (ending, kind)])
            stem = joined.removesuffix(cut)
            if joined.endswith(cut) and _HANGUL_WORD.fullmatch(stem) and not joined.endswith("습니다"):
                yield stem
