"""The golden brand, built by MkDocs as owners start it and by the command line: one way, the same bytes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from tests.site.golden import PROJECT, golden_root
from tests.site.whole import build_of, tree_of

TODAY = "2026-11-22"
MKDOCS = f"""
INHERIT: {PROJECT}/mkdocs.yml
docs_dir: content
theme: {{name: material, custom_dir: {PROJECT}/templates}}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The golden brand with an mkdocs.yml of its own that takes the rest from the project's."""
    root = golden_root(tmp_path)
    (root / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    return root


def run(
    *arguments: str | Path, cwd: Path, mask: int = 0o022, **variables: str
) -> subprocess.CompletedProcess[str]:
    """A program of Python in its own process."""
    environment = {**os.environ, "PYTHONPATH": f"{PROJECT}:{os.environ.get('PYTHONPATH', '')}", **variables}
    command = [sys.executable, "-m", *map(str, arguments)]
    return subprocess.run(
        command, cwd=cwd, env=environment, umask=mask, capture_output=True, encoding="utf-8"
    )


def mkdocs_build(root: Path, output: Path) -> subprocess.CompletedProcess[str]:
    return run("mkdocs", "build", "--strict", "--site-dir", output, cwd=root, TODAY=TODAY)


def command_line(root: Path, output: Path) -> subprocess.CompletedProcess[str]:
    return run("generator", "build", "--root", root, "--output", output, "--today", TODAY, cwd=root)


BUILDERS = [mkdocs_build, command_line]


def test_mkdocs_and_the_command_line_build_the_same_site(root: Path, tmp_path: Path) -> None:
    for builder in BUILDERS:
        built = builder(root, tmp_path / builder.__name__)
        assert built.returncode == 0, built.stderr
        assert build_of(tmp_path / builder.__name__)
    assert tree_of(tmp_path / "mkdocs_build") == tree_of(tmp_path / "command_line")


def test_seed_zone_locale_folder_and_mask_leave_no_trace(root: Path, tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there" / "deep"
    there.mkdir(parents=True)
    common = ("generator", "build", "--today", TODAY)
    first = run(
        *common, "--root", root, "--output", here, cwd=PROJECT, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C"
    )
    second = run(
        *common, "--root", os.path.relpath(root, there), "--output", "site", cwd=there, mask=0o077,
        PYTHONHASHSEED="2", TZ="Pacific/Kiritimati", LC_ALL="C.UTF-8",
    )  # fmt: skip
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    assert tree_of(here) == tree_of(there / "site")


def test_nothing_of_the_host_theme_is_published(root: Path, tmp_path: Path) -> None:
    assert mkdocs_build(root, tmp_path / "site").returncode == 0
    names = tree_of(tmp_path / "site")
    assert not [name for name in names if name.endswith((".map", ".gz")) or "material" in name]
    assert not [name for name, content in names.items() if name.endswith(".html") and b"bundle" in content]
    assert not [name for name in names if name.startswith(("content", "products.yml", "frame"))]


@pytest.mark.parametrize("builder", BUILDERS)
def test_a_mistake_is_told_and_the_last_good_site_stays(builder, root: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    output = tmp_path / "site"
    assert builder(root, output).returncode == 0
    before = tree_of(output)
    tree = root / "content/fault-trees/phone/wont-charge.yml"
    tree.write_text(
        tree.read_text(encoding="utf-8").replace("yes: cable-worn", "yes: nowhere"), encoding="utf-8"
    )
    built = builder(root, output)
    assert built.returncode == 1
    assert "content/fault-trees/phone/wont-charge.yml:16:12" in built.stderr
    assert "`nowhere`" in built.stderr
    assert "Traceback" not in built.stderr
    assert tree_of(output) == before


@pytest.mark.parametrize("builder", BUILDERS)
def test_a_folder_of_somebody_else_is_refused_with_a_code_of_its_own(
    builder, root: Path, tmp_path: Path
) -> None:  # type: ignore[no-untyped-def]
    output = tmp_path / "site"
    output.mkdir()
    (output / "mine.txt").write_text("mine", encoding="utf-8")
    built = builder(root, output)
    assert built.returncode == 3
    assert str(output) in built.stderr + built.stdout
    assert "Traceback" not in built.stderr
    assert tree_of(output) == {"mine.txt": b"mine"}


@pytest.mark.parametrize("builder", BUILDERS)
def test_the_content_is_never_an_output(builder, root: Path) -> None:  # type: ignore[no-untyped-def]
    before = tree_of(root)
    for place in (root, root / "content", root / "content/site"):
        assert builder(root, place).returncode in (1, 3)
        assert tree_of(root) == before


def test_a_warning_stops_mkdocs_only_when_it_is_strict(root: Path, tmp_path: Path) -> None:
    tree = root / "content/fault-trees/phone/wont-charge.yml"
    tree.write_text(
        tree.read_text(encoding="utf-8").replace("by: 2027-06-01", "by: 2026-06-01"), encoding="utf-8"
    )
    strict = mkdocs_build(root, tmp_path / "site")
    assert strict.returncode == 1
    assert "stale-review" in strict.stderr
    assert not (tmp_path / "site").exists()
    easy = run("mkdocs", "build", "--site-dir", tmp_path / "site", cwd=root, TODAY=TODAY)
    assert easy.returncode == 0
    assert "stale-review" in easy.stderr
    assert build_of(tmp_path / "site")


def test_a_day_that_is_no_day_is_told_plainly(root: Path, tmp_path: Path) -> None:
    built = run("mkdocs", "build", "--site-dir", tmp_path / "site", cwd=root, TODAY="tomorrow")
    assert built.returncode == 1
    assert "is not a date such as" in built.stderr
    assert "Traceback" not in built.stderr


@pytest.fixture
def preview(root: Path, tmp_path: Path) -> Iterator[MkDocsConfig]:
    """What `mkdocs serve` makes of mkdocs.yml before it builds."""
    site = tmp_path / "preview"
    site.mkdir()
    config = load_config(
        str(root / "mkdocs.yml"), site_dir=str(site), plugins=[{"before-you-go": {"today": TODAY}}]
    )
    config.plugins.on_startup(command="serve", dirty=False)
    yield config
    config.plugins.on_shutdown()


def again(root: Path, tmp_path: Path) -> None:
    """What `mkdocs serve` does when a file has changed."""
    config = load_config(
        str(root / "mkdocs.yml"),
        site_dir=str(tmp_path / "preview"),
        plugins=[{"before-you-go": {"today": TODAY}}],
    )
    build(config, serve_url="http://127.0.0.1:8000/")


def test_a_preview_outlives_mistakes(
    preview: MkDocsConfig, root: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    product = root / "content/products/phone.yml"
    good = product.read_text(encoding="utf-8")
    product.write_text(good.replace("group: mobile", "group: nothing"), encoding="utf-8")
    build(preview, serve_url="http://127.0.0.1:8000/")
    assert "content/products/phone.yml:3:8" in caplog.text
    assert list((tmp_path / "preview").iterdir()) == []
    product.write_text(good, encoding="utf-8")
    again(root, tmp_path)
    shown = tree_of(tmp_path / "preview")
    assert "fault-trees/phone/wont-charge/index.html" in shown
    product.write_text("name: 휴대폰", encoding="utf-8")
    again(root, tmp_path)
    assert tree_of(tmp_path / "preview") == shown


def test_a_preview_lets_mkdocs_reload_it_and_a_build_does_not(
    preview: MkDocsConfig, root: Path, tmp_path: Path
) -> None:
    build(preview, serve_url="http://127.0.0.1:8000/")
    assert preview.site_dir == str(tmp_path / "preview")
    assert b"&#39;unsafe-inline&#39;" in (tmp_path / "preview/index.html").read_bytes()
    assert mkdocs_build(root, tmp_path / "site").returncode == 0
    assert b"unsafe-inline" not in (tmp_path / "site/index.html").read_bytes()


def test_a_preview_watches_content_settings_and_templates(preview: MkDocsConfig, root: Path) -> None:
    watched: list[str] = []
    build(preview, serve_url="http://127.0.0.1:8000/")
    preview.plugins.on_serve(SimpleNamespace(watch=watched.append), config=preview, builder=build)
    # MkDocs itself watches docs_dir, which is content/.
    assert watched == [str(root / "site_config"), str(PROJECT / "templates")]
