"""The forms as a browser asks for them: what is saved passes `check`, mistakes stand beside their field."""

import re
from pathlib import Path
from urllib.parse import urlencode

import pytest

from generator.forms.admin import Admin
from tests.checks.situations import CASES, lay_out, report_on
from tests.forms.sending import HOST, NEW, fields, opened, send


def test_a_new_notice_becomes_a_file_that_passes(admin: Admin, root: Path) -> None:
    answer = send(admin, "campaign", opened(admin, "campaign") | NEW)
    assert answer.status == 303, answer.content.decode()
    assert report_on(root).errors == []
    text = (root / "content/campaigns/2027-door.yml").read_text(encoding="utf-8")
    assert 'title: "문: 무상 점검"' in text and "paid: []" in text
    shown = admin.get("campaign/", answer.headers["Location"].partition("?")[2], None).content.decode()
    assert "저장했어요" in shown and 'href="/campaigns/2027-door/index.html"' in shown


@pytest.mark.parametrize(
    "kind, file",
    [
        ("campaign", "2026-fridge-hinge"),
        ("centre", "daegu/station"),
        ("part", "washer"),
        ("code", "fridge"),
        ("fault-tree", "washer/leaks"),
    ],
)
def test_a_file_sent_back_as_it_was_opened_is_left_as_it_is(
    admin: Admin, root: Path, kind: str, file: str
) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*.yml")}
    assert send(admin, kind, opened(admin, kind, file)).status == 303
    assert {path: path.read_bytes() for path in root.rglob("*.yml")} == before


def test_pictures_of_guides_do_not_stand_in_the_way(admin: Admin, root: Path) -> None:
    lay_out(root, CASES / "picture/shown")
    assert send(admin, "campaign", opened(admin, "campaign") | NEW).status == 303


def test_a_mistake_is_said_beside_its_field_and_nothing_is_lost(admin: Admin, root: Path) -> None:
    wrong = NEW | {"0.0.starts": "내일", "0.0.apply.phone": "02-999-9999", "0.0.products": "washer\r\noven"}
    answer = send(admin, "campaign", opened(admin, "campaign") | wrong)
    page = answer.content.decode()
    assert answer.status == 200
    assert not (root / "content/campaigns/2027-door.yml").exists()
    assert re.search(r'id="f-0\.0\.starts-problem">[^<]*`내일`', page)
    assert fields(answer)["0.0.title"] == "문: 무상 점검"
    answer = send(admin, "campaign", fields(answer) | {"0.0.starts": "2027-01-05"})
    page = answer.content.decode()
    assert re.search(r'id="f-0\.0\.apply\.phone-problem">[^<]*02-999-9999', page)
    assert re.search(r'id="f-0\.0\.products-problem">[^<]*`oven`', page)


def test_what_is_missing_is_said_where_it_belongs(admin: Admin) -> None:
    page = send(admin, "campaign", opened(admin, "campaign") | NEW | {"0.0.remedy": ""}).content.decode()
    assert 'id="f-0.0.remedy-problem"' in page


def test_a_symptom_grows_row_by_row(admin: Admin, root: Path) -> None:
    given = opened(admin, "fault-tree", "washer/leaks")
    answer = send(admin, "fault-tree", given | {"more": "4"})
    assert answer.status == 200
    rows = {name.split(".")[1] for name in fields(answer) if name.startswith("4.")}
    new = max(rows, key=int)
    added = {f"4.{new}.id": "ask-us", f"4.{new}.verdict": "call-first", f"4.{new}.reason": "booking",
             f"4.{new}.cause": "알 수 없는 누수"}  # fmt: skip
    given = fields(answer) | added
    target = next(name for name, value in given.items() if name.startswith("2.") and value == "new-pump")
    assert send(admin, "fault-tree", given | {target: "ask-us"}).status == 303
    assert "ask-us:" in (root / "content/fault-trees/washer/leaks.yml").read_text(encoding="utf-8")
    assert report_on(root).errors == []


def test_nothing_is_written_over_and_a_change_meanwhile_is_not_lost(admin: Admin, root: Path) -> None:
    hinge = root / "content/campaigns/2026-fridge-hinge.yml"
    before = hinge.read_bytes()
    answer = send(admin, "campaign", opened(admin, "campaign") | NEW | {"file": "2026-fridge-hinge"})
    assert answer.status == 200 and hinge.read_bytes() == before
    given = opened(admin, "campaign", "2026-fridge-hinge")
    hinge.write_bytes(before.replace(b"stop-use: false", b"stop-use: true"))
    answer = send(admin, "campaign", given | {"0.0.title": "다른 제목"})
    assert answer.status == 200 and "그동안" in answer.content.decode()
    assert b"stop-use: true" in hinge.read_bytes()


@pytest.mark.parametrize("file", ["../../evil", "..", "con", "/etc/passwd", "2027-Door", "a/b/c", ""])
def test_no_name_leads_out_of_its_folder(admin: Admin, root: Path, file: str) -> None:
    before = sorted(root.rglob("*"))
    assert send(admin, "campaign", opened(admin, "campaign") | NEW | {"file": file}).status == 200
    assert sorted(path for path in root.rglob("*") if path.is_file()) == [
        path for path in before if path.is_file()
    ]
    assert admin.get("campaign/", urlencode({"file": file or "x"}), None).status == 404


@pytest.mark.parametrize(
    "change, origin",
    [({"token": ""}, f"http://{HOST}"), ({"token": "guess"}, f"http://{HOST}"), ({}, "https://evil.example")],
)
def test_only_a_form_that_was_opened_here_is_taken(
    admin: Admin, root: Path, change: dict[str, str], origin: str
) -> None:
    answer = send(admin, "campaign", opened(admin, "campaign") | NEW | change, origin)
    assert answer.status == 403
    assert not (root / "content/campaigns/2027-door.yml").exists()


def test_words_of_the_content_are_never_markup(admin: Admin) -> None:
    hostile = NEW | {"0.0.title": '"><script>alert(1)</script>', "0.0.starts": "</textarea><script>"}
    page = send(admin, "campaign", opened(admin, "campaign") | hostile).content.decode()
    assert "<script" not in page


def test_the_list_names_every_file(admin: Admin, root: Path) -> None:
    page = admin.get("", "", None).content.decode()
    assert "2026-fridge-hinge" in page and "washer/leaks" in page
    assert page.count("새로 쓰기") == 6
