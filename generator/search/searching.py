"""The search of a site, opened for the generator's own questions: the same answers that visitors get."""

from __future__ import annotations

from collections.abc import Iterable

from generator.catalog.catalog import Catalog
from generator.search.analyser import Lexicon
from generator.search.index import Index, search_data
from generator.search.inside import Inside
from generator.search.query import Searcher, SiteSearcher
from generator.search.query.library import Shown
from generator.search.records import Record


def searcher(catalog: Catalog) -> SiteSearcher:
    """The search of the site as its visitors have it."""
    data = search_data(catalog)
    inside = Inside(catalog, data)

    def open_piece(product: str) -> Searcher:
        return opened(inside.lexicon, *inside.piece(product))

    pieces = inside.products, inside.has_whole
    return SiteSearcher(opened(data.lexicon, data.index, data.records), open_piece, *pieces)


def opened(lexicon: Lexicon, index: Index, found: Iterable[Record]) -> Searcher:
    """A search over one index."""
    shown = [Shown(*(getattr(record, name) for name in Shown._fields)) for record in found]
    return Searcher(lexicon, index, shown)
