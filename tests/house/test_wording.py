"""The words of the screens: each is said somewhere, and none is missing."""

import re
from pathlib import Path

import pytest
import yaml

from tests.house.test_habits import COMPONENTS, GENERATOR, TEMPLATES, here, written_in

#: `"home"`, as a key stands in templates, scripts and modules
LITERAL = re.compile(r"""["'`]([a-z0-9]+(?:-[a-z0-9]+)*)["'`]""")
#: `f"campaign-{state}-lead"`, `` `reason-${plan.reason}` ``, `"verdict-" ~ kind ~ "-lead"`: families of keys
FAMILY = re.compile(
    r"""["'`]([a-z]+-(?:[a-z]+-)*)(?:\$?\{[^{}]+\}|["'] ~ [\w.]+)(?: ~ ["'])?((?:-[a-z]+)*)["'`\])\s]"""
)
#: a key asked for by its whole name
ASKED = re.compile(r"""(?:\b(?:words|wording)\[|\blayout\.say\(\s*)["']([a-z0-9-]+)["']\s*[\],)]""")
#: what no page says: names of fields, rules and messages stand in these folders, not words of the screens
SILENT = {"desk", "schema", "source", "checks", "diagnostics", "catalog"}
SPEAKING = [
    file
    for file in [*written_in(GENERATOR, ".py"), *written_in(TEMPLATES, ".html", ".js")]
    if not SILENT & set(file.parts)
]


def wording() -> dict[str, dict[str, str]]:
    words: dict[str, dict[str, str]] = yaml.safe_load((TEMPLATES / "wording.yml").read_text(encoding="utf-8"))
    return words


def text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def families() -> list[str]:
    found = {family for file in SPEAKING for family in FAMILY.findall(text_of(file))}
    return [f"{re.escape(begin)}[a-z]+(-[a-z]+)*{re.escape(end)}" for begin, end in sorted(found)]


def test_every_word_is_said_somewhere() -> None:
    whole = {key for file in SPEAKING for key in LITERAL.findall(text_of(file))}
    family = re.compile("|".join(families()))
    # The check of a campaign carries its words under their last part.
    check = (COMPONENTS / "campaign-check/campaign-check.js").read_text(encoding="utf-8")
    whole |= {
        f"campaign-check-{key}" for key in [*LITERAL.findall(check), *re.findall(r"words\.(\w+)", check)]
    }
    assert [key for key in wording()["ko"] if key not in whole and not family.fullmatch(key)] == []


#: modules that take apart what is typed in Korean, and say nothing themselves
LISTENING = {
    *("analyser.js", "ranking.js", "search-beginnings.js", "search-codes.js", "search-layout.js"),
    *("search-lexicon.js", "search-polarity.js", "search-question.js", "search-spacing.js"),
    *("sms-length.js", "spoken-code.js"),
}
COMMENT = re.compile(r"/\*.*?\*/|\{#.*?#\}|^\s*//.*?$|\s// .*?$", re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("file", written_in(TEMPLATES, ".html", ".js", ".css"), ids=here)
def test_what_is_said_stands_in_the_wording_not_in_the_code(file: Path) -> None:
    if file.name not in LISTENING:
        assert re.findall("[가-힣]+", COMMENT.sub("", text_of(file))) == []


def test_both_languages_have_the_same_words() -> None:
    words = wording()
    assert words["ko"].keys() == words["en"].keys()


@pytest.mark.parametrize("file", [file for file in SPEAKING if file.suffix != ".js"], ids=here)
def test_every_word_that_is_asked_for_is_there(file: Path) -> None:
    assert set(ASKED.findall(text_of(file))) <= wording()["ko"].keys()
