"""Two builds of one content: agents read what is written under `internal`, customers never."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from pydantic import BaseModel

from generator.__main__ import main
from generator.compiler import compile_site
from generator.diagnostics.report import Report
from generator.mkdocs_plugin import host
from generator.schema.audience import Audience
from generator.schema.kinds import KINDS
from tests.conftest import ROOT
from tests.site.golden import GOLDEN, golden_root
from tests.site.small import TODAY

CONTENT = GOLDEN / "content"


def places(data: Any, shape: str) -> Iterator[tuple[str, ...]]:
    if shape in {"tree", "piece"}:
        yield ()
        for section in ("questions", "actions", "outcomes"):
            yield from ((section, node) for node in data.get(section, {}))
    elif shape == "codes":
        yield from ((code, "outcome") for code in data if "outcome" in data[code])
    else:
        yield ()


def shapes() -> Iterator[tuple[Path, str]]:
    yield from ((file, "piece") for file in sorted(CONTENT.glob("fault-trees/common/*.yml")))
    yield from ((file, "tree") for file in sorted(CONTENT.glob("fault-trees/[!c]*/*.yml")))
    yield from ((file, "codes") for file in sorted(CONTENT.glob("codes/*.yml")))
    yield from ((file, "campaign") for file in sorted(CONTENT.glob("campaigns/2026-*.yml")))
    yield from ((file, "centre") for file in sorted(CONTENT.glob("centres/*/*.yml")))


def with_sentinels(folder: Path) -> tuple[Path, list[str]]:
    """The golden brand with a note of its own in every place, and the notes."""
    root, notes = golden_root(folder), []
    for file, shape in shapes():
        path = root / "content" / file.relative_to(CONTENT)
        data = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        for place in places(data, shape):
            target = data
            for name in place:
                target = target[name]
            notes.append(f"비밀{len(notes)}번쪽지")
            target["internal"] = f"{notes[-1]} **굵게**"
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return root, notes


def build(folder: Path, audience: Audience) -> tuple[dict[str, str], list[str]]:
    """All text that a build writes, by file, and the notes that were put into its content."""
    root, notes = with_sentinels(folder)
    report = Report()
    site = compile_site(root, TODAY, report, audience)
    assert site is not None, report.errors
    host.build(ROOT, root, folder / "out", site)
    files = {
        file.relative_to(folder / "out").as_posix(): file.read_text(encoding="utf-8")
        for file in sorted((folder / "out").rglob("*"))
        if file.is_file() and file.suffix not in {".png", ".woff2"}
    }
    return files, notes


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], list[str]]:
    return build(tmp_path_factory.mktemp("public"), Audience.PUBLIC)


@pytest.fixture(scope="module")
def agent(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], list[str]]:
    return build(tmp_path_factory.mktemp("agent"), Audience.AGENT)


def allowing(shape: type[BaseModel], seen: set[type[BaseModel]]) -> set[str]:
    """The names of the models within a shape that have a field `internal`."""
    if shape in seen:
        return set()
    seen.add(shape)
    found = {shape.__name__} if "internal" in shape.model_fields else set()
    waiting: list[Any] = [field.annotation for field in shape.model_fields.values()]
    while waiting:
        annotation = waiting.pop()
        waiting += getattr(annotation, "__args__", ())
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            found |= allowing(annotation, seen)
    return found


def test_a_note_stands_in_every_kind_of_place_that_allows_one() -> None:
    seen: set[type[BaseModel]] = set()
    models = set().union(*(allowing(kind.shape, seen) for kind in KINDS))
    assert models == {"FaultTree", "CommonPiece", "Question", "Action", "Outcome", "Campaign", "Centre"}


def test_customers_are_shown_no_note_in_any_file(public: tuple[dict[str, str], list[str]]) -> None:
    files, notes = public
    assert len(notes) > 20 and len(files) > 50
    assert [(name, note) for name, text in files.items() for note in notes if note in text] == []
    assert not [name for name, text in files.items() if "상담원만 보는 말이에요" in text]
    assert not [name for name in files if name.startswith("desk/")]


def test_agents_are_shown_every_note_of_a_page_as_text(agent: tuple[dict[str, str], list[str]]) -> None:
    files, notes = agent
    pages = "\n".join(text for name, text in files.items() if name.endswith(".html"))
    assert [note for note in notes if f"{note} <strong>굵게</strong>" not in pages] == []


def test_no_search_engine_is_let_into_the_agents_site(agent: tuple[dict[str, str], list[str]]) -> None:
    files, _notes = agent
    assert files["robots.txt"] == "User-agent: *\nDisallow: /\n"
    assert "X-Robots-Tag: noindex" in files["_headers"]
    assert "sitemap.xml" not in files


def test_both_sites_have_the_same_addresses(
    public: tuple[dict[str, str], list[str]], agent: tuple[dict[str, str], list[str]]
) -> None:
    pages = {name for name in public[0] if name.endswith("index.html")}
    assert pages <= agent[0].keys()


def test_the_agents_site_is_built_into_a_folder_of_its_own(tmp_path: Path) -> None:
    root = golden_root(tmp_path)
    options = ["--root", str(root), "--today", TODAY.isoformat()]
    assert CliRunner().invoke(main, ["build", *options, "--audience", "agent"]).exit_code == 0
    assert (root / "site-agent/index.html").is_file()
    assert not (root / "site").exists()
    assert CliRunner().invoke(main, ["build", *options]).exit_code == 0
    assert (root / "site/index.html").is_file()
