"""A large site's search in pieces answers as the whole does."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.catalog.catalog import Catalog
from generator.search.index import SearchData, search_data, written
from generator.search.shards import MOST_IN_ONE
from tests.search.built import put
from tests.search.judgements import Answer, Judgement, read_judgements
from tests.search.measure import answers

Asked = tuple[list[Judgement], list[list[Answer]], list[list[Answer]]]


@pytest.fixture(scope="module")
def data(catalog: Catalog) -> SearchData:
    return search_data(catalog)


@pytest.fixture(scope="module")
def in_folder(data: SearchData, tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """Writes the search in pieces where there are more records than so many."""

    def write(most: int) -> Path:
        return put(written(data, most), tmp_path_factory.mktemp("search"))

    return write


@pytest.fixture(scope="module")
def asked(in_folder: Callable[[int], Path], data: SearchData) -> Asked:
    """Queries about a product, with what the whole finds for each, and what the pieces do."""
    judged = [each for each in read_judgements("development") if each.product != "-"]
    queries = [each.query for each in judged]
    return judged, answers(in_folder(len(data.records)), queries), answers(in_folder(100), queries)


def test_the_first_result_about_a_product_is_the_same_in_pieces(asked: Asked) -> None:
    judged, whole, pieces = asked
    same = sum(one[:1] == other[:1] for one, other in zip(whole, pieces, strict=True))
    assert same >= 0.9 * len(judged)


def test_pieces_answer_no_worse_than_the_whole(asked: Asked) -> None:
    judged, whole, pieces = asked
    first = [
        sum(each.place(found) == 0 for each, found in zip(judged, side, strict=True))
        for side in (whole, pieces)
    ]
    assert first[1] >= first[0] - 0.02 * len(judged)


def test_a_site_of_some_size_has_one_piece(data: SearchData) -> None:
    assert len(data.records) < MOST_IN_ONE
    assert len(written(data)) == 3


def test_every_product_has_a_piece_smaller_than_the_whole(data: SearchData) -> None:
    files = written(data, 100)
    whole = len(written(data)["search/index.json"])
    for product in {record.product for record in data.records if record.product}:
        assert len(files[f"search/product/{product}/index.json"]) < whole / 2
