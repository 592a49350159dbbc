"""The search of a site: titles and symptoms first, and what pages say inside where those do not answer."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import cache

from generator.search.query.searcher import Answer, Found, Searcher

#: who names a family of products names a few; for more, the piece of all is asked
_MOST_NAMED = 3
_LIMIT = 20
_WHOLE = ""


class SiteSearcher:
    """Searches a site; `open_piece` opens what the pages of a product, or of all, say inside."""

    def __init__(
        self,
        first: Searcher,
        open_piece: Callable[[str], Searcher],
        products: Collection[str],
        has_whole: bool,
    ) -> None:
        self._first = first
        self._piece = cache(open_piece)
        self._products = frozenset(products)
        self._has_whole = has_whole

    def query(self, text: str) -> Answer:
        """What is found for `text`; what is found inside pages is only loosely related."""
        answer = self._first.query(text)
        if answer.results and not answer.loose:
            return answer
        meant = answer.question.products or ()
        found = self._inside(text, meant)
        if not found:
            return answer
        leads = [match for match in answer.results[:1] if _is_page_of(match, meant)]
        others = [match for match in found if match.record not in [lead.record for lead in leads]]
        return replace(answer, results=[*leads, *others][:_LIMIT], loose=True, inside=True)

    def _inside(self, text: str, meant: Collection[str]) -> list[Found]:
        """What pages of the products meant, or of all, say of what was asked; best first."""
        pieces = sorted(self._products.intersection(meant))
        if not 0 < len(pieces) <= _MOST_NAMED:
            pieces = [_WHOLE] if self._has_whole else []
        answers = [self._piece(piece).query(text) for piece in pieces]
        found = [match for answer in answers if not answer.loose for match in answer.results]
        return sorted(found, key=lambda match: -match.score)


def _is_page_of(match: Found, products: Collection[str]) -> bool:
    """Whether it is the page of a product that was named, which leads on to whatever else was meant."""
    return match.record.kind == "product" and match.record.product in products
