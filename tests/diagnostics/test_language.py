"""Whatever the compiler can say, it can say in Korean."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from generator.checks import RULES, rule
from generator.diagnostics.language import LOCALE_DIR, translator
from tests.conftest import ROOT

GENERATOR = ROOT / "generator"
#: the names under which modules know the function that marks a sentence
MARKS = ("_", "say")


def templates(module: Path) -> Iterator[str]:
    """Every sentence a module marks for translation; Python joins adjacent pieces before anybody looks."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS:
            sentence = node.args[0]
            if isinstance(sentence, ast.Constant):
                yield str(sentence.value)


def paragraphs(name: str) -> Iterator[str]:
    for paragraph in rule(name).explanation.strip().split("\n\n"):
        yield " ".join(paragraph.split())


def all_said() -> set[str]:
    said = {sentence for module in GENERATOR.rglob("*.py") for sentence in templates(module)}
    return said | {paragraph for name in RULES for paragraph in paragraphs(name)}


def places(sentence: str) -> set[str]:
    return {
        name for _text, name, _spec, _conversion in string.Formatter().parse(sentence) if name is not None
    }


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    with (LOCALE_DIR / "ko/LC_MESSAGES/messages.po").open("rb") as file:
        return read_po(file, abort_invalid=True)


def test_every_sentence_has_a_translation(catalogue: Catalog) -> None:
    translated = {str(entry.id) for entry in catalogue if entry.id and entry.string and not entry.fuzzy}
    assert all_said() - translated == set()


def test_no_translation_is_left_of_what_is_said_no_more(catalogue: Catalog) -> None:
    assert {str(entry.id) for entry in catalogue if entry.id} - all_said() == set()
    assert list(catalogue.obsolete) == []


def test_a_translation_fills_in_the_same_values(catalogue: Catalog) -> None:
    differing = [
        entry.id for entry in catalogue if entry.id and places(str(entry.id)) != places(str(entry.string))
    ]
    assert differing == []


def test_what_is_to_be_written_stays_as_it_is_written(catalogue: Catalog) -> None:
    """Names of fields and examples are typed into a file, in any language."""
    lost = [
        (entry.id, word)
        for entry in catalogue
        if str(entry.id).startswith(("write ", "add ", "name it "))
        for word in str(entry.id).split("`")[1::2]
        if word.isascii()
        and word.isprintable()
        and not set(word) & set("{< ")
        and word not in str(entry.string)
    ]
    assert lost == []


def test_korean_is_spoken_where_korean_is_asked_for() -> None:
    assert translator("ko")("error") != "error"
    assert translator("en")("error") == "error"
    assert translator("ko")("no such sentence") == "no such sentence"
