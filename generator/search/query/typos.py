"""Words typed wrongly: what the analyser does not know is compared with the words it does."""

from __future__ import annotations

from collections.abc import Callable, Collection

from generator.search.analyser import Analyser, Entry, Lexicon, Segment
from generator.search.query.library import Library
from generator.search.query.resemblance import Likeness, Resemblance

_LONGEST = 7
_CANDIDATES = 3
_STRAY = 2
#: what a guess costs the analyser: less than an unknown word, more than a known one
_GUESS = 260
_NAME_GUESS = 160
_GUESS_PER_SLIP = 130
_MARK = "~"
#: how sure the analyser is of a syllable: it may be another product, or another word of the product
_KNOWN, _SUSPECT, _UNKNOWN = 0, 1, 2


class Speller:
    """Guesses what a run of Hangul was meant to be."""

    def __init__(
        self, analyser: Analyser, lexicon: Lexicon, library: Library, is_useful: Callable[[str], bool]
    ) -> None:
        self._analyser, self._library = analyser, library
        self._resembling = Resemblance(lexicon, is_useful).of

    def guess(self, run: str, products: Collection[str], *, no_name: bool) -> list[Segment] | None:
        """The segments of `run` with doubtful words read as known ones, tokens marked `~`; None without.

        Words that pages of `products` say are likelier than others. Where a text has `no_name` of a product,
        any word may be one.
        """
        doubts = _doubts(self._analyser.segments(run))
        if no_name:
            doubts = [max(doubt, _SUSPECT) for doubt in doubts]
        if not any(doubts):
            return None
        guesses: dict[str, list[Entry]] = {}
        for start in range(len(run)):
            for end in range(start + 2, min(len(run), start + _LONGEST) + 1):
                doubt = max(doubts[start:end])
                if doubt == _KNOWN:
                    continue
                found = self._meant(run[start:end], products, only_names=doubt == _SUSPECT)
                if found:
                    guesses[run[start:end]] = found
        if not guesses:
            return None
        read = self._analyser.cut(run, guesses)
        # Beside what stays unknown, with no word that is sure, guesses are no better than chance.
        unknown = [segment for segment in read if segment.kind == "U"]
        sure = any(segment.kind in "NV" and not is_guess(segment.tokens) for segment in read)
        lost = any(len(segment.surface) > _STRAY for segment in unknown) or (unknown and not sure)
        return read if not lost and any(is_guess(segment.tokens) for segment in read) else None

    def _meant(self, surface: str, products: Collection[str], *, only_names: bool) -> list[Entry]:
        """What `surface` may mean: the nearest words, or words of the products that are almost as near."""
        likely = [each for each in self._resembling(surface) if each.word.product or not only_names]
        nearest = _nearest([each for each in likely if each.sure])
        if products:
            said = self._library.said_by(products)
            own = _nearest([each for each in likely if said.issuperset(each.word.tokens)])
            if own and (not nearest or own[0].distance <= nearest[0].distance + 1):
                nearest = own
        nearest.sort(key=lambda each: not each.word.product)
        return [_entry(each) for each in nearest[:_CANDIDATES]]


def is_guess(tokens: tuple[str, ...]) -> bool:
    """Whether tokens of a segment were guessed."""
    return bool(tokens) and tokens[0][0] == _MARK


def plain(token: str) -> str:
    """A guessed token without its mark."""
    return token.removeprefix(_MARK)


def _nearest(found: list[Likeness]) -> list[Likeness]:
    return [each for each in found if each.distance == found[0].distance]


def _entry(likeness: Likeness) -> Entry:
    kind, tokens, *_typed = likeness.word
    guess = _NAME_GUESS if likeness.word.product else _GUESS
    return kind, tuple(_MARK + token for token in tokens), guess + _GUESS_PER_SLIP * likeness.distance


def _doubts(segments: list[Segment]) -> list[int]:
    """For each syllable, how sure the analyser is: a stray syllable beside a noun is suspect."""
    doubts: list[int] = []
    before = ""
    for at, (kind, surface, _tokens) in enumerate(segments):
        after = segments[at + 1].kind if at + 1 < len(segments) else ""
        beside = before in "NF" if before else kind == "N" and after != ""
        # A verb has an ending.
        bare = kind == "V" and after != "" and after in "NVU"
        stray = len(surface) == 1 and ((kind in "NEF" and beside) or bare)
        doubt = _UNKNOWN if kind == "U" else _SUSPECT if stray else _KNOWN
        doubts += [doubt] * len(surface)
        before = kind
    return doubts
