"""What a form does not change stays as somebody wrote it, to the byte."""

from pathlib import Path

import pytest

from generator.diagnostics.report import Report
from generator.forms.admin import Admin
from generator.forms.editing import gathered, opened
from generator.forms.kinds import FORMS
from generator.source.editing import edited
from generator.source.reader import read_document
from generator.workbook.sheets import as_before
from tests.checks.situations import report_on
from tests.conftest import ROOT
from tests.forms import sending
from tests.forms.sending import send

HINGE = "content/campaigns/2026-fridge-hinge.yml"


@pytest.mark.parametrize("kind", FORMS)
def test_every_file_of_the_content_goes_through_its_form_and_keeps_every_byte(kind: str) -> None:
    form = FORMS[kind]
    names = [path.relative_to(ROOT / "content" / form.folder) for path in _files(form.folder)]
    assert names
    for name in names:
        file = name.with_suffix("").as_posix()
        draft = opened(ROOT, form, file)
        assert draft is not None, file
        report = Report()
        path = f"content/{form.folder}/{file}.yml"
        said = gathered(form, draft, report).found[path].data
        document = read_document(ROOT, path, report)
        assert document is not None and isinstance(document.data, dict) and not report.errors
        changed = as_before(document.data, said)
        assert isinstance(changed, dict)
        assert edited(document.text, changed) == document.text, file


def _files(folder: str) -> list[Path]:
    found = (ROOT / "content" / folder).rglob("*.yml")
    nested = folder == "fault-trees"
    return [it for it in sorted(found) if "." not in it.stem and not (nested and it.parent.name == "common")]


def test_one_field_changes_its_own_line_and_no_comment_is_lost(admin: Admin, root: Path) -> None:
    file = root / HINGE
    text = "# 설비팀이 썼어요\n" + file.read_text(encoding="utf-8").replace(
        "stop-use: false", "stop-use: false  # 확인함\n# 아래는 날짜"
    )
    file.write_text(text, encoding="utf-8", newline="\r\n")
    given = sending.opened(admin, "campaign", "2026-fridge-hinge")
    assert send(admin, "campaign", given | {"0.0.title": "냉장고 문: 경첩"}).status == 303
    new = text.replace("title: 냉장고 문 경첩 무상 교체", 'title: "냉장고 문: 경첩"').replace("\n", "\r\n")
    assert file.read_bytes().decode() == new


def test_a_jump_in_its_short_form_stays_short(admin: Admin, root: Path) -> None:
    file = root / "content/fault-trees/washer/leaks.yml"
    text = file.read_text(encoding="utf-8").replace("no: {next: tighten}", "no: tighten")
    assert "no: tighten" in text
    file.write_text(text, encoding="utf-8", newline="\n")
    given = sending.opened(admin, "fault-tree", "washer/leaks")
    title = given["0.0.title"]
    assert send(admin, "fault-tree", given | {"0.0.title": "물이 새요"}).status == 303
    assert file.read_text(encoding="utf-8") == text.replace(f"title: {title}", "title: 물이 새요")


def test_a_part_whose_row_is_emptied_is_gone_and_its_neighbour_untouched(admin: Admin, root: Path) -> None:
    file = root / "content/parts/washer.yml"
    before = file.read_text(encoding="utf-8")
    new = "\ndial:  # 새로 왔어요\n  name: 손잡이\n  availability: stock\n"
    new += "  as-of: 2026-11-02\n  owner: 부품팀\n"
    file.write_text(before.rstrip("\n") + new, encoding="utf-8", newline="\n")
    given = sending.opened(admin, "part", "washer")
    row = next(name.split(".")[1] for name, value in given.items() if value == "dial")
    emptied = {name: "" for name in given if name.startswith(f"0.{row}.")}
    assert send(admin, "part", given | emptied).status == 303
    assert file.read_text(encoding="utf-8") == before


def test_a_common_piece_has_a_form_too(admin: Admin, root: Path) -> None:
    file = root / "content/fault-trees/common/power-supply.yml"
    before = file.read_text(encoding="utf-8")
    given = sending.opened(admin, "common", "power-supply")
    assert send(admin, "common", given | {"0.0.review.owner": "전기팀"}).status == 303
    assert file.read_text(encoding="utf-8") == before.replace("owner: 공통팀", "owner: 전기팀")
    assert report_on(root).errors == []
