"""The search index: lunr's own weights, written small, ready for the browser to load."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from lunr.builder import Builder

from generator.catalog.catalog import Catalog
from generator.search.analyser import Analyser, Lexicon, code_key, look_alike_key
from generator.search.lexicon import read_lexicon
from generator.search.records import Record, records
from generator.search.site_lexicon import Named, site_lexicon

# What a match in a field is worth. lunr ignores such boosts when they are given with the query.
FIELDS = {"title": 6, "product": 3, "code": 10, "sym": 2, "ask": 5}
_SHOWN = ("kind", "id", "url", "title", "product", "product_name", "badge", "group")


def search_files(catalog: Catalog) -> dict[str, bytes]:
    """The files the browser searches with, by address."""
    products = [Named(id, (entry.model.name, *entry.model.aliases)) for id, entry in catalog.products.items()]
    lexicon = site_lexicon(read_lexicon(), products, catalog.settings.synonyms)
    found = records(catalog)
    return {
        "search/index.json": _json(slim(found, lexicon)),
        "search/lexicon.json": _json(lexicon),
        "search/records.json": _json(
            {"fields": _SHOWN, "rows": [[getattr(record, name) for name in _SHOWN] for record in found]}
        ),
    }


def slim(found: list[Record], lexicon: Lexicon) -> dict[str, Any]:
    """The index of `found`: `f` fields, `r` number of records, `t` terms, `x` weights.

    `x` holds for each field and record a flat list: the distance to the next term, its weight in thousandths.
    Records are known by their position. The browser finds everything else of a lunr index from this.
    """
    if not found:
        return {"f": list(FIELDS), "r": 0, "t": [], "x": [[] for _ in FIELDS]}
    builder = build(found, lexicon)
    terms = sorted(builder.inverted_index, key=lambda term: int(builder.inverted_index[term]["_index"]))
    vectors = builder.field_vectors
    weights = [
        [list(_steps(vectors[f"{field}/{position}"].elements)) for position in range(len(found))]
        for field in FIELDS
    ]
    return {"f": list(FIELDS), "r": len(found), "t": terms, "x": weights}


def build(found: Iterable[Record], lexicon: Lexicon) -> Any:
    """A lunr builder that has weighed `found`; it is given finished tokens and has no pipeline of its own."""
    analyser = Analyser(lexicon)
    builder = Builder()
    builder.ref("position")
    for field, boost in FIELDS.items():
        builder.field(field, boost=boost)
    for position, record in enumerate(found):
        builder.add({"position": str(position), **field_tokens(record, analyser)})
    builder.build()
    return builder


def field_tokens(record: Record, analyser: Analyser) -> dict[str, list[str]]:
    """The tokens of a record by field. `c:` marks a code, `l:` what looks like it on a display."""
    latin = [code for code in record.codes if code_key(code)]
    keys = [key for code in latin for key in (f"c:{code_key(code)}", f"l:{look_alike_key(code)}")]
    return {
        "title": analyser.tokens(record.title),
        "product": list(dict.fromkeys(_all(record.product_words, analyser))),
        "code": list(dict.fromkeys(keys)),
        "sym": list(_all(record.sym, analyser)),
        "ask": list(_all(record.ask, analyser)),
    }


def _all(texts: Iterable[str], analyser: Analyser) -> Iterator[str]:
    for text in texts:
        yield from analyser.tokens(text)


def _steps(elements: list[float]) -> Iterator[int]:
    before = 0
    for at in range(0, len(elements), 2):
        term = int(elements[at])
        yield term - before
        yield round(elements[at + 1] * 1000)
        before = term


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
