"""A change of a file touches the lines of what changed, and no comment is lost."""

import difflib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.source.editing import edited
from generator.source.writing import written
from generator.source.yaml import read
from tests.conftest import ROOT
from tests.source.test_writing import DATA

FILE = """\
# the office wrote this
title: 문 점검  # short
products: [washer, fridge]  # both
apply: {phone: 1544-7777, say: 문 점검}

# until spring
starts: 2027-01-05
says:  # as heard
  - 010
  # the next one is a code
  - 5E  # sharp
  - yes
notice: |
  첫 줄이에요.

  - 마지막 줄
# hours as on the door
hours:
  mon-fri: 09:30-18:00  # five days
  sat: closed
sites:
  - name: 나주  # first
    starts: 2027-02-01
  - {name: 김제, starts: 2027-02-02}
# the end
"""


def words(text: str) -> Any:
    value, _place, problems = read(text)
    assert not problems
    return value


def put(data: Any, path: str, value: Any) -> None:
    """Puts a value at `a/0/b`, or takes away what is there."""
    *above, last = [int(step) if step.isdigit() else step for step in path.split("/")]
    for step in above:
        data = data[step]
    if value is None:
        del data[last]
    elif isinstance(data, list) and last == len(data):
        data.append(value)
    else:
        data[last] = value


@pytest.mark.parametrize(
    "path, value, changed",
    [
        ("title", "새 제목", ["-title: 문 점검  # short", "+title: 새 제목  # short"]),
        ("title", "두\n줄", ["-title: 문 점검  # short", "+# short", "+title: |-", "+  두", "+  줄"]),
        (
            "products",
            ["washer"],
            ["-products: [washer, fridge]  # both", "+products: [washer]  # both"],
        ),
        (
            "apply/say",
            "문: 점검",
            ["-apply: {phone: 1544-7777, say: 문 점검}", '+apply: {phone: 1544-7777, say: "문: 점검"}'],
        ),
        ("apply/say", None, ["-apply: {phone: 1544-7777, say: 문 점검}", "+apply: {phone: 1544-7777}"]),
        ("apply/phone", None, ["-apply: {phone: 1544-7777, say: 문 점검}", "+apply: {say: 문 점검}"]),
        (
            "apply/url",
            "https://a.example/",
            [
                "-apply: {phone: 1544-7777, say: 문 점검}",
                "+apply: {phone: 1544-7777, say: 문 점검, url: https://a.example/}",
            ],
        ),
        ("starts", None, ["-starts: 2027-01-05"]),
        ("says/1", "OE", ["-  - 5E  # sharp", "+  - OE  # sharp"]),
        ("says/0", None, ["-  - 010"]),
        ("says/3", "no", ["+  - no"]),
        (
            "notice",
            "한 줄",
            ["-notice: |", "-  첫 줄이에요.", "-", "-  - 마지막 줄", "+notice: 한 줄"],
        ),
        ("hours/sat", "10:00-13:00", ["-  sat: closed", '+  sat: "10:00-13:00"']),
        ("hours/sun", "closed", ["+  sun: closed"]),
        ("hours/mon-fri", None, ["-  mon-fri: 09:30-18:00  # five days"]),
        ("sites/0/name", "목포", ["-  - name: 나주  # first", "+  - name: 목포  # first"]),
        ("sites/0/starts", None, ["-    starts: 2027-02-01"]),
        ("sites/0/ends", "2027-02-03", ["+    ends: 2027-02-03"]),
        (
            "sites/1/starts",
            "2027-02-09",
            [
                "-  - {name: 김제, starts: 2027-02-02}",
                "+  - {name: 김제, starts: 2027-02-09}",
            ],
        ),
        ("ends", "2027-03-01", ["+ends: 2027-03-01"]),
    ],
)
def test_one_field_changes_its_own_lines(path: str, value: Any, changed: list[str]) -> None:
    data = words(FILE)
    put(data, path, value)
    after = edited(FILE, data)
    assert after is not None
    assert words(after) == data
    found = difflib.unified_diff(FILE.splitlines(), after.splitlines(), n=0, lineterm="")
    assert [line for line in found if line[0] in "+-" and line.strip() not in ("---", "+++")] == changed


def test_what_comes_new_stands_behind_the_field_that_it_follows() -> None:
    data = words(FILE)
    after = edited(FILE, {"title": data.pop("title"), "kind": "notice", **data})
    assert after is not None
    assert after.splitlines()[1:3] == ["title: 문 점검  # short", "kind: notice"]


def test_a_file_of_the_content_said_again_keeps_every_byte() -> None:
    files = sorted((ROOT / "content").rglob("*.yml"))
    assert len(files) > 200
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert edited(text, words(text)) == text, file


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_any_field_of_any_file_changes_no_line_of_another(choice: st.DataObject) -> None:
    file = choice.draw(st.sampled_from(sorted((ROOT / "content").rglob("*.yml"))))
    text = file.read_text(encoding="utf-8")
    data, place, _problems = read(text)
    assert isinstance(data, dict) and place is not None
    names = list(data)
    name = choice.draw(st.sampled_from(names))
    new = choice.draw(st.one_of(st.none(), st.text("가나 :#-\n[]", min_size=1), st.just(["하나", "둘"])))
    put(data, name, new)
    after = edited(text, data)
    if not data:
        assert after is None
        return
    assert after is not None and words(after) == data
    above = place.keys[name][0][0]
    following = names[names.index(name) + 1 :]
    below = len(text.split("\n")) - (place.keys[following[0]][0][0] if following else len(text.split("\n")))
    assert after.split("\n")[:above] == text.split("\n")[:above]
    assert not below or after.split("\n")[-below:] == text.split("\n")[-below:]


@settings(deadline=None)
@given(DATA, DATA)
def test_anything_becomes_anything_or_is_said_to_need_writing_anew(before: Any, after: Any) -> None:
    found = edited(written(before), after)
    assert found is None or words(found) == after
