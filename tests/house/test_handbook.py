"""The editors' handbook tells of commands that there are, and of every rule."""

import re
import tomllib
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator.__main__ import main
from generator.checks import RULES
from generator.diagnostics.refusals import REFUSALS
from generator.schema.markdown import images
from tests.conftest import ROOT
from tests.handbook_pictures import FOLDER, STEPS

HANDBOOK = ROOT / "content/guides/editors"
PAGES = [*HANDBOOK.glob("*.md"), ROOT / "content/guides/for-editors.md"]


def test_every_rule_is_explained_in_the_words_of_its_docstring() -> None:
    page = (HANDBOOK / "rules.md").read_text(encoding="utf-8")
    told = CliRunner().invoke(main, ["explain", "--all"]).stdout
    assert page == told, "run: python -m generator explain --all > content/guides/editors/rules.md"
    assert set(re.findall(r"^## (\S+) ", page, re.MULTILINE)) == {*RULES, *REFUSALS}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_command_of_the_handbook_is_one_of_ours(page: Path) -> None:
    for words in re.findall(r"\.venv/bin/gagijeon ([^`\n]+)", page.read_text(encoding="utf-8")):
        names = words.split()
        command = main.get_command(click.Context(main), names[0])
        assert command is not None, words
        known = {option for parameter in command.params for option in parameter.opts}
        assert {word for word in names[1:] if word.startswith("--")} <= known, words
        if names[0] in ("report", "new"):
            assert names[1] in command.commands, words


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_target_of_the_handbook_is_in_the_makefile(page: Path) -> None:
    known = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([a-z-]+)", page.read_text(encoding="utf-8"), re.MULTILINE)) <= known


def test_every_picture_is_taken_by_the_script_and_shown_once() -> None:
    shown = [image.source for page in PAGES for image in images(page.read_text(encoding="utf-8"))]
    assert sorted(shown) == sorted(f"images/{name}.webp" for name in STEPS)
    assert {file.stem for file in FOLDER.iterdir()} == set(STEPS)


def test_the_handbook_leads_to_each_of_its_pages_from_the_first() -> None:
    first = (ROOT / "content/guides/for-editors.md").read_text(encoding="utf-8")
    assert set(re.findall(r"guide:editors/([a-z-]+)", first)) == {page.stem for page in HANDBOOK.glob("*.md")}


def test_the_command_that_the_handbook_names_is_set_up_by_make() -> None:
    assert (
        "gagijeon"
        in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    )
    assert re.search(r"^VENV := \.venv$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_customers_are_not_shown_what_is_for_editors(built_site: Path) -> None:
    """Its pages are on the site, for whoever has the link; lists, search and site map do not name them."""
    for name in ("guides/for-editors", "guides/for-agents", "guides/editors/rules"):
        assert (built_site / name / "index.html").is_file()
    names = re.compile(r"guides/for-|guides/editors|\"for-editors|\"for-agents")
    for name in ("index.html", "guides/index.html", "sitemap.xml", *search_of(built_site)):
        assert not names.search((built_site / name).read_text(encoding="utf-8")), name


def search_of(site: Path) -> list[str]:
    """The files that search loads."""
    return [file.relative_to(site).as_posix() for file in site.glob("search/**/*.json")]
