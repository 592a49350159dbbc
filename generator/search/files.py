"""Everything that the search of a browser loads, by address."""

from __future__ import annotations

from generator.catalog.catalog import Catalog
from generator.search.index import compact, search_data, written
from generator.search.inside import WHOLE, Inside
from generator.search.interface import advice, words
from generator.search.listing import listed
from generator.search.offers import offers
from generator.search.packing import pack, pack_index


def search_files(catalog: Catalog) -> dict[str, bytes]:
    """The files the browser searches with, by address."""
    data = search_data(catalog)
    return {
        **written(data),
        **_inside(Inside(catalog, data)),
        **{
            f"search/offers{'/' if product else ''}{product}.json": compact(told)
            for product, told in offers(catalog, data.records, data.lexicon)
        },
        "search/words.json": compact(words(catalog)),
        "search/dangers.json": compact(advice(catalog, data.records, data.lexicon)),
    }


def _inside(inside: Inside) -> dict[str, bytes]:
    """The second search: its words, and its pieces."""
    known = {"packed": pack(inside.further_forms), "products": inside.products, "whole": inside.has_whole}
    files = {"search/inside/lexicon.json": compact(known)}
    pieces = {f"product/{product}": product for product in inside.products}
    for name, product in {**pieces, **({"whole": WHOLE} if inside.has_whole else {})}.items():
        index, found = inside.piece(product)
        files[f"search/inside/{name}.json"] = compact({"index": pack_index(index), "records": listed(found)})
    return files
