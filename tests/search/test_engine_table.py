"""The table of search engines, of answers written here."""

from dataclasses import replace

from generator.search.records import Record
from tests.search.compare import documents
from tests.search.engine_table import Asked, answers_of, share, table
from tests.search.judgements import Answer, Judgement

JUDGED = {
    "development": [Judgement(query, "plain", "tv", (f"fault-tree:tv/{query}",)) for query in ("a", "b")],
    "test": [Judgement("c", "plain", "tv", ("fault-tree:tv/c",))],
}
GOOD = Asked(
    {
        "development": [["fault-tree:tv/a"], ["fault-tree:tv/x", "fault-tree:tv/b"]],
        "test": [["fault-tree:tv/c"]],
    },
    kilobytes=12.34,
    opened=56.7,
    times=[1.0, 2.0, 9.0],
)


def test_a_page_found_in_several_places_counts_once_where_it_stands_first() -> None:
    assert answers_of(["x", "y", "x", "z"]) == [Answer("x"), Answer("y"), Answer("z")]


def test_an_engine_has_a_line_with_what_it_reached_on_each_half_and_what_it_costs() -> None:
    *_, line = table(JUDGED, {"good": GOOD})
    assert line.split() == [
        *("good", "0.500", "1.000", "0.750", "0.000", "1.000", "1.000", "1.000", "0.000"),
        *("12.3", "57", "2.0", "2.0"),
    ]


def test_columns_stand_below_their_names() -> None:
    _halves, names, line = table(JUDGED, {"good": GOOD})
    assert len(names) == len(line)
    assert names.split()[:5] == ["engine", "s@1", "s@5", "MRR", "none"]


def test_an_engine_that_finds_nothing_is_shown_to() -> None:
    *_, line = table(JUDGED, {"empty": replace(GOOD, found={"development": [[], []], "test": [[]]})})
    assert line.split()[1:5] == ["0.000", "0.000", "0.000", "1.000"]


def test_nineteen_of_twenty_queries_are_answered_within_the_last_time() -> None:
    assert share(range(1, 101), 0.95) == 95
    assert share([3.0], 0.95) == 3


def test_every_engine_is_given_all_that_a_record_is_found_by() -> None:
    words = Record(
        "code", "tv/e1", "", "E1", "tv", product_words=("TV",), codes=("E1",), ask=("ask",), sym=("sym",)
    )
    (given,) = documents([words])
    assert (given["page"], given["title"]) == ("code:tv/e1", "E1")
    assert [given[field] for field in ("product", "codes", "ask", "sym")] == [
        *(words.product_words, words.codes, words.ask, words.sym)
    ]
