"""What is written for a search service keeps to its rules, as far as that can be seen without one."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from tests.conftest import ROOT, TODAY

BUILT_IN = {"lowercase", "whitespace"}
TYPES = {
    "char_filter": {"pattern_replace"},
    "tokenizer": {"nori_tokenizer"},
    "filter": {"nori_part_of_speech", "synonym_graph", "edge_ngram"},
    "normalizer": {"custom"},
    "analyzer": {"custom"},
}
#: a normaliser may only use filters that work on single characters
OF_CHARACTERS = {"lowercase"}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("service")
    command = ["export", "opensearch", str(folder), "--root", str(ROOT), "--today", TODAY]
    assert CliRunner().invoke(main, command, catch_exceptions=False).exit_code == 0
    return folder


@pytest.fixture(scope="module")
def index(written: Path) -> dict[str, Any]:
    body: dict[str, Any] = json.loads((written / "index.json").read_text("utf-8"))
    return body


def test_every_part_of_the_analysis_is_of_a_known_type_and_uses_what_is_there(index: dict[str, Any]) -> None:
    analysis = index["settings"]["analysis"]
    for part, members in analysis.items():
        assert {member["type"] for member in members.values()} <= TYPES[part]
    for analyzer in analysis["analyzer"].values():
        assert {analyzer["tokenizer"]} <= analysis["tokenizer"].keys() | BUILT_IN
        assert set(analyzer["filter"]) <= analysis["filter"].keys() | BUILT_IN
    for normalizer in analysis["normalizer"].values():
        assert set(normalizer["char_filter"]) <= analysis["char_filter"].keys()
        assert set(normalizer["filter"]) <= OF_CHARACTERS


def test_graph_synonyms_are_only_applied_to_queries(index: dict[str, Any]) -> None:
    analyzers = index["settings"]["analysis"]["analyzer"]
    for field in index["mappings"]["properties"].values():
        if "analyzer" in field:
            assert "synonyms" not in analyzers[field["analyzer"]]["filter"]
    rules = index["settings"]["analysis"]["filter"]["synonyms"]["synonyms"]
    assert rules
    assert [
        rule for rule in rules if rule.count("=>") != 1 or not all(map(str.strip, rule.split("=>")))
    ] == []


def test_the_user_dictionary_has_each_word_once_and_nothing_but_words(index: dict[str, Any]) -> None:
    words = index["settings"]["analysis"]["tokenizer"]["words"]["user_dictionary_rules"]
    assert len(words) > 500
    assert len(set(words)) == len(words)
    assert [word for word in words if not word.isalpha()] == []


def test_every_document_has_an_action_and_only_fields_that_are_mapped(
    index: dict[str, Any], written: Path
) -> None:
    text = (written / "bulk.ndjson").read_text("utf-8")
    lines = [json.loads(line) for line in text.splitlines()]
    assert text.endswith("\n")
    actions, documents = lines[::2], lines[1::2]
    assert len(actions) == len(documents) > 400
    ids = [action["index"]["_id"] for action in actions]
    assert len(set(ids)) == len(ids)
    properties = index["mappings"]["properties"]
    assert {field for document in documents for field in document} == properties.keys()
    drain = documents[ids.index("code:washer-front/OE")]
    assert "oe" in drain["code"]


def test_first_letters_and_key_strokes_can_be_searched(written: Path) -> None:
    text = (written / "bulk.ndjson").read_text("utf-8")
    assert "ㅁㅇ ㅃㅈㅈ ㅇㅇㅇ" in text


def test_a_file_still_is_a_workbook(tmp_path: Path) -> None:
    file = tmp_path / "content.xlsx"
    CliRunner().invoke(main, ["export", str(file), "--root", str(ROOT / "tests/golden"), "--today", TODAY])
    assert file.exists()
