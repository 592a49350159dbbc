"""Assets lie in one folder named after their bytes."""

import re
import shutil
from pathlib import Path

import pytest

from generator.site.assets import STYLE_SHEET, as_served, read_assets
from generator.site.refused import Refused
from tests.site.golden import PROJECT
from tests.site.small import THEME


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    return Path(shutil.copytree(THEME / "templates", tmp_path / "templates"))


def test_style_sheets_become_one_with_the_tokens_first(templates: Path) -> None:
    style = read_assets(templates).files[STYLE_SHEET].decode()
    assert style.index("--ink") < style.index("body") < style.index(".bell")


def test_modules_keep_their_places_to_each_other(templates: Path) -> None:
    addresses = read_assets(templates).addresses
    main, bell = Path(addresses["scripts/main.js"]), Path(addresses["components/bell/bell.js"])
    assert main.parents[1] == bell.parents[2]
    assert re.fullmatch("assets/[0-9a-f]{16}", main.parents[1].as_posix())


def test_templates_are_not_published(templates: Path) -> None:
    assert not [name for name in read_assets(templates).files if name.endswith(".html")]


def test_the_folder_changes_its_name_with_any_byte(templates: Path) -> None:
    names = {read_assets(templates).digest}
    (templates / "styles/base.css").write_text("body { color: blue }", encoding="utf-8")
    names.add(read_assets(templates).digest)
    (templates / "scripts/main.js").write_text("", encoding="utf-8")
    names.add(read_assets(templates).digest)
    (templates / "scripts/main.js").rename(templates / "scripts/other.js")
    names.add(read_assets(templates).digest)
    assert len(names) == 4


def test_links_are_refused(templates: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.js").write_text("", encoding="utf-8")
    (templates / "scripts/secret.js").symlink_to(tmp_path / "secret.js")
    with pytest.raises(Refused, match=r"secret\.js"):
        read_assets(templates)


def test_every_module_of_the_site_finds_what_it_imports() -> None:
    files = read_assets(PROJECT / "templates").files
    modules = {
        name: files[name].decode()
        for name in files
        if name.endswith(".js") and not name.startswith("vendor/")
    }
    assert modules
    for name, text in modules.items():
        for path in re.findall(r"""(?:from|import|new URL\()\s*["'](\.[^"']+)["']""", text):
            target = (Path("/x", name).parent / path).resolve().relative_to("/x").as_posix()
            assert target in files, f"{name} imports {path}"


def test_no_text_of_a_script_spans_lines_so_that_indents_can_be_left_out() -> None:
    scripts = [*(PROJECT / "templates").glob("scripts/*.js"), *(PROJECT / "templates").glob("components/*/*.js")]
    assert len(scripts) > 50
    for script in scripts:
        for line in as_served(script.read_bytes()).decode().splitlines():
            assert line == line.lstrip()
            assert line.count("`") % 2 == 0, f"{script.name}: {line}"
