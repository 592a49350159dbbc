"""The search index: lunr's own weights, written small, ready for the browser to load."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from lunr.builder import Builder

from generator.catalog.catalog import Catalog
from generator.search.analyser import Analyser, Lexicon, code_key, look_alike_key
from generator.search.interface import dangers_of
from generator.search.lexicon import ONE_SYLLABLE, read_lexicon
from generator.search.listing import listed
from generator.search.packing import pack, pack_index, pack_rules
from generator.search.polarity import polarity
from generator.search.records import Record, records
from generator.search.shards import MOST_IN_ONE, shards
from generator.search.site_lexicon import Named, Own, site_lexicon, trimmed

# What a match in a field is worth. lunr ignores such boosts when they are given with the query.
FIELDS = {"title": 6, "product": 3, "code": 10, "sym": 2, "ask": 5}

Index = dict[str, Any]
#: the tokens of a record by field
Document = dict[str, list[str]]


@dataclass(frozen=True)
class SearchData:
    """What the browser searches with."""

    lexicon: Lexicon
    index: Index
    records: list[Record]


def search_data(catalog: Catalog) -> SearchData:
    """The search of the site: its words, its index, and what is shown of each record."""
    lexicon = site_words(catalog)
    found = records(catalog)
    index = slim(found, lexicon)
    return SearchData(trimmed(lexicon, index["t"]), index, found)


def site_words(catalog: Catalog) -> Lexicon:
    """Every word known at this site, whether a page uses it or not."""
    products = [Named(id, (entry.model.name, *entry.model.aliases)) for id, entry in catalog.products.items()]
    return site_lexicon(read_lexicon(), products, _own_synonyms(catalog))


def _own_synonyms(catalog: Catalog) -> Iterator[Own]:
    """The synonyms of the site, groups of products spelled out."""
    for phrase, synonym in catalog.settings.synonyms.items():
        names = set(map(str, synonym.for_))
        products = [
            id for id, entry in catalog.products.items() if not names.isdisjoint({id, entry.model.group})
        ]
        if products or not names:
            yield Own(phrase, tuple(synonym.also), tuple(products))


def written(data: SearchData, most: int = MOST_IN_ONE) -> dict[str, bytes]:
    """What the search itself loads: in pieces where there are more records than `most`."""
    files = {"search/lexicon.json": compact(_packed(data.lexicon))}
    for folder, index, found in shards(data.records, data.index, partial(slim, lexicon=data.lexicon), most):
        files[f"search/{folder}index.json"] = compact(pack_index(index))
        files[f"search/{folder}records.json"] = compact(listed(found))
    return files


def _packed(lexicon: Lexicon) -> dict[str, Any]:
    others = {name: value for name, value in lexicon.items() if name not in {"forms", "rules"}}
    rules = pack_rules(lexicon.get("rules", []))
    return {**others, "one-syllable": ONE_SYLLABLE, "rules": rules, "packed": pack(lexicon["forms"])}


def slim(found: Iterable[Record], lexicon: Lexicon) -> Index:
    """The index of `found`; records are known by their position."""
    return placed(documents(found, lexicon))


def documents(found: Iterable[Record], lexicon: Lexicon) -> list[Document]:
    """The tokens of each record by field."""
    analyser = Analyser(lexicon)
    return [field_tokens(record, analyser, lexicon) for record in found]


def placed(found: Sequence[Document]) -> Index:
    """The index of documents: `f` fields and their boosts, `t` terms, `x` places.

    `x` holds for each field and record the distance to the next term, in ascending order; 0 says that the
    term stands there once more. Whatever lunr weighs can be worked out from this.
    """
    numbers: dict[str, int] = {}
    for document in found:
        for field in FIELDS:
            for token in document[field]:
                numbers.setdefault(token, len(numbers))
    return {
        "f": FIELDS,
        "t": list(numbers),
        "x": [[_distances(document[field], numbers) for document in found] for field in FIELDS],
    }


def build(found: Iterable[Record], lexicon: Lexicon) -> Any:
    """A lunr builder that has weighed `found`; it is given finished tokens and has no pipeline of its own."""
    builder = Builder()
    builder.ref("position")
    for field, boost in FIELDS.items():
        builder.field(field, boost=boost)
    for position, document in enumerate(documents(found, lexicon)):
        builder.add({"position": str(position), **document})
    builder.build()
    return builder


def field_tokens(record: Record, analyser: Analyser, lexicon: Lexicon) -> Document:
    """The tokens of a record by field.

    `c:` marks a code, `l:` what looks like it on a display, `!` a denied word, `d:` a danger spoken of.
    """
    weak = lexicon.get("weak", {})
    dangers = dangers_of(record, analyser, lexicon) if record.kind == "fault-tree" else []
    latin = [code for code in record.codes if code_key(code)]
    keys = [key for code in latin for key in (f"c:{code_key(code)}", f"l:{look_alike_key(code)}")]
    return {
        "title": list(_with_denied([record.title], analyser, weak)),
        "product": list(dict.fromkeys(_all(record.product_words, analyser))),
        "code": list(dict.fromkeys(keys)),
        "sym": list(_all(record.sym, analyser)),
        "ask": [*_with_denied(record.ask, analyser, weak), *(f"d:{danger}" for danger in dangers)],
    }


def _with_denied(texts: Iterable[str], analyser: Analyser, weak: Container[str]) -> Iterator[str]:
    for text in texts:
        pieces = analyser.pieces(text)
        yield from (token for piece in pieces for token in piece.tokens)
        yield from (f"!{token}" for token in polarity(pieces, weak.__contains__).denied)


def _all(texts: Iterable[str], analyser: Analyser) -> Iterator[str]:
    for text in texts:
        yield from analyser.tokens(text)


def _distances(tokens: Iterable[str], numbers: Mapping[str, int]) -> list[int]:
    places = sorted(numbers[token] for token in tokens)
    return [place - before for before, place in zip([0, *places], places, strict=False)]


def compact(value: object) -> bytes:
    """A value as JSON, without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
