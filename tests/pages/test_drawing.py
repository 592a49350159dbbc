"""Line drawings on steps: every one that content may ask for is drawn, and told in words."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.compiler import compile_site
from generator.diagnostics.report import Report
from generator.schema.fault_tree import Drawing
from generator.settings import TEMPLATES, own_words
from tests.site.changing import edit
from tests.site.golden import golden_root
from tests.site.small import TODAY

WORDS = own_words()
TREE = "content/fault-trees/dishwasher/wont-drain.yml"


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("drawing", Drawing)
def test_every_drawing_is_drawn_and_told_in_words(drawing: Drawing, language: str) -> None:
    templates = Environment(
        autoescape=True, loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined
    ).get_template("components/drawing/drawing.html")
    picture = ElementTree.fromstring(templates.module.drawing(drawing, WORDS[language]))  # type: ignore[attr-defined]
    assert picture.get("role") == "img"
    assert picture.get("aria-label") == WORDS[language][f"drawing-{drawing}"]
    assert (picture[0].get("d") or "").startswith("M")


def test_a_step_shows_the_drawing_that_content_asks_for(tmp_path: Path) -> None:
    root = golden_root(tmp_path)
    edit(root / TREE, "smell:", "    minutes: 1", "    drawing: plug\n    minutes: 1")
    edit(root / TREE, "clean-filter:", "    minutes: 5", "    drawing: filter\n    minutes: 5")
    site = compile_site(root, TODAY, Report())
    assert site is not None
    page = next(page for page in site.pages if page.address.endswith("dishwasher/wont-drain/"))
    assert page.content.count('class="drawing"') == 2
    question, action = page.content.split('id="clean-filter"', 1)
    assert WORDS["ko"]["drawing-plug"] in question
    assert WORDS["ko"]["drawing-filter"] in action
