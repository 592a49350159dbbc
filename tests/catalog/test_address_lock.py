"""The lock: what it keeps, what it gives out, and what it never gives out again."""

import pytest

from generator.catalog.address_lock import Line, completed, parse, to_text
from generator.catalog.published import Published
from generator.catalog.spoken_code import SHORTEST, candidates, capacity


def things(*addresses: str, kind: str = "outcome") -> dict[str, Published]:
    return {address: Published(address, kind) for address in addresses}


def test_the_same_content_gets_the_same_codes_whatever_comes_first() -> None:
    names = [f"products/p{number}/" for number in range(40)]
    assert completed({}, things(*names)) == completed({}, things(*reversed(names)))


def test_what_is_added_changes_no_code() -> None:
    before = completed({}, things("a/b/", "c/d/"))
    after = completed(before, things("a/a/", "a/b/", "c/d/"))
    assert {at: after[at] for at in before} == before


def test_a_code_that_was_given_out_is_never_given_out_again() -> None:
    first = next(candidates("a/b/", SHORTEST))
    gone = {"z/z/": Line("z/z/", first, "outcome")}
    lock = completed(gone, things("a/b/"))
    assert lock["z/z/"].code == first != lock["a/b/"].code


def test_codes_become_longer_before_the_short_ones_are_used_up() -> None:
    lock = completed({}, things(*(f"a/n{number}/" for number in range(capacity(SHORTEST) + 5))))
    codes = [line.code for line in lock.values()]
    assert len(set(codes)) == len(codes)
    assert sum(len(code) == SHORTEST + 1 for code in codes) == 5


def test_answers_are_added_and_kept() -> None:
    old = {"a/#q": Line("a/#q", "168309", "question", ("no", "yes"))}
    new = completed(old, {"a/#q": Published("a/#q", "question", ("unknown", "yes"))})
    assert new["a/#q"].options == ("no", "unknown", "yes")


def test_pages_that_nobody_names_on_the_telephone_have_no_code() -> None:
    assert completed({}, things("guides/a/", kind="guide"))["guides/a/"].code == "-"


def test_what_is_written_is_read_back() -> None:
    lock = completed({}, things("a/b/#c", "a/b/") | things("guides/a/", kind="guide"))
    again, problems = parse(to_text(lock))
    assert problems == []
    assert completed(again, {}).keys() == lock.keys()
    assert to_text(again) == to_text(lock)


def test_the_file_is_sorted_by_address_and_says_one_thing_in_a_line() -> None:
    lines = to_text(completed({}, things("b/#z", "a/#a", "b/"))).splitlines()
    assert [line.split()[0] for line in lines if not line.startswith("#")] == ["a/#a", "b/", "b/#z"]


@pytest.mark.parametrize(
    "line",
    [
        "nonsense",
        "<<<<<<< mine",
        "a/b/ 168309",
        "a/b/ 168308 outcome",
        "a/b/ - outcome",
        "../a/ - guide",
        "a/b/ 1 guide",
    ],
)
def test_a_line_that_was_not_written_so_is_refused(line: str) -> None:
    lock, problems = parse(line)
    assert lock == {} and len(problems) == 1
