"""What is known against what the content answers."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import main
from tests.conftest import ROOT, TODAY

KNOWN = """
symptoms:
  물이 고여요: wont-drain
  휴대폰이 안 차요: tree:phone/wont-charge
  가기 전에 무엇을 챙기나요: guide:before-the-visit
codes:
  H20: H2O
left-out:
  symptoms:
    냄새가 나요: 출처를 찾지 못했어요
  codes:
    XX: 다른 회사의 코드예요
unanswered:
  symptoms: [문이 안 열려요]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The golden brand with a yardstick for one of its products."""
    shutil.copytree(ROOT / "tests/golden", tmp_path / "brand")
    folder = tmp_path / "brand/site_config/yardstick"
    folder.mkdir()
    (folder / "dishwasher.yml").write_text(KNOWN, encoding="utf-8")
    return tmp_path / "brand"


def told(root: Path, *more: str) -> Result:
    """What `report coverage` says."""
    arguments = ["report", "coverage", "--root", str(root), "--today", TODAY, "--lang", "en", *more]
    return CliRunner().invoke(main, arguments)


def test_known_symptoms_and_codes_are_counted_by_what_became_of_them(root: Path) -> None:
    done = told(root)
    assert done.exit_code == 0, done.output
    title, lead, *_lines = done.output.splitlines()
    assert title == "What is answered"
    assert "symptoms: known 5, answered 3, left out 1, unanswered 1" in lead
    assert "codes: known 2, answered 1, left out 1, unanswered 0" in lead
    assert "districts: " in lead
    said = done.output
    assert "symptom or code: 냄새가 나요\n    reason: 출처를 찾지 못했어요" in said
    assert "symptom or code: XX\n    reason: 다른 회사의 코드예요" in said
    assert "symptom or code: 문이 안 열려요" in said.split("## Not answered yet")[1].split("##")[0]
    assert "- phone" in said.split("## Not measured")[1].split("##")[0]


def test_the_same_is_a_page(root: Path) -> None:
    page = root / "coverage.html"
    assert told(root, "--html", str(page), "--format", "json").exit_code == 0
    text = page.read_text(encoding="utf-8")
    assert "<h1>What is answered</h1>" in text and "문이 안 열려요" in text


def test_the_same_is_given_to_tools(root: Path) -> None:
    done = told(root, "--format", "json")
    found = json.loads(done.stdout)
    (dishwasher,) = found["products"]
    assert dishwasher["symptoms"]["answered"]["물이 고여요"] == "wont-drain"
    assert dishwasher["symptoms"]["unanswered"] == ["문이 안 열려요"]
    assert found["unmeasured"] == ["phone"]
    assert "seoul/mapo" in found["districts"]["seoul/mapo"]


def test_a_site_without_a_yardstick_is_told_about_its_districts(root: Path) -> None:
    shutil.rmtree(root / "site_config/yardstick")
    done = told(root)
    assert done.exit_code == 0
    assert "symptoms: known 0, answered 0, left out 0, unanswered 0" in done.output


@pytest.mark.parametrize(
    ("written", "instead", "message", "advice"),
    [
        (
            "물이 고여요: wont-drain",
            "물이 고여요: wont-drian",
            "`wont-drian` answers nothing",
            "did you mean `wont-drain`?",
        ),
        ("tree:phone/wont-charge", "tree:phone/wont-change", "answers nothing", "did you mean"),
        ("guide:before-the-visit", "story:before-the-visit", "answers nothing", ""),
        ("H20: H2O", "H20: H22O", "`H22O` is not a code of `dishwasher`", "did you mean `H2O`?"),
        ("냄새가 나요:", "물이 고여요:", "`물이 고여요` is answered, and left out", ""),
        ("left-out:", "forgotten:", "forgotten", ""),
    ],
)
def test_an_answer_that_does_not_exist_is_told_at_its_place(
    written: str, instead: str, message: str, advice: str, root: Path
) -> None:
    file = root / "site_config/yardstick/dishwasher.yml"
    assert written in KNOWN
    file.write_text(KNOWN.replace(written, instead, 1), encoding="utf-8")
    done = told(root)
    assert done.exit_code == 1
    assert message in done.stderr
    assert "site_config/yardstick/dishwasher.yml:" in done.stderr
    assert advice in done.stderr


def test_a_yardstick_of_no_product_is_an_error(root: Path) -> None:
    (root / "site_config/yardstick/dishwasher.yml").rename(root / "site_config/yardstick/dishwashr.yml")
    done = told(root)
    assert done.exit_code == 1
    assert "no product is called `dishwashr`" in done.stderr


def test_broken_content_is_told_before_anything_is_measured(root: Path) -> None:
    (root / "content/products/phone.yml").unlink()
    done = told(root)
    assert done.exit_code == 1
    assert "symptoms: known" not in done.output


def test_every_product_of_the_site_is_measured_and_every_district_served_once() -> None:
    done = told(ROOT, "--format", "json")
    assert done.exit_code == 0, done.output
    found = json.loads(done.stdout)
    products = found["products"]
    assert len(products) == 22
    assert found["unmeasured"] == []
    assert all(len(centres) == 1 for centres in found["districts"].values())
    assert len({centres[0] for centres in found["districts"].values()}) >= 40
    for kind, known in (("symptoms", 265), ("codes", 170)):
        counted = [len(one) for product in products for one in product[kind].values()]
        assert sum(counted) == known
