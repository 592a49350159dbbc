"""The Python query plan and the browser's give the same answers to the same queries."""

import json
import random
import subprocess
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from generator.catalog.catalog import Catalog
from generator.search.query import SiteSearcher
from generator.search.query.layout import on_korean_keys, on_latin_keys
from generator.search.searching import searcher
from tests.search.judgements import HALVES, read_judgements
from tests.search.test_analyser import fuzzed_texts

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def search(catalog: Catalog) -> SiteSearcher:
    return searcher(catalog)


def asked_of_both(search: SiteSearcher, site: Path, queries: list[str]) -> list[tuple[str, Any, Any]]:
    """Queries with what Python and what the browser answers."""
    command = ["node", str(HERE / "twin.mjs"), str(site)]
    ran = subprocess.run(
        command, input=json.dumps(queries), capture_output=True, encoding="utf-8", check=True
    )
    ours = []
    for query in queries:
        answer = search.query(query)
        pages = [[f"{found.record.kind}:{found.record.id}", found.score] for found in answer.results]
        told = {"loose": answer.loose, "inside": answer.inside, "danger": answer.question.danger}
        ours.append({"pages": pages, **told})
    return list(zip(queries, ours, json.loads(ran.stdout), strict=True))


def test_both_query_plans_answer_every_judged_query_alike(search: SiteSearcher, site: Path) -> None:
    for query, ours, theirs in asked_of_both(search, site, judged_queries()):
        assert ours == theirs, query


def test_both_query_plans_answer_damaged_queries_alike(search: SiteSearcher, site: Path) -> None:
    queries = damaged(judged_queries(), 1500, seed=20261122) + fuzzed_texts(500, seed=3)
    for query, ours, theirs in asked_of_both(search, site, queries):
        assert ours == theirs, query


def judged_queries() -> list[str]:
    """The queries of both halves."""
    return [each.query for half in HALVES for each in read_judgements(half)]


def damaged(queries: list[str], count: int, seed: int) -> list[str]:
    """Queries with slips of the fingers, other layouts, half-typed ends, decomposed or glued."""
    chance = random.Random(seed)

    def slip(text: str) -> str:
        letters = list(unicodedata.normalize("NFD", text))
        at = chance.randrange(len(letters))
        other = chance.choice(letters)
        letters[at : at + 1] = chance.choice([[], [other], [letters[at], other], [letters[at]] * 2])
        return unicodedata.normalize("NFC", "".join(letters))

    def damage(text: str) -> str:
        return chance.choice(
            [
                slip,
                lambda text: slip(slip(text)),
                lambda text: unicodedata.normalize("NFD", text)[: chance.randrange(1, len(text) + 1)],
                lambda text: text[: chance.randrange(1, len(text) + 1)],
                lambda text: text.replace(" ", ""),
                on_latin_keys,
                on_korean_keys,
                str.upper,
            ]
        )(text)

    return [damage(chance.choice(queries)) for _ in range(count)]
