"""The hand-kept vocabulary, as typed values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

VOCABULARY_FILE = Path(__file__).parent / "vocabulary.yml"


@dataclass(frozen=True)
class Rule:
    """Who writes all words of `when` may mean the words of `add`; without `products`, of any product."""

    when: str
    add: str
    products: tuple[str, ...] = ()


@dataclass(frozen=True)
class Danger:
    """Who writes all words of `when` may be in danger; of `harmless` products they mean nothing bad."""

    when: str
    danger: str
    harmless: tuple[str, ...] = ()


@dataclass(frozen=True)
class Vocabulary:
    """Every list of vocabulary.yml; families of products are already spelled out."""

    spellings: dict[str, list[str]]
    little_words: list[str]
    nouns: list[str]
    short_nouns: list[str]
    not_words: list[str]
    not_forms: list[str]
    verbs: list[str]
    rules: list[Rule]
    dangers: list[Danger]
    spoken_letters: dict[str, str]
    product_names: dict[str, list[str]]
    object_hints: dict[str, list[str]]
    asks_for: dict[str, list[str]]
    elsewhere: list[str]
    particles: list[str]
    endings: list[str]
    function_forms: list[str]
    often_asked: list[str]
    weak_tokens: list[str]
    stop_tokens: list[str]


def read_vocabulary(path: Path = VOCABULARY_FILE) -> Vocabulary:
    """The vocabulary kept in `path`, every scalar read as the word that was written."""
    # BaseLoader makes words, lists and maps of words, nothing else: `no` and `1e5` arrive as written.
    raw: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    families: dict[str, list[str]] = raw["families"]

    def products(names: list[str]) -> list[str]:
        return [product for name in names for product in families.get(name, [name])]

    return Vocabulary(
        spellings=raw["spellings"],
        little_words=raw["little-words"],
        nouns=raw["nouns"],
        short_nouns=raw["short-nouns"],
        not_words=raw["not-words"],
        not_forms=raw["not-forms"],
        verbs=raw["verbs"],
        rules=[Rule(of["when"], of["add"], tuple(products(of.get("for", [])))) for of in raw["rules"]],
        dangers=[
            Danger(of["when"], of["danger"], tuple(products(of.get("harmless", [])))) for of in raw["dangers"]
        ],
        spoken_letters=raw["spoken-letters"],
        product_names={name: products(of) for name, of in raw["product-names"].items()},
        object_hints={name: products(of) for name, of in raw["object-hints"].items()},
        asks_for=raw["asks-for"],
        elsewhere=raw["elsewhere"],
        particles=raw["particles"],
        endings=raw["endings"],
        function_forms=raw["function-forms"],
        often_asked=raw["often-asked"],
        weak_tokens=raw["weak-tokens"],
        stop_tokens=raw["stop-tokens"],
    )
