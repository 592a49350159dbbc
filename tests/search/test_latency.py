"""What is typed, and counted, when the search is timed."""

from tests.search.bench import weights
from tests.search.latency import Waits, middle, strokes


def test_a_word_is_typed_key_by_key_as_an_input_method_shows_it() -> None:
    assert list(strokes("물1")) == ["\u1106", "무", "물", "물1"]


def test_of_each_key_the_middle_of_all_runs_counts() -> None:
    assert middle([[1, 9], [3, 2], [2, 4]]) == [2, 4]


def test_a_hundredth_of_all_keys_may_be_slower() -> None:
    waits = Waits(opened=1, keys=[float(key) for key in range(101)], loads=[], heap=1)
    assert (waits.within(50), waits.within(95), waits.within(99)) == (50, 95, 99)


def test_what_is_loaded_is_weighed_by_who_loads_it() -> None:
    files = {
        "search/lexicon.json": b"",
        "search/index.json": b"",
        "search/symptoms/index.json": b"",
        "search/product/tv/index.json": bytes(range(256)) * 20,
        "search/product/dryer/index.json": b"",
    }
    first, symptoms, product = weights(files)
    assert first == 2 * symptoms
    assert product > symptoms > 0
