"""`new` as an editor uses it: asked in Korean, or told by options; the file passes `check`."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import main
from tests.checks.situations import lay_out, report_on
from tests.conftest import TODAY

SOURCE = "https://www.gaon.example/notice"
#: kind, its options, and the file it becomes
KINDS = {
    "campaign": (
        "--id 2027-door --title 문:점검 --products washer,fridge --remedy 고쳐드려요 --ends 2027-12-31 "
        f"--free 부품,공임 --sources {SOURCE}",
        "campaigns/2027-door.yml",
    ),
    "fault-tree": (
        "--id fridge/noise --title 소리가나요 --says 웅웅거려요,시끄러워요 --first-try 벽에서떼어놓으세요 "
        f"--cause 벽에닿은냉장고 --owner 냉장고팀 --sources {SOURCE}",
        "fault-trees/fridge/noise.yml",
    ),
    "centre": (
        "--id daegu/suseong --name 수성센터 --address 대구 --saturday 9:00~13:00 --products laptop,tablet",
        "centres/daegu/suseong.yml",
    ),
    "part": (
        "--id fridge/seal --name 문고무 --lead-time 1-3 --price 30000 --owner 부품팀",
        "parts/fridge.yml",
    ),
    "product": (
        "--id dryer --name 건조기 --group laundry --service home-visit --model-label 문안쪽 "
        "--dangers 열지마세요",
        "products/dryer.yml",
    ),
}  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    lay_out(tmp_path)
    return tmp_path


def new(root: Path, kind: str, options: str, asked: str | None = None) -> Result:
    command = ["new", kind, "--root", str(root), "--today", TODAY, *options.split()]
    return CliRunner().invoke(main, command if asked else [*command, "--no-input"], input=asked)


@pytest.mark.parametrize("kind", KINDS)
def test_what_options_say_becomes_a_commented_file_that_passes(root: Path, kind: str) -> None:
    options, path = KINDS[kind]
    done = new(root, kind, options)
    assert done.exit_code == 0, done.stderr
    text = (root / "content" / path).read_text(encoding="utf-8")
    assert "# " in text
    assert report_on(root).errors == []


def test_an_editor_is_asked_in_korean_and_asked_again_where_an_answer_cannot_be(root: Path) -> None:
    answers = ["2027-door", "문 점검", "recal", "recall", "washer", "고무를 갈아 드려요", "", "", "", "내일",
               "2027-01-05", "", "", SOURCE]  # fmt: skip
    done = new(root, "campaign", "", "\n".join(answers) + "\n")
    assert done.exit_code == 0, done.output
    assert "고객이 읽을 제목" in done.stdout
    assert "`내일`" in done.stderr
    assert "recal" in done.stderr
    text = (root / "content/campaigns/2027-door.yml").read_text(encoding="utf-8")
    assert "kind: recall\n" in text and "starts: 2027-01-05\n" in text
    assert report_on(root).errors == []


def test_what_people_call_a_choice_is_understood_and_shown(root: Path) -> None:
    answers = ["2027-door", "문 점검", "무상수리", "드럼세탁기, 냉장고", "고쳐 드려요", *[""] * 6, SOURCE]
    done = new(root, "campaign", "", "\n".join(answers) + "\n")
    assert done.exit_code == 0, done.output
    assert "free-repair 무상 수리" in done.stdout and "washer 드럼세탁기" in done.stdout
    text = (root / "content/campaigns/2027-door.yml").read_text(encoding="utf-8")
    assert "kind: free-repair\n" in text and "products: [washer, fridge]\n" in text


def test_a_file_name_in_korean_is_answered_with_how_to_write_one(root: Path) -> None:
    done = new(root, "campaign", "--id 문점검")
    assert done.exit_code == 2
    assert "`door-hinge`" in done.stderr and "`label`" not in done.stderr
    assert "`2027-door`" in new(root, "campaign", "--id 2027_Door").stderr


def test_what_the_rules_would_refuse_is_asked_again_at_once(root: Path) -> None:
    answers = [
        "fridge/hum",
        "소리가 나요",
        "웅웅거려요",
        "기판을 닦아요",
        "벽에서 떼어 놓아요",
        "5",
        "벽에 닿음",
        "냉장고팀",
        "",
        "http://www.gaon.example/a",
        "https://www.gaom.example/",
        SOURCE,
    ]
    done = new(root, "fault-tree", "", "\n".join(answers) + "\n")
    assert done.exit_code == 0, done.output
    assert "기판" in done.stderr and "gaom" in done.stderr
    assert report_on(root).errors == []
    done = new(root, "centre", "--id daegu/new --name 새센터 --address 대구 --products washer")
    assert done.exit_code == 2 and "washer" in done.stderr


def test_what_would_not_pass_is_asked_once_more_and_enter_keeps_the_rest(root: Path) -> None:
    told = [
        "2027-door",
        "문 점검",
        "recall",
        "washer",
        "갈아 드려요",
        "",
        "",
        "",
        "2027-02-01",
        "2027-01-01",
        "",
        SOURCE,
    ]
    again = ["", "", "", "", "", "", "", "", "", "2027-03-01", "", ""]
    done = new(root, "campaign", "", "\n".join([*told, *again]) + "\n")
    assert done.exit_code == 0, done.output
    assert "campaign-dates" in done.stderr and "한 번 더" in done.stderr
    text = (root / "content/campaigns/2027-door.yml").read_text(encoding="utf-8")
    assert "title: 문 점검\n" in text and "ends: 2027-03-01\n" in text and "kind: recall\n" in text


@pytest.mark.parametrize("answers", ["", "2027-door\n문 점검\n"])
def test_where_nobody_answers_it_is_said_and_nothing_is_written(root: Path, answers: str) -> None:
    before = sorted(root.rglob("*"))
    command = ["new", "campaign", "--root", str(root), "--today", TODAY]
    done = CliRunner().invoke(main, command, input=answers)
    assert done.exit_code == 1
    assert "--no-input" in done.stderr and "Aborted" not in done.output
    assert sorted(root.rglob("*")) == before


def test_a_new_product_is_told_what_it_needs_next(root: Path) -> None:
    done = new(root, "product", KINDS["product"][0])
    assert "new fault-tree" in done.stdout and "new part" in done.stdout


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_written_over(root: Path, kind: str) -> None:
    options, path = KINDS[kind]
    new(root, kind, options)
    before = (root / "content" / path).read_bytes()
    done = new(root, kind, options)
    assert done.exit_code == 1
    assert "이미" in done.stderr
    assert (root / "content" / path).read_bytes() == before


def test_where_schemas_lie_the_file_names_its_own(root: Path) -> None:
    (root / ".vscode/schemas").mkdir(parents=True)
    (root / ".vscode/schemas/campaign.json").write_text("{}")
    new(root, "campaign", KINDS["campaign"][0])
    file = root / "content/campaigns/2027-door.yml"
    first = file.read_text(encoding="utf-8").splitlines()[0]
    named = (file.parent / first.partition("$schema=")[2]).resolve()
    assert named == (root / ".vscode/schemas/campaign.json").resolve()


def test_a_part_joins_the_other_parts_of_its_product(root: Path) -> None:
    before = (root / "content/parts/washer.yml").read_text(encoding="utf-8")
    new(root, "part", "--id washer/belt --name 벨트 --owner 부품팀")
    after = (root / "content/parts/washer.yml").read_text(encoding="utf-8")
    assert after.startswith(before.rstrip("\n")) and "\nbelt:\n" in after


def test_what_would_not_pass_is_not_written_and_the_reason_is_told(root: Path) -> None:
    done = new(root, "campaign", KINDS["campaign"][0].replace("2027-12-31", "2020-01-01"))
    assert done.exit_code == 1
    assert "campaign-dates" in done.stderr
    assert not (root / "content/campaigns/2027-door.yml").exists()
    done = new(
        root,
        "part",
        "--id washer/belt --name 벨트 --owner 부품팀 --as-of 2027-01-01 --valid-until 2026-12-01",
    )
    assert done.exit_code == 1
    assert "belt" not in (root / "content/parts/washer.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "wrong",
    ["--id ../../evil", "--id 2027-Door", "--id door", "--id con", "--kind recal", "--starts 2027-02-30",
     "--products oven"],
)  # fmt: skip
def test_a_wrong_option_is_not_understood_and_writes_nothing(root: Path, wrong: str) -> None:
    before = sorted(root.rglob("*"))
    done = new(root, "campaign", f"{KINDS['campaign'][0]} {wrong}")
    assert done.exit_code == 2
    assert sorted(root.rglob("*")) == before


def test_without_input_a_missing_answer_is_named(root: Path) -> None:
    done = new(root, "campaign", "--id 2027-door")
    assert done.exit_code == 2
    assert "--title" in done.stderr


@pytest.mark.parametrize(
    "title", ['문: #1 "점검"', "[안내] 문 & 고무", "- 'yes'", "{x}{{ 7*7 }}", "~", "010"]
)
def test_a_title_of_signs_arrives_as_it_was_said(root: Path, title: str) -> None:
    command = ["new", "campaign", "--root", str(root), "--today", TODAY, "--no-input", "--title", title]
    rest = KINDS["campaign"][0].replace("--title 문:점검 ", "").split()
    done = CliRunner().invoke(main, [*command, *rest])
    assert done.exit_code == 0, done.stderr
    assert report_on(root).errors == []
