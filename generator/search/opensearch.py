"""The same records for a search service: bulk documents, and an index that knows our words and codes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.schema.config import Synonym
from generator.search.analyser import code_key
from generator.search.lexicon import Forms
from generator.search.query.layout import first_letters, strokes
from generator.search.records import Record
from generator.search.vocabulary import Vocabulary

INDEX = "before-you-go"
#: particles, endings, affixes, marks: what nori leaves out
_STOP_TAGS = ["E", "IC", "J", "MAG", "MAJ", "MM", "SP", "SSC", "SSO", "SC", "SE", "XPN", "XSA", "XSN", "XSV"]
_LONGEST_BEGINNING = 12


def index_settings(vocabulary: Vocabulary, forms: Forms, synonyms: Mapping[str, Synonym]) -> dict[str, Any]:
    """The body of the request that makes the index."""
    nouns = sorted(
        form
        for form, entries in forms.items()
        if len(form) > 1 and any(kind == "N" and tokens == form for kind, tokens, _cost in entries)
    )
    return {
        "settings": {
            "index": {"number_of_shards": 1},
            "analysis": {
                "char_filter": {
                    "bare": {"type": "pattern_replace", "pattern": "[^A-Za-z0-9#]", "replacement": ""}
                },
                "tokenizer": {
                    "words": {
                        "type": "nori_tokenizer",
                        "decompound_mode": "mixed",
                        "user_dictionary_rules": nouns,
                    }
                },
                "filter": {
                    "meaning": {"type": "nori_part_of_speech", "stoptags": _STOP_TAGS},
                    "synonyms": {
                        "type": "synonym_graph",
                        "lenient": True,
                        "synonyms": list(_synonyms(vocabulary, synonyms)),
                    },
                    "beginnings": {"type": "edge_ngram", "min_gram": 2, "max_gram": _LONGEST_BEGINNING},
                },
                "normalizer": {"code": {"type": "custom", "char_filter": ["bare"], "filter": ["lowercase"]}},
                "analyzer": {
                    "korean": _custom("words", "meaning", "lowercase"),
                    "korean_query": _custom("words", "meaning", "lowercase", "synonyms"),
                    "typed": _custom("whitespace", "beginnings"),
                    "as_typed": _custom("whitespace"),
                },
            },
        },
        "mappings": {"dynamic": "strict", "properties": _properties()},
    }


def bulk(found: Iterable[Record]) -> Iterator[str]:
    """The lines of a bulk request: what to do, then the document."""
    for record in found:
        yield _line({"index": {"_index": INDEX, "_id": f"{record.kind}:{record.id}"}})
        yield _line(_document(record))


def _document(record: Record) -> dict[str, Any]:
    return {
        "kind": record.kind,
        "id": record.id,
        "url": record.url,
        "title": record.title,
        "product": record.product,
        "product_name": record.product_name,
        "product_words": list(record.product_words),
        "badge": record.badge,
        "code": list(dict.fromkeys(filter(None, map(code_key, record.codes)))),
        "sym": list(record.sym),
        "ask": list(record.ask),
        "choseong": [first_letters(text) for text in (record.title, *record.ask)],
        "strokes": strokes(record.title),
    }


def _properties() -> dict[str, Any]:
    text = {"type": "text", "analyzer": "korean", "search_analyzer": "korean_query"}
    typed = {"type": "text", "analyzer": "typed", "search_analyzer": "as_typed"}
    keyword, shown = {"type": "keyword"}, {"type": "keyword", "index": False, "doc_values": False}
    return {
        "kind": keyword, "id": keyword, "product": keyword,
        "url": shown, "product_name": shown, "badge": shown,
        "title": text, "product_words": text, "sym": text, "ask": text,
        "code": {"type": "keyword", "normalizer": "code"},
        "choseong": typed, "strokes": typed,
    }  # fmt: skip


def _custom(tokenizer: str, *filters: str) -> dict[str, Any]:
    return {"type": "custom", "tokenizer": tokenizer, "filter": list(filters)}


def _synonyms(vocabulary: Vocabulary, own: Mapping[str, Synonym]) -> Iterator[str]:
    """Rules as Solr writes them; those for certain products are left out, since a filter knows no product."""
    for word, written in vocabulary.spellings.items():
        yield f"{', '.join(written)} => {word}"
    for rule in vocabulary.rules:
        if not rule.products:
            yield f"{rule.when} => {rule.when}, {rule.add}"
    for phrase, synonym in own.items():
        if not synonym.for_:
            yield f"{phrase} => {', '.join([phrase, *synonym.also])}"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"
