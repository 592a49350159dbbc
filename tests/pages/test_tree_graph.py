"""The drawing of a fault tree: a well-formed picture of every step and every answer."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.compiler import compile_site
from generator.diagnostics.report import Report
from generator.schema.audience import Audience
from generator.site.site import Site
from tests.site.golden import golden_root
from tests.site.small import TODAY

SVG = "{http://www.w3.org/2000/svg}"
DRAIN = "dishwasher/wont-drain"
HOSTILE = '물이 <b>새요</b> & "많이" </svg>'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = golden_root(tmp_path_factory.mktemp("brand"))
    tree = root / f"content/fault-trees/{DRAIN}.yml"
    text = tree.read_text(encoding="utf-8")
    assert "물을 뺄 때 '웅' 소리가 나나요?" in text
    tree.write_text(text.replace("물을 뺄 때 '웅' 소리가 나나요?", f"'{HOSTILE}'"), encoding="utf-8")
    site = compile_site(root, TODAY, Report(), Audience.AGENT)
    assert site is not None
    return site


def drawing(site: Site, tree: str = DRAIN) -> ElementTree.Element:
    return ElementTree.fromstring(site.files[f"desk/trees/{tree}.svg"].decode())


def words_of(group: ElementTree.Element) -> str:
    return " ".join(text.text or "" for text in group.iter(f"{SVG}text"))


def test_every_tree_is_drawn_with_all_its_steps_and_answers(site: Site) -> None:
    for name, content in site.files.items():
        if not name.startswith("api/v1/fault-trees/"):
            continue
        tree = json.loads(content)
        picture = drawing(site, tree["id"])
        boxes = {group.get("data-box") for group in picture.iter() if group.get("data-box")}
        assert tree["nodes"].keys() <= boxes
        drawn = {
            (group.get("data-from"), answer, group.get("data-to"))
            for group in picture.iter()
            if group.get("data-from")
            for answer in (group.get("data-answers") or "").split()
        }
        assert drawn == {
            (id, answer, to)
            for id, node in tree["nodes"].items()
            for answer, to in node.get("next", {}).items()
        }


def test_what_is_written_stays_words(site: Site) -> None:
    picture = drawing(site)
    assert any("<b>새요</b>" in words_of(group) for group in picture.iter() if group.get("data-box"))
    assert not list(picture.iter(f"{SVG}b"))


def test_answers_that_lead_to_one_place_share_a_line(site: Site) -> None:
    lines = {
        group.get("data-answers"): words_of(group) for group in drawing(site).iter() if group.get("data-from")
    }
    assert lines["yes unknown"] == "네 · 모르겠어요"


def test_long_words_are_cut_to_their_box(site: Site) -> None:
    for group in drawing(site).iter():
        if group.get("data-box"):
            texts = [text.text or "" for text in group.iter(f"{SVG}text")]
            assert 1 <= len(texts) <= 2 and all(len(text) <= 21 for text in texts)


def test_customers_get_no_drawings_and_no_desk(tmp_path: Path) -> None:
    public = compile_site(golden_root(tmp_path), TODAY, Report())
    assert public is not None
    assert not [name for name in public.files if name.startswith("desk/")]
    assert "desk/" not in {page.address for page in public.pages}


def test_the_desk_is_in_the_agents_site(site: Site) -> None:
    assert "desk/" in {page.address for page in site.pages if not page.listed}
