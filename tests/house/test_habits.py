"""The habits of the house, where a program can see them."""

import ast
import re
import socket
from pathlib import Path

import pytest

from generator.checks import RULES
from tests.conftest import ROOT

GENERATOR = ROOT / "generator"
TEMPLATES = ROOT / "templates"
COMPONENTS = TEMPLATES / "components"
CASES = ROOT / "tests/cases"
LONGEST = 300


def written_in(folder: Path, *endings: str) -> list[Path]:
    """The files that people write in a folder; what is copied in or made by a program is left out."""
    return sorted(
        file
        for file in folder.rglob("*")
        if file.suffix in endings and not {"vendor", "locale", "__pycache__"} & set(file.parts)
    )


def here(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("module", written_in(GENERATOR, ".py"), ids=here)
def test_every_module_says_what_it_is(module: Path) -> None:
    assert ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "file", [*written_in(GENERATOR, ".py"), *written_in(TEMPLATES, ".html", ".js", ".css")], ids=here
)
def test_no_file_is_longer_than_one_idea(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= LONGEST


def rules() -> list[Path]:
    """The modules of checks that hold a rule: those that define `check`."""
    return [module for module in written_in(GENERATOR / "checks", ".py") if "check" in functions(module)]


def functions(module: Path) -> set[str]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_rule_is_run() -> None:
    assert RULES
    assert {rule.stem.replace("_", "-") for rule in rules()} == RULES.keys()


@pytest.mark.parametrize("rule", rules(), ids=here)
def test_every_rule_says_what_why_and_what_to_do_instead(rule: Path) -> None:
    said = ast.get_docstring(ast.parse(rule.read_text(encoding="utf-8"))) or ""
    assert len(said.split("\n\n")) >= 3


@pytest.mark.parametrize("rule", rules(), ids=here)
def test_every_rule_has_a_case(rule: Path) -> None:
    assert list((CASES / rule.stem.replace("_", "-")).glob("*/expected.txt"))


@pytest.mark.parametrize("component", sorted(COMPONENTS.iterdir()), ids=here)
def test_every_component_has_its_markup_under_its_own_name(component: Path) -> None:
    assert (component / f"{component.name}.html").is_file()
    assert {file.name for file in component.iterdir()} <= {
        f"{component.name}.{e}" for e in ("html", "js", "css")
    }


@pytest.mark.parametrize("template", written_in(TEMPLATES, ".html"), ids=here)
def test_only_what_the_compiler_wrote_goes_in_unescaped(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    unescaped = re.findall(r"\{\{[^}]*\|\s*safe\b[^}]*\}\}", text)
    assert [place for place in unescaped if not re.match(r"\{\{-?\s*frame\.", place)] == []
    assert not re.search(r"\bautoescape\s+(?!true\b)", text)


def test_what_mkdocs_renders_escapes_for_itself() -> None:
    for template in [TEMPLATES / "main.html", *written_in(TEMPLATES / "partials", ".html")]:
        text = template.read_text(encoding="utf-8")
        if "{{" in text and "{% macro" not in text:
            assert re.search(r"\{%-?\s*autoescape true\b", text), here(template)


WRITTEN = [
    *(file for file in ROOT.iterdir() if file.suffix in {".md", ".toml", ".yml"} or file.name == "Makefile"),
    *written_in(GENERATOR, ".py", ".yml"),
    *written_in(TEMPLATES, ".js", ".css"),
    *written_in(ROOT / "content", ".yml", ".md"),
    *written_in(ROOT / "site_config", ".yml"),
]


@pytest.mark.parametrize("file", sorted(WRITTEN), ids=here)
def test_every_path_that_is_spoken_of_is_there(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    spoken_of = re.findall(r"(?<![\w./])((?:\.\./)+[\w-][\w./-]*)", text)
    assert [path for path in spoken_of if not (file.parent / path).exists()] == []


def test_no_test_reaches_the_network() -> None:
    with pytest.raises(ConnectionRefusedError, match=r"a test reaches for 192\.0\.2\.1"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
