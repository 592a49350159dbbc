"""What pages say inside is asked where titles and symptoms do not answer, and nowhere else."""

import gzip
import json
from itertools import accumulate

import pytest

from generator.catalog.catalog import Catalog
from generator.search import search_files
from generator.search.analyser import Analyser
from generator.search.index import FIELDS, search_data
from generator.search.inside import Inside
from generator.search.query import SiteSearcher
from generator.search.searching import opened, searcher
from tests.search.judgements import read_judgements

MOST_FOR_A_PRODUCT = 10_000


@pytest.fixture(scope="module")
def search(catalog: Catalog) -> SiteSearcher:
    return searcher(catalog)


@pytest.fixture(scope="module")
def inside(catalog: Catalog) -> Inside:
    return Inside(catalog, search_data(catalog))


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("노트북 num lock", ["laptop", "laptop/keyboard"]),
        ("공기청정기 플라스마", ["air-purifier", "air-purifier/fishy-smell"]),
        ("제습기 벽에서 5cm 띄우기", ["dehumidifier", "dehumidifier/noise"]),
        ("면봉", ["air-purifier/dust-stuck"]),
    ],
)
def test_what_only_a_page_says_inside_is_found_after_the_product_named_and_called_loosely_related(
    text: str, pages: list[str], search: SiteSearcher
) -> None:
    answer = search.query(text)
    assert [found.record.id for found in answer.results[: len(pages)]] == pages
    assert answer.loose
    assert answer.inside


def test_what_titles_and_symptoms_answer_stays_as_it_is(catalog: Catalog, search: SiteSearcher) -> None:
    data = search_data(catalog)
    first = opened(data.lexicon, data.index, data.records)
    asked = [each.query for each in read_judgements("development")]
    pairs = [(first.query(text), search.query(text)) for text in asked]
    answered = [(before, after) for before, after in pairs if before.results and not before.loose]
    assert len(answered) > 300
    assert [after.question.written for before, after in answered if before != after] == []


@pytest.mark.parametrize("text", ["자동차 타이어", "비행기표 예매", "asdfghjkl", "냉면 맛집", "뷁뷁"])
def test_unknown_things_are_not_found_inside_either(text: str, search: SiteSearcher) -> None:
    assert search.query(text).results == []


def test_notes_for_agents_are_in_no_piece(catalog: Catalog, inside: Inside) -> None:
    notes = {
        node.internal
        for tree in catalog.fault_trees.values()
        for node in (tree.model, *tree.model.nodes.values())
        if node.internal
    }
    _index, found = inside.piece("")
    said = {text for record in found for text in record.sym}
    assert notes
    assert notes.isdisjoint(said)


def test_what_a_page_says_stands_in_the_piece_of_its_product(inside: Inside) -> None:
    index, found = inside.piece("laptop")
    assert {record.product for record in found} == {"laptop"}
    at = [record.id for record in found].index("laptop/keyboard")
    steps = index["x"][list(FIELDS).index("sym")][at]
    said = {index["t"][number] for number in accumulate(steps)}
    assert set(Analyser(inside.lexicon).tokens("Num Lock")) <= said


def test_the_piece_of_a_product_is_small(catalog: Catalog) -> None:
    sizes = {
        address: len(gzip.compress(content, 9))
        for address, content in search_files(catalog).items()
        if address.startswith("search/inside/product/")
    }
    assert set(sizes) == {f"search/inside/product/{product}.json" for product in catalog.products}
    assert max(sizes.values()) <= MOST_FOR_A_PRODUCT


def test_the_words_of_the_first_search_are_not_sent_twice(catalog: Catalog) -> None:
    files = search_files(catalog)
    again = json.loads(files["search/inside/lexicon.json"])
    assert len(files["search/inside/lexicon.json"]) < len(files["search/lexicon.json"]) / 5
    assert again["products"] == sorted(catalog.products)
