"""The data of the shipped trees, walked by the script that the browser runs."""

import json
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

from generator.api import api_files
from generator.compiler import read_catalog
from generator.diagnostics.report import Report
from tests.site.golden import PROJECT

HERE = Path(__file__).parent


def test_every_scenario_ends_in_the_browser_where_its_author_says(tmp_path: Path) -> None:
    catalog = read_catalog(PROJECT, date(2026, 11, 22), Report())
    assert catalog is not None
    files = api_files(catalog)
    cases: list[tuple[dict[str, Any], list[dict[str, str]]]] = []
    ends: list[str] = []
    for id, entry in catalog.fault_trees.items():
        tree = json.loads(files[f"api/v1/fault-trees/{id}.json"])
        for scenario in entry.model.scenarios:
            # A scenario may pass through a common piece or go on in another tree, by names of their own.
            if scenario.outcome in tree["nodes"] and passes_own_nodes(tree, scenario.answers):
                cases.append(
                    (tree, [{"id": node, "answer": str(it)} for node, it in scenario.answers.items()])
                )
                ends.append(str(scenario.outcome))
    assert len(cases) > 500
    file = tmp_path / "cases.json"
    file.write_text(json.dumps(cases), encoding="utf-8")
    walked = subprocess.run(
        ["node", str(HERE / "walks.mjs"), str(file)], capture_output=True, check=True, encoding="utf-8"
    )
    assert json.loads(walked.stdout) == ends


def passes_own_nodes(tree: dict[str, Any], answers: dict[Any, Any]) -> bool:
    """Whether every answer belongs to the tree itself and leads on in it."""
    nodes = tree["nodes"]
    return all(
        node in nodes and "--" not in nodes[node].get("next", {}).get(str(answer), "--")
        for node, answer in answers.items()
    )
