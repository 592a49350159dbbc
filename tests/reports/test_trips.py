"""The ledger of wasted trips: traced to questions, and without anybody in it."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from generator.catalog.spoken_code import SHORTEST, candidates
from generator.reports.ledger import Trip, read_ledger
from generator.reports.trips import trips as paper
from tests.catalog.small import Node, catalog
from tests.checks.situations import lay_out
from tests.conftest import TODAY

HEADER = "date,code,reason\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    lay_out(tmp_path)
    return tmp_path


def code(node: str) -> str:
    """The spoken code of a place in the tree of a leaking washer."""
    return spoken(f"fault-trees/washer/leaks/{node}")


def spoken(address: str) -> str:
    """The spoken code that an address has where nothing else took it."""
    return next(candidates(address, SHORTEST))


def write_code_with_an_outcome(root: Path) -> None:
    outcome = "{verdict: call-first, reason: booking, cause: 제빙기 고장}"
    source = "[https://www.gaon.example/help/fridge]"
    with (root / "content/codes/fridge.yml").open("a", encoding="utf-8") as file:
        file.write(f"8E: {{means: 얼음이 얼지 않아요, outcome: {outcome}, sources: {source}}}\n")


def trips(root: Path, ledger: str, exit_code: int = 0) -> dict[str, list[dict[str, Any]]]:
    file = root / "trips.csv"
    file.write_text(ledger, encoding="utf-8")
    command = ["report", "trips", str(file), "--root", str(root), "--today", TODAY, "--lang", "en"]
    done = CliRunner().invoke(main, [*command, "--format", "json"])
    assert done.exit_code == exit_code, done.output
    found: dict[str, list[dict[str, Any]]] = json.loads(done.stdout)["sections"]
    return found


def test_a_trip_is_traced_to_the_question_before_the_outcome(root: Path) -> None:
    gasket, pump = code("#new-gasket"), code("#new-pump")
    rows = f"2026-11-01,{gasket[:3]} {gasket[3:]},부품이 없었어요\n2026-11-02,{gasket},부품이 없었어요\n"
    rows += f"2026-11-03,{pump},센터가 쉬었어요\n"
    found = trips(root, HEADER + rows)["questions"]
    assert found == [
        {
            "question": "물이 어디에서 떨어지나요?",
            "page": "드럼세탁기 · 바닥으로 물이 새요",
            "count": 3,
            "reasons": ["부품이 없었어요 (2)", "센터가 쉬었어요 (1)"],
            "address": "fault-trees/washer/leaks/#place",
        }
    ]


def test_an_outcome_after_an_action_is_traced_to_the_question_before_that(root: Path) -> None:
    found = trips(root, f"{HEADER}2026-11-01,{code('#tightened')},또 샜어요\n")["questions"]
    assert [row["question"] for row in found] == ["물이 콘센트에 닿을 것 같나요?"]


def test_the_code_of_a_page_or_a_question_stands_for_itself(root: Path) -> None:
    rows = f"2026-11-01,{code('')},잘못 갔어요\n2026-11-01,{code('#socket')},잘못 갔어요\n"
    found = trips(root, HEADER + rows)["questions"]
    assert [(row["question"], row["count"]) for row in found] == [("물이 콘센트에 닿을 것 같나요?", 2)]


def test_a_page_that_asks_nothing_stands_for_itself(root: Path) -> None:
    write_code_with_an_outcome(root)
    codes = (spoken("centres/daegu/station/"), spoken("code/fridge/8E/#outcome"))
    found = trips(root, HEADER + "".join(f"2026-11-01,{code},쉬는 날\n" for code in codes))
    assert [(row["question"], row["address"]) for row in found["questions"]] == [
        ("대구역 서비스센터", "centres/daegu/station/"),
        ("8E: 얼음이 얼지 않아요", "code/fridge/8E/#outcome"),
    ]
    assert found["unknown"] == []


def test_a_code_that_was_misheard_is_traced_all_the_same(root: Path) -> None:
    misheard = code("#new-pump").replace("1", "2").replace("3", "4")
    assert trips(root, f"{HEADER}2026-11-01,{misheard},쉬는 날\n")["unknown"] == []


def test_a_code_that_nobody_was_given_is_named(root: Path) -> None:
    assert trips(root, f"{HEADER}2026-11-01,999990,몰라요\n")["unknown"] == [{"code": "999990", "count": 1}]


def test_at_most_ten_questions_are_listed_the_worst_first() -> None:
    tree: dict[str, Node] = {
        f"q{n}": {"yes": f"o{n}", "no": f"q{n + 1}" if n < 11 else "o0", "unknown": f"o{n}"}
        for n in range(12)
    }
    outcomes = [f"fault-trees/product/a/#o{n}" for n in range(1, 12)]
    codes = {next(candidates(outcome, SHORTEST)): outcome for outcome in outcomes}
    day = date.fromisoformat(TODAY)
    made = [Trip(day, code, "x") for n, code in enumerate(codes) for _again in range(n + 1)]
    told = paper(catalog(a=tree | {f"o{n}": "home-visit" for n in range(12)}), codes, made, [])
    rows = told.sections[0].rows
    assert [row[2] for row in rows] == [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]


@pytest.mark.parametrize(
    "reason",
    [
        "010-1234-5678로 전화했어요",
        "０１０ １２３４ ５６７８",
        "김철수 고객이 다시 왔어요",
        "홍길동님이 헛걸음",
        "이영희 씨 부품 없음",
        "김OO 님 방문",
        "박민수가 왔다 감",
        "접수 번호 12345678",
        "a@b.example로 답장",
    ],
)
def test_a_row_with_a_number_or_a_name_is_refused_and_its_words_are_not_repeated(
    root: Path, reason: str
) -> None:
    found = trips(root, f"{HEADER}2026-11-01,168309,{reason}\n", exit_code=1)
    assert [row["line"] for row in found["refused"]] == ["2"]
    assert reason not in json.dumps(found, ensure_ascii=False)
    assert found["questions"] == []


@pytest.mark.parametrize(
    "reason",
    [
        "부품이 없었어요",
        "고객님이 문을 못 여셨어요",
        "기사님이 부품 없이 오셨어요",
        "센터가 쉬는 날이었어요",
        "정수기는 받지 않는 센터였어요",
        "고장이 아니었어요",
        "다른 고객이 먼저 왔어요",
        "2번 방문하고 30분 기다림",
        "",
    ],
)
def test_an_ordinary_reason_is_counted(reason: str) -> None:
    made, refused = read_ledger([HEADER, f"2026-11-01,168309,{reason}\n"], {"정수기"})
    assert (len(made), refused) == (1, [])


@pytest.mark.parametrize(
    "ledger",
    [
        "day,code,reason\n",
        "",
        f"{HEADER}2026-13-01,168309,x\n",
        f"{HEADER}2026-11-01,abc,x\n",
        f"{HEADER}2026-11-01,168309\n",
        f"{HEADER}2026-11-01,168309,{'가' * 300}\n",
    ],
)
def test_a_row_that_cannot_be_read_is_told_with_its_line(root: Path, ledger: str) -> None:
    assert trips(root, ledger, exit_code=1)["refused"]
