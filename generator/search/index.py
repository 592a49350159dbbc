"""The search index: lunr's own weights, written small, ready for the browser to load."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any

from lunr.builder import Builder

from generator.catalog.catalog import Catalog
from generator.search.analyser import Analyser, Lexicon, code_key, look_alike_key
from generator.search.interface import dangers_of
from generator.search.lexicon import ONE_SYLLABLE, read_lexicon
from generator.search.listing import listed
from generator.search.packing import pack, pack_rules
from generator.search.polarity import polarity
from generator.search.records import Record, records
from generator.search.shards import MOST_IN_ONE, shards
from generator.search.site_lexicon import Named, Own, site_lexicon, trimmed
from generator.search.steps import NEXT_TEXT, small

# What a match in a field is worth. lunr ignores such boosts when they are given with the query.
FIELDS = {"title": 6, "product": 3, "code": 10, "sym": 2, "ask": 5}

Index = dict[str, Any]
#: the tokens of each text of a record by field
Document = dict[str, list[list[str]]]
#: where texts are kept apart: what one customer says is one text
APART = {"ask"}


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
    files: dict[str, bytes] = {}
    for folder, index, found in shards(data.records, data.index, partial(slim, lexicon=data.lexicon), most):
        if not folder:
            files["search/lexicon.json"] = compact(_packed(data.lexicon, index["t"]))
        files[f"search/{folder}index.json"] = compact(small(index))
        files[f"search/{folder}records.json"] = compact(listed(found))
    return files


def _packed(lexicon: Lexicon, terms: list[str]) -> dict[str, Any]:
    others = {name: value for name, value in lexicon.items() if name not in {"forms", "rules"}}
    rules = pack_rules(lexicon.get("rules", []))
    return {**others, "one-syllable": ONE_SYLLABLE, "rules": rules, "packed": pack(lexicon["forms"], terms)}


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
    term stands there once more. Where texts are kept apart each begins anew, after -1. Whatever lunr weighs
    can be worked out from this.
    """
    if not found:
        return {"f": FIELDS, "t": [], "x": [[] for _ in FIELDS]}
    builder = counted(found)
    numbers = {term: int(posting["_index"]) for term, posting in builder.inverted_index.items()}
    return {
        "f": FIELDS,
        "t": sorted(numbers, key=numbers.__getitem__),
        "x": [[_steps(field, document[field], numbers) for document in found] for field in FIELDS],
    }


def counted(found: Iterable[Document]) -> Any:
    """A lunr builder that holds `found`, not weighed yet; given finished tokens, it has no pipeline."""
    builder = Builder()
    builder.ref("position")
    for field, boost in FIELDS.items():
        builder.field(field, boost=boost)
    for position, document in enumerate(found):
        builder.add({"position": str(position), **flat(document)})
    return builder


def flat(document: Document) -> dict[str, list[str]]:
    """The tokens of a document by field, as lunr takes them."""
    return {field: list(chain.from_iterable(texts)) for field, texts in document.items()}


def field_tokens(record: Record, analyser: Analyser, lexicon: Lexicon) -> Document:
    """The tokens of a record by field and text.

    `c:` marks a code, `l:` what looks like it on a display, `!` a denied word, `d:` a danger spoken of.
    """
    weak = lexicon.get("weak", {})
    dangers = dangers_of(record, analyser, lexicon) if record.kind == "fault-tree" else []
    latin = [code for code in record.codes if code_key(code)]
    keys = [key for code in latin for key in (f"c:{code_key(code)}", f"l:{look_alike_key(code)}")]
    return {
        "title": [_with_denied(record.title, analyser, weak)],
        "product": [list(dict.fromkeys(chain.from_iterable(map(analyser.tokens, record.product_words))))],
        "code": [list(dict.fromkeys(keys))],
        "sym": [analyser.tokens(text) for text in record.sym],
        "ask": [
            *(_with_denied(text, analyser, weak) for text in record.ask),
            *([f"d:{danger}"] for danger in dangers),
        ],
    }


def _with_denied(text: str, analyser: Analyser, weak: Container[str]) -> list[str]:
    pieces = analyser.pieces(text)
    denied = polarity(pieces, weak.__contains__).denied
    return [*(token for piece in pieces for token in piece.tokens), *(f"!{token}" for token in denied)]


def _steps(field: str, texts: list[list[str]], numbers: Mapping[str, int]) -> list[int]:
    if field not in APART:
        return _distances(chain.from_iterable(texts), numbers)
    each = ([NEXT_TEXT, *_distances(tokens, numbers)] for tokens in texts if tokens)
    return list(chain.from_iterable(each))[1:]


def _distances(tokens: Iterable[str], numbers: Mapping[str, int]) -> list[int]:
    places = sorted(numbers[token] for token in tokens)
    return [place - before for before, place in zip([0, *places], places, strict=False)]


def compact(value: object) -> bytes:
    """A value as JSON, without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
