"""Schemas for editors that complete while typing: Korean, complete, and never stricter than `check`."""

import json
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from generator.__main__ import main
from generator.schema.completing import content_shapes, schemas
from generator.schema.translation import side_language
from generator.settings import FILES
from generator.source.yaml import read
from tests.checks.situations import BASE
from tests.conftest import ROOT

SHAPES = content_shapes() | {name: shape for name, (shape, _optional) in FILES.items()}
SCHEMAS = schemas(SHAPES, "ko", {})
VS_CODE = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]


def as_an_editor_reads(value: Any) -> Any:
    """Words as YAML 1.2 takes them, for that is how an editor with completion sees a file."""
    if isinstance(value, dict):
        return {key: as_an_editor_reads(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_an_editor_reads(inner) for inner in value]
    if re.fullmatch(r"-?(0|[1-9]\d*)(\.\d+)?", value):
        return float(value) if "." in value else int(value)
    return {"true": True, "false": False, "": None}.get(value, value)


def content(file: Path) -> Any:
    return as_an_editor_reads(read(file.read_text(encoding="utf-8").replace("\r\n", "\n"))[0])


def schema_for(path: str) -> list[str]:
    """The schemas that VS Code lays over a file."""
    found = []
    for schema, globs in VS_CODE.items():
        patterns = [globs] if isinstance(globs, str) else globs
        wanted = any(matches(path, pattern) for pattern in patterns if not pattern.startswith("!"))
        refused = any(matches(path, pattern[1:]) for pattern in patterns if pattern.startswith("!"))
        if wanted and not refused:
            found.append(Path(schema).stem)
    return found


def matches(path: str, pattern: str) -> bool:
    pieces, wanted = path.split("/"), pattern.split("/")
    return len(pieces) == len(wanted) and all(map(fnmatchcase, pieces, wanted))


def written(root: Path) -> list[str]:
    files = [*(root / "content").rglob("*.yml"), *(root / "site_config").rglob("*.yml")]
    return sorted(file.relative_to(root).as_posix() for file in files)


def fields(schema: Any) -> Iterator[tuple[str, Any]]:
    for model in [schema, *schema.get("$defs", {}).values()]:
        yield from model.get("properties", {}).items()


@pytest.mark.parametrize("root", [ROOT, BASE], ids=["shipped", "base"])
def test_no_schema_marks_what_check_accepts(root: Path) -> None:
    for path in written(root):
        (name,) = schema_for(path)
        assert name.endswith(".translation") == (side_language(path) is not None)
        problems = list(Draft202012Validator(SCHEMAS[name]).iter_errors(content(root / path)))
        assert not problems, f"{path}: {problems[0].message} at {list(problems[0].absolute_path)}"


@pytest.mark.parametrize("name", SHAPES)
def test_every_file_and_field_is_called_and_explained_in_korean_with_an_example_that_fits(name: str) -> None:
    whole = SCHEMAS[name]
    assert whole["description"].endswith("요.")
    if "properties" not in whole:
        assert Draft202012Validator(whole).is_valid(whole["examples"][0])
    for model in (whole, *whole.get("$defs", {}).values()):
        assert "enum" in model or re.search("[가-힣]", model["title"])
    for field, schema in fields(whole):
        assert re.search("[가-힣]", schema["title"]), field
        assert schema["description"].endswith("요."), field
        (example,) = schema["examples"]
        inner = schema | {"$defs": whole.get("$defs", {})}
        assert Draft202012Validator(inner).is_valid(example), (field, example)


def test_a_translation_is_offered_texts_alone_and_nothing_has_to_be_there() -> None:
    tree = SCHEMAS["fault-tree.translation"]
    assert {"title", "questions", "outcomes"} <= tree["properties"].keys()
    assert not {"start", "codes", "sources"} & tree["properties"].keys()
    validator = Draft202012Validator(tree)
    assert validator.is_valid({"actions": {"clean-filter": {"steps": ["Unplug it"]}}})
    assert not validator.is_valid({"start": "smell"})
    assert not validator.is_valid({"outcomes": {"solved": {"verdict": "normal"}}})
    assert "contacts.translation" not in SCHEMAS


def test_every_choice_is_explained() -> None:
    for schema in SCHEMAS.values():
        for model in schema.get("$defs", {}).values():
            if "enum" in model:
                assert len(model["enumDescriptions"]) == len(model["enum"])


def test_a_misspelt_field_and_a_value_that_cannot_be_are_marked_while_typing() -> None:
    validator = Draft202012Validator(SCHEMAS["campaign"])
    good = content(ROOT / "content/campaigns/2026-flood-support.yml")
    assert validator.is_valid(good)
    assert not validator.is_valid(good | {"titel": "x"})
    assert not validator.is_valid(good | {"kind": "recal"})
    assert not validator.is_valid({name: value for name, value in good.items() if name != "remedy"})


def test_the_schemas_beside_the_content_are_of_this_version() -> None:
    files = (ROOT / ".vscode/schemas").iterdir()
    kept = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in files}
    assert kept == SCHEMAS, "run: python -m generator schema --output .vscode/schemas"


def test_with_a_root_the_names_that_there_are_are_suggested() -> None:
    done = CliRunner().invoke(main, ["schema", "--root", str(BASE)])
    campaign = json.loads(done.stdout)["campaign"]
    suggested = campaign["properties"]["products"]["items"]["anyOf"][0]["enum"]
    assert suggested == ["fridge", "laptop", "tablet", "washer"]
    assert Draft202012Validator(campaign["properties"]["products"]).is_valid(["not-yet-written"])


def test_english_is_spoken_where_it_is_asked_for() -> None:
    done = CliRunner().invoke(main, ["schema", "--lang", "en"])
    assert json.loads(done.stdout)["campaign"]["description"] == "One action of the maker."


def test_vs_code_is_told_of_every_schema() -> None:
    assert {Path(schema).stem for schema in VS_CODE} == SCHEMAS.keys()
    assert all((ROOT / schema).is_file() for schema in VS_CODE)
