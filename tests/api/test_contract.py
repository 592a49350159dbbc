"""The published data keeps its word: every file fits its schema, and no schema takes a field back."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.api import ENDPOINTS, IndexOutput, api_files
from generator.api.output import Listing
from generator.compiler import read_catalog
from generator.diagnostics.report import Report
from tests.api.shapes import lines
from tests.site.golden import PROJECT, golden_catalog
from tests.site.small import TODAY

PINNED = Path(__file__).parent / "pinned"
SHAPES = {"index": IndexOutput, "list": Listing} | {noun: shape for noun, (shape, _make) in ENDPOINTS.items()}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return api_files(golden_catalog(tmp_path_factory.mktemp("brand")))


def schema_for(address: str) -> str:
    """The noun whose schema a file of the data fits."""
    name = address.removeprefix("api/v1/").removesuffix(".json")
    if name == "index":
        return "index"
    return name.split("/")[0] if "/" in name else "list"


def test_every_file_fits_its_schema(files: dict[str, bytes]) -> None:
    schemas = {noun: json.loads(files[f"api/v1/schemas/{noun}.json"]) for noun in SHAPES}
    used = set()
    for address, content in files.items():
        if address.startswith("api/v1/schemas/"):
            continue
        noun = schema_for(address)
        used.add(noun)
        validator = Draft202012Validator(schemas[noun], format_checker=Draft202012Validator.FORMAT_CHECKER)
        assert [error.message for error in validator.iter_errors(json.loads(content))] == [], address
    assert used == schemas.keys(), "the golden brand has something of every noun"


def test_schemas_are_schemas(files: dict[str, bytes]) -> None:
    for noun in SHAPES:
        schema = json.loads(files[f"api/v1/schemas/{noun}.json"])
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("noun", sorted(SHAPES))
def test_no_field_is_renamed_retyped_or_taken_away(
    noun: str, files: dict[str, bytes], update_expected: bool
) -> None:
    now = lines(json.loads(files[f"api/v1/schemas/{noun}.json"]))
    file = PINNED / f"{noun}.txt"
    pinned = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    assert [line for line in pinned if line not in now] == [], "readers of version 1 rely on these"
    if update_expected:
        file.write_text("\n".join(now) + "\n", encoding="utf-8")
    else:
        assert now == pinned, "new fields are pinned with --update-expected"


def test_the_index_leads_to_every_list_and_schema_and_the_lists_to_every_file(
    files: dict[str, bytes],
) -> None:
    index = json.loads(files["api/v1/index.json"])
    reached = {"api/v1/index.json", "api/v1/schemas/index.json", "api/v1/schemas/list.json"}
    for endpoint in index["endpoints"].values():
        reached |= {endpoint["list"], endpoint["schema"]}
        reached |= {item["data"] for item in json.loads(files[endpoint["list"]])["items"]}
    assert reached == files.keys()


def test_files_are_text_as_people_write_it_with_a_last_line_break(files: dict[str, bytes]) -> None:
    for address, content in files.items():
        assert content.endswith(b"\n") and not content.endswith(b"\n\n"), address
        assert b"\\u" not in content, address


def test_the_content_of_the_project_fits_too(files: dict[str, bytes]) -> None:
    catalog = read_catalog(PROJECT, TODAY, Report())
    assert catalog is not None
    schemas: dict[str, Any] = {noun: json.loads(files[f"api/v1/schemas/{noun}.json"]) for noun in SHAPES}
    for address, content in api_files(catalog).items():
        if not address.startswith("api/v1/schemas/"):
            Draft202012Validator(schemas[schema_for(address)]).validate(json.loads(content))
