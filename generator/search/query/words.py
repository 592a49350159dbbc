"""The words of a question: put right where they were typed wrongly, with what they deny and assert."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import NamedTuple

from generator.search.analyser import Analyser, Lexicon, Segment, is_hangul, runs
from generator.search.polarity import Polarity, polarity
from generator.search.query.library import Library
from generator.search.query.typos import Speller, is_guess, plain

_GUESSED = 0.8


class Words(NamedTuple):
    """Tokens with their worth, what is denied and asserted, repairs, and the words no page uses."""

    worth: dict[str, float]
    repairs: list[tuple[str, str]]
    strange: list[str]
    polarity: Polarity


class WordReader:
    """Gives the words of a text; the library knows what the pages say."""

    def __init__(
        self, analyser: Analyser, lexicon: Lexicon, library: Library, is_weak: Callable[[str], bool]
    ) -> None:
        self._analyser, self._library, self._is_weak = analyser, library, is_weak
        triggers = [
            *(when for when, _add, _of in lexicon.get("rules", [])),
            *(when for when, _of in lexicon.get("products", [])),
            *(when for when, _of in lexicon.get("hints", [])),
        ]
        self._triggers = {token for when in triggers for token in when}
        self._speller = Speller(analyser, lexicon, library, self._is_useful)

    def read(self, text: str, unfinished: str, products: Collection[str], *, no_name: bool) -> Words:
        """The words of `text` about `products`, of which `unfinished` is still being typed."""
        repairs: list[tuple[str, str]] = []
        pieces: list[Segment] = []
        for run in runs(text):
            typing = bool(unfinished) and run.endswith(unfinished)
            guessed = (
                self._speller.guess(run, products, no_name=no_name) if is_hangul(run) and not typing else None
            )
            repairs += [
                (surface, " ".join(map(plain, tokens)))
                for _kind, surface, tokens in guessed or ()
                if is_guess(tokens)
            ]
            pieces += guessed or self._analyser.pieces(run)
        worth: dict[str, float] = {}
        for piece in pieces:
            for token in map(plain, piece.tokens):
                worth[token] = max(_GUESSED if is_guess(piece.tokens) else 1, worth.get(token, 0))
        strange = [
            piece.surface for piece in pieces if self._is_strange(piece) and piece.surface != unfinished
        ]
        said = [Segment(kind, surface, tuple(map(plain, tokens))) for kind, surface, tokens in pieces]
        return Words(worth, repairs, strange, polarity(said, self._is_weak))

    def _is_useful(self, token: str) -> bool:
        return self._library.has(token) or token in self._triggers

    def _is_strange(self, piece: Segment) -> bool:
        known = any(self._is_useful(plain(token)) or self._is_weak(token) for token in piece.tokens)
        return piece.kind in "NU" and bool(piece.tokens) and not known
