"""What editors are told about a query, and about a log of queries."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from generator.__main__ import main
from tests.conftest import ROOT, TODAY

GOLDEN = ROOT / "tests/golden"


def told(*words: str, root: Path = ROOT, typed: str = "") -> Result:
    """What a command says about the content of `root`."""
    command = [*words, "--root", str(root), "--today", TODAY]
    return CliRunner().invoke(main, command, input=typed, catch_exceptions=False)


def test_a_query_is_told_as_it_was_understood_with_the_score_of_every_page() -> None:
    said = told("search", "tpxkrrl 안켜저요").stdout
    assert "`켜저`" in said
    assert "세탁기" in said
    assert "켜지(-)" in said
    assert "washer-front" in said


def test_a_batch_answers_a_line_of_json_for_each_query() -> None:
    said = told("search", "--batch", "-", "--format", "json", typed="세탁기 OE\n\n쿠르르릉콰쾅\n").stdout
    found, nothing = map(json.loads, said.splitlines())
    assert found["query"] == "세탁기 OE"
    assert found["results"][0].keys() == {"kind", "product", "id", "title", "url", "score"}
    assert found["results"][0]["kind"] == "code"
    assert found["results"][0]["url"] == "code/washer-front/OE/"
    assert nothing["results"] == []


def test_another_content_is_searched_with_its_own_words() -> None:
    said = told("search", "식기세척기 물이 안 빠져요", "--format", "json", root=GOLDEN).stdout
    assert json.loads(said)["results"][0]["id"] == "dishwasher/wont-drain"


def test_a_query_or_a_batch_is_needed_but_not_both(tmp_path: Path) -> None:
    (tmp_path / "queries.txt").write_text("OE\n", "utf-8")
    assert told("search").exit_code == 2
    assert told("search", "OE", "--batch", str(tmp_path / "queries.txt")).exit_code == 2


def test_content_with_mistakes_is_not_searched(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert told("search", "OE", root=tmp_path).exit_code == 1


def test_a_log_tells_what_finds_nothing_and_which_words_are_missing(tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    log.write_text("day,query,count\n1,쿠르르릉콰쾅,3\n1,세탁기 OE,9\n2,뷁뷁뷁,1\n", "utf-8")
    page = tmp_path / "search.html"
    said = told("report", "search", str(log), "--html", str(page)).stdout
    assert "13번" in said.splitlines()[1]
    assert "- 쿠르르릉콰쾅\n    횟수: 3" in said
    assert "세탁기 OE" not in said
    assert "쿠르르릉콰쾅" in page.read_text(encoding="utf-8")
    found = json.loads(told("report", "search", str(log), "--format", "json").stdout)["sections"]
    assert found["nothing"][0] == {"query": "쿠르르릉콰쾅", "count": 3}


def test_queries_that_tell_who_somebody_is_are_counted_but_not_shown(tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    log.write_text("query\n홍길동 010-1234-5678 뷁뷁\n뷁뷁 홍길동님\n", "utf-8")
    said = told("report", "search", str(log)).stdout
    assert "1234" not in said and "길동" not in said and "뷁" not in said
    assert "- …\n    횟수: 2" in said


def test_a_log_may_be_a_plain_list(tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    log.write_text("쿠르르릉콰쾅\n쿠르르릉콰쾅\n", "utf-8")
    assert "- 쿠르르릉콰쾅\n    횟수: 2" in told("report", "search", str(log)).stdout
