"""What customers type finds what they need, by judged queries over the project's own content."""

import fnmatch
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from generator.catalog.catalog import Catalog
from generator.search.records import records
from tests.search.floors import FLOORS, NOTHING, OVERALL, missed
from tests.search.judgements import HALVES, UNKNOWN, Answer, Judgement, read_judgements
from tests.search.measure import ALL, Score, answers, scores

FEWEST = 400
FEWEST_OF_A_PRODUCT = 18


@pytest.fixture(scope="module")
def reached(site: Path) -> dict[str, dict[str, Score]]:
    """What the search reaches on each half, class by class."""
    return {
        half: scores(judged, answers(site, [each.query for each in judged]))
        for half in HALVES
        if (judged := read_judgements(half))
    }


@pytest.mark.parametrize("kind", FLOORS)
def test_each_class_of_query_is_answered_often_enough(
    kind: str, reached: dict[str, dict[str, Score]]
) -> None:
    assert missed(kind, reached["development"][kind]) == []


@pytest.mark.parametrize("half", HALVES)
def test_queries_as_a_whole_are_answered_often_enough(
    half: str, reached: dict[str, dict[str, Score]]
) -> None:
    assert missed(ALL, reached[half][ALL]) == []


def test_every_class_has_a_floor_and_the_development_half_has_no_fewer_queries() -> None:
    counts = [Counter(each.kind for each in read_judgements(half)) for half in HALVES]
    assert set(counts[0]) == set(counts[1]) == set(FLOORS)
    assert {kind for kind in FLOORS if counts[0][kind] < counts[1][kind] - 1} == set()


def test_every_product_is_asked_about_often_enough_in_both_halves(catalog: Catalog) -> None:
    one, other = (Counter(each.product for each in read_judgements(half)) for half in HALVES)
    assert {id for id in catalog.products if one[id] + other[id] < FEWEST_OF_A_PRODUCT} == set()
    assert {id for id in catalog.products if min(one[id], other[id]) < FEWEST_OF_A_PRODUCT // 2} == set()


def test_no_query_is_judged_twice_and_there_are_enough() -> None:
    queries = Counter(each.query for half in HALVES for each in read_judgements(half))
    assert [query for query, times in queries.items() if times > 1] == []
    assert len(queries) >= FEWEST


def test_every_judged_page_exists_and_only_unknown_things_have_none(catalog: Catalog) -> None:
    known = {f"{record.kind}:{record.id}" for record in records(catalog)}
    judged = [each for half in HALVES for each in read_judgements(half)]
    wanted = {page for each in judged for page in (*each.right, *each.acceptable)}
    assert [page for page in sorted(wanted) if not fnmatch.filter(known, page)] == []
    assert [each.query for each in judged if (each.kind == UNKNOWN) == bool(each.right)] == []


def test_right_acceptable_and_wrong_pages_are_told_apart() -> None:
    judged = Judgement("물이 새요", "unnamed", "-", ("fault-tree:*/leak",), ("product:tv",))
    found = [Answer("guide:fees"), Answer("product:tv"), Answer("fault-tree:styler/leak")]
    assert [judged.grade(answer.page) for answer in found] == [0, 1, 2]
    assert (judged.place(found), judged.place(found, grade=2)) == (1, 2)
    assert judged.place(found[:1]) is None


def test_an_unknown_thing_is_answered_by_nothing_or_by_what_is_called_loose() -> None:
    unknown = Judgement("자동차", UNKNOWN, "-", ())
    assert unknown.place([]) == unknown.place([Answer("product:tv", loose=True)]) == 0
    assert unknown.place([Answer("product:tv")]) is None


def test_scores_count_what_stands_first_among_five_and_not_at_all() -> None:
    judged = [Judgement(query, "plain", "tv", ("a",), ("b",)) for query in "1234"]
    found = [[Answer("a")], [Answer("b"), Answer("a")], [Answer("c")] * 5 + [Answer("a")], []]
    assert scores(judged, found)[ALL] == Score(4, 0.25, 0.5, 0.5, (1 + 1 + 1 / 6) / 4, 0.25)


def test_a_class_that_falls_below_its_floor_is_named_with_what_it_reached() -> None:
    good = Score(10, right_first=1, first=1, among_five=1, mrr=1, nothing=0)
    assert missed(ALL, good) == missed("plain", good) == []
    assert missed("plain", replace(good, first=0.5)) == [f"first: 0.500 of {FLOORS['plain'][0]}"]
    assert missed(ALL, replace(good, mrr=0.5, nothing=0.5)) == [
        f"MRR: 0.500 of {OVERALL[2]}",
        f"found: 0.500 of {1 - NOTHING}",
    ]
