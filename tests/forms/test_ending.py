"""A notice is withdrawn or deleted, and nothing that is needed goes."""

import shutil
from pathlib import Path

from generator.forms.admin import Admin
from tests.checks.situations import CASES, report_on
from tests.conftest import TODAY
from tests.forms.sending import NEW, opened, send

HINGE = "content/campaigns/2026-fridge-hinge.yml"


def test_a_notice_is_withdrawn_with_one_press(admin: Admin, root: Path) -> None:
    given = opened(admin, "campaign", "2026-fridge-hinge")
    before = (root / HINGE).read_text(encoding="utf-8")
    assert send(admin, "campaign", given | {"withdraw": "yes"}).status == 303
    after = (root / HINGE).read_text(encoding="utf-8")
    assert after == before.replace("ends: 2028-02-29\n", f"ends: 2028-02-29\nwithdrawn: {TODAY}\n")
    page = admin.get("campaign/", "file=2026-fridge-hinge", None).content.decode()
    assert "오늘 취소하기" not in page and "이 파일 지우기" in page


def test_what_nobody_needs_is_deleted_with_its_translations(admin: Admin, root: Path) -> None:
    assert send(admin, "campaign", opened(admin, "campaign") | NEW).status == 303
    english = root / "content/campaigns/2027-door.en.yml"
    english.write_text("title: Door check\n", encoding="utf-8")
    given = opened(admin, "campaign", "2027-door")
    page = admin.get("campaign/", "file=2027-door", None).content.decode()
    assert "content/campaigns/2027-door.en.yml" in page
    answer = send(admin, "campaign", given | {"delete": "yes"})
    assert answer.status == 303
    assert not english.exists() and not (root / "content/campaigns/2027-door.yml").exists()
    assert (
        "파일을 지웠어요"
        in admin.get("", answer.headers["Location"].partition("?")[2], None).content.decode()
    )
    assert report_on(root).errors == []


def test_what_something_else_needs_is_not_deleted(admin: Admin, root: Path) -> None:
    given = opened(admin, "part", "washer")
    answer = send(admin, "part", given | {"delete": "yes"})
    page = answer.content.decode()
    assert answer.status == 200 and (root / "content/parts/washer.yml").exists()
    assert "content/fault-trees/washer/" in page and "drain-pump" in page


def test_what_was_public_is_not_deleted(admin: Admin, root: Path) -> None:
    case = CASES / "lost-address/a-page-taken-away/site_config/addresses.lock"
    shutil.copy(case, root / "site_config/addresses.lock")
    lock = root / "site_config/addresses.lock"
    lock.write_text(
        lock.read_text(encoding="utf-8") + "campaigns/2026-fridge-hinge/ 163809 campaign\n", encoding="utf-8"
    )
    given = opened(admin, "campaign", "2026-fridge-hinge")
    answer = send(admin, "campaign", given | {"delete": "yes"})
    assert answer.status == 200 and (root / HINGE).exists()
    assert "campaigns/2026-fridge-hinge/" in answer.content.decode()


def test_what_somebody_changed_meanwhile_is_not_deleted(admin: Admin, root: Path) -> None:
    given = opened(admin, "campaign", "2026-fridge-hinge")
    file = root / HINGE
    file.write_bytes(file.read_bytes() + b"# seen\n")
    answer = send(admin, "campaign", given | {"delete": "yes"})
    assert answer.status == 200 and file.exists() and "그동안" in answer.content.decode()
    assert send(admin, "campaign", opened(admin, "campaign") | {"delete": "yes"}).status == 200
