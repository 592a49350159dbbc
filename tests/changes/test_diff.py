"""`diff` as an editor, an approver and a code host call it."""

import base64
import hashlib
import re
import tarfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from tests.changes.repository import commit, diff, edit, git, repository, sections
from tests.checks.situations import lay_out
from tests.conftest import TODAY

LEAKS = "content/fault-trees/washer/leaks.yml"
TREE = "tree:washer/leaks"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return repository(tmp_path)


def test_where_nothing_changed_nothing_is_listed(root: Path) -> None:
    done = diff(root)
    assert done.exit_code == 0
    assert "바뀌는 답이 없어요." in done.stdout


def test_without_a_version_it_is_the_last_commit(root: Path) -> None:
    command = ["diff", "--root", str(root), "--today", TODAY]
    assert CliRunner().invoke(main, command).exit_code == 0
    edit(root, LEAKS, "unknown: new-pump", "unknown: new-gasket")
    assert CliRunner().invoke(main, command).exit_code == 4


def test_a_python_that_knows_no_filters_of_archives_will_do(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(tarfile, "data_filter", raising=False)
    monkeypatch.delattr(tarfile.TarFile, "extraction_filter", raising=False)
    assert "바뀌는 답이 없어요." in diff(root).stdout


def test_one_flipped_edge_lists_its_answer_and_no_other(root: Path) -> None:
    edit(
        root,
        LEAKS,
        "front: {label: 문 아래쪽이요, next: new-gasket",
        "front: {label: 문 아래쪽이요, next: new-pump",
    )
    edit(root, LEAKS, "rear: {label: 뒤쪽이요, next: new-pump", "rear: {label: 뒤쪽이요, next: new-gasket")
    edit(root, LEAKS, "share: 0.7", "share: 0.6")
    edit(root, LEAKS, "share: 0.3", "share: 0.4")
    found = sections(root)
    assert found.keys() == {TREE}
    assert [row["way"][-1] for row in found[TREE]] == [
        "물이 어디에서 떨어지나요? — 문 아래쪽이요",
        "물이 어디에서 떨어지나요? — 뒤쪽이요",
    ]
    assert "찢어진 문 고무" in found[TREE][0]["before"][0]
    assert "배수 펌프 누수" in found[TREE][0]["after"][0]
    assert diff(root).exit_code == 4


def test_other_words_leave_the_table_of_answers_empty(root: Path) -> None:
    edit(root, LEAKS, "물이 콘센트에 닿을 것 같나요?", "콘센트까지 물이 갔나요?")
    edit(root, LEAKS, "찢어진 문 고무", "문 고무 찢어짐")
    found = sections(root)
    assert found.keys() == {"words"}
    assert found["words"] == [
        {"tree": "드럼세탁기 · 바닥으로 물이 새요 (washer/leaks)", "nodes": ["socket", "new-gasket"]}
    ]
    assert diff(root).exit_code == 0


def test_a_memo_for_agents_is_no_change_for_customers(root: Path) -> None:
    edit(root, LEAKS, "internal: 설치 기사에게", "internal: 방문 기사에게")
    assert sections(root) == {}


def test_a_part_to_be_ordered_changes_every_outcome_that_needs_it(root: Path) -> None:
    edit(root, "content/parts/washer.yml", "availability: stock", "availability: order")
    found = sections(root)
    assert {row["change"] for rows in found.values() for row in rows} == {"the outcome means something else"}
    assert TREE in found
    assert "먼저 전화하세요" in found[TREE][0]["after"][0]


def test_a_campaign_is_told_once_for_its_product(root: Path) -> None:
    edit(root, "content/campaigns/2026-fridge-hinge.yml", "title: ", "title: 새 ")
    assert [row["about"] for row in sections(root)["products"]] == ["campaign"]


def test_stop_now_that_comes_or_goes_must_be_approved(root: Path) -> None:
    edit(root, LEAKS, "unknown: {next: stop-wet}", "unknown: {next: tighten}")
    found = sections(root)["approvals"]
    assert found == [{"what": "an answer no longer says to stop using it", "where": "washer/leaks"}]
    assert diff(root).exit_code == 5
    commit(root)
    edit(root, LEAKS, "unknown: {next: tighten}", "unknown: {next: stop-wet}")
    assert [row["what"] for row in sections(root)["approvals"]] == ["an answer now says to stop using it"]


def test_a_recall_must_be_approved_even_before_it_is_public(root: Path) -> None:
    recall = (root / "content/campaigns/2026-fridge-hinge.yml").read_text(encoding="utf-8")
    recall = recall.replace("kind: free-repair", "kind: recall").replace("2026-09-14T09:00", "2027-01-01")
    (root / "content/campaigns/2027-recall.yml").write_text(recall, encoding="utf-8")
    assert [(row["what"], row["where"]) for row in sections(root)["approvals"]] == [
        ("a recall or a warning not to use the product appears", "2027-recall"),
        ("the telephone number 1544-7777 appears", "content/campaigns/2027-recall.yml"),
    ]


def test_a_notice_that_is_not_public_yet_is_told_apart(root: Path) -> None:
    file = root / "content/campaigns/2027-door.yml"
    written = (root / "content/campaigns/2026-fridge-hinge.yml").read_text(encoding="utf-8")
    file.write_text(written.replace("2026-09-14T09:00", "2027-01-05T09:00"), encoding="utf-8")
    row = {"notice": "냉장고 문 경첩 무상 교체", "public": "2027-01-05 09:00", "change": "it is new"}
    assert sections(root)["notices"] == [row]
    commit(root)
    assert sections(root) == {}
    edit(root, "content/campaigns/2027-door.yml", "title: ", "title: 새 ")
    assert sections(root)["notices"] == [
        row | {"notice": "새 " + row["notice"], "change": "it is written otherwise"}
    ]
    assert diff(root).exit_code == 4
    file.unlink()
    assert sections(root)["notices"] == [row | {"change": "it is gone"}]


def test_a_telephone_number_must_be_approved(root: Path) -> None:
    edit(root, LEAKS, "설치 기사에게", "1544-7777에 설치 기사에게")
    assert sections(root)["approvals"] == [{"what": "the telephone number 1544-7777 appears", "where": LEAKS}]


def test_a_new_symptom_and_one_that_is_gone_are_named(root: Path) -> None:
    (root / LEAKS).rename(root / LEAKS.replace("leaks", "drips"))
    found = sections(root)["symptoms"]
    assert [(row["change"], "drips" in row["tree"]) for row in found] == [
        ("it is new", True),
        ("it is gone", False),
    ]


def test_a_code_that_leads_to_another_tree_is_told(root: Path) -> None:
    written = "outcome: {verdict: stop-now, say: 전원을 끄세요.}"
    edit(root, "content/codes/fridge.yml", "tree: not-cold", written)
    edit(root, "content/fault-trees/fridge/not-cold.yml", "codes: [1F]\n", "")
    found = sections(root)
    assert found["codes"] == [
        {"code": "fridge/1F", "before": ["symptom: not-cold"], "after": ["지금 쓰지 마세요"]}
    ]
    assert [row["where"] for row in found["approvals"]] == ["fridge/1F"]


def test_content_with_errors_is_not_compared(root: Path) -> None:
    edit(root, LEAKS, "next: tighten", "next: tigten")
    done = diff(root)
    assert done.exit_code == 1
    assert "tigten" in done.stderr


def test_an_old_version_with_errors_is_compared_as_far_as_it_can_be_read(root: Path) -> None:
    edit(root, LEAKS, "no: {next: tighten}", "no: {next: tigten}")
    commit(root)
    edit(root, LEAKS, "no: {next: tigten}", "no: {next: tighten}")
    assert diff(root).exit_code == 4


@pytest.mark.parametrize("ref", ["nowhere", "--output=/tmp/x", "HEAD:content", ""])
def test_what_is_no_version_is_not_understood(root: Path, ref: str) -> None:
    command = ["diff", "--root", str(root), "--today", TODAY, "--", ref]
    assert CliRunner().invoke(main, command).exit_code == 2


def test_the_work_tree_stays_as_it_is(root: Path) -> None:
    edit(root, LEAKS, "바닥으로", "마루로")
    (root / "note.txt").write_text("mine", encoding="utf-8")
    before = git(root, "status", "--porcelain"), git(root, "stash", "list")
    diff(root)
    assert (git(root, "status", "--porcelain"), git(root, "stash", "list")) == before


def test_a_link_in_an_old_version_is_not_followed(root: Path) -> None:
    (root / "content/guides/secret.md").symlink_to("/etc/hostname")
    commit(root)
    (root / "content/guides/secret.md").unlink()
    assert diff(root).exit_code == 0


def test_content_in_a_folder_of_a_larger_repository_is_found(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    inner = tmp_path / "site of ours"
    lay_out(inner)
    commit(tmp_path)
    edit(inner, LEAKS, "unknown: {next: stop-wet}", "unknown: {next: tighten}")
    assert diff(inner).exit_code == 5


def test_the_page_needs_nothing_else_and_runs_nothing(root: Path) -> None:
    edit(root, LEAKS, "label: 뒤쪽이요, next: new-pump", "label: <script>alert(1)</script>, next: new-gasket")
    edit(
        root,
        LEAKS,
        "front: {label: 문 아래쪽이요, next: new-gasket",
        "front: {label: 문 아래쪽이요, next: new-pump",
    )
    diff(root, "--html", str(root / "out/page.html"))
    page = (root / "out/page.html").read_text(encoding="utf-8")
    assert "<h1>답이 이렇게 바뀝니다</h1>" in page
    assert "&lt;script&gt;" in page and "<script" not in page
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    allowed = re.search(r"style-src 'sha256-([^']+)'", page)
    assert style and allowed
    assert base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode() == allowed[1]
    assert "src=" not in page and "http" not in page.replace("http-equiv", "")


def test_a_comment_of_a_change_request_holds_no_markup_of_the_content(root: Path) -> None:
    hostile = "'| @everyone [a](https://www.gaon.example) <img src=x> `b`'"
    edit(root, LEAKS, "label: 뒤쪽이요, next: new-pump", f"label: {hostile}, next: new-gasket")
    edit(
        root,
        LEAKS,
        "front: {label: 문 아래쪽이요, next: new-gasket",
        "front: {label: 문 아래쪽이요, next: new-pump",
    )
    said = diff(root, "--format", "markdown").stdout
    line = next(line for line in said.splitlines() if "everyone" in line)
    assert r"\| \@everyone \[a\](https://www.gaon.example) \<img src=x\> \`b\`" in line


def test_a_translation_that_nobody_touched_when_its_original_changed_is_named(root: Path) -> None:
    side = root / "content/fault-trees/washer/leaks.en.yml"
    side.write_text(
        "title: Water leaks\nsays: [It drips]\n"
        "questions:\n  socket: {ask: Could water reach a socket?}\n"
        "actions:\n  tighten: {do: Tighten the hose, steps: [Close the tap, Turn the joint by hand]}\n",
        encoding="utf-8",
    )
    parts = root / "content/parts/washer.en.yml"
    parts.write_text("drain-pump: {name: Drain pump}\n", encoding="utf-8")
    commit(root)
    assert sections(root) == {}
    edit(root, LEAKS, "세탁기 밑이 젖어요", "세탁기 아래가 젖어요")
    edit(root, LEAKS, "호스 이음매를 손으로 돌려 조여요", "호스 이음매를 공구로 조여요")
    edit(root, LEAKS, "물이 콘센트에 닿을 것 같나요?", "물이 콘센트 가까이 왔나요?")
    edit(root, "content/fault-trees/washer/leaks.en.yml", "Could water reach", "Is water near")
    edit(root, "content/parts/washer.yml", "배수 펌프", "물 빼는 펌프")
    assert sections(root)["translations"] == [
        {
            "file": "content/fault-trees/washer/leaks.en.yml",
            "where": "actions.tighten.steps.1",
            "now": "호스 이음매를 공구로 조여요",
        },
        {"file": "content/parts/washer.en.yml", "where": "drain-pump.name", "now": "물 빼는 펌프"},
    ]
