"""Pictures of guides on the built site: their size in the page, their bytes beside it, in every language."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from tests.checks.situations import CASES, lay_out
from tests.conftest import TODAY
from tests.site.whole import build_of, tree_of
from tests.source.pictures import png

KOREAN, ENGLISH = "guides/plug/index.html", "en/guides/plug/index.html"


class _Images(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[dict[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.found.append(dict(attrs))


def images(page: Path) -> list[dict[str, str | None]]:
    reader = _Images()
    reader.feed(page.read_text(encoding="utf-8"))
    return reader.found


def target(page: Path, source: str | None) -> Path:
    assert source is not None
    return (page.parent / source).resolve()


def build(root: Path, *options: str) -> Path:
    """The site of a project with a guide that shows a picture, in two languages, and is wide."""
    lay_out(root, CASES / "picture/shown")
    (root / "content/guides/images/plug.webp").unlink()
    (root / "content/guides/images/plug.png").write_bytes(png(640, 360))
    guide = root / "content/guides/plug.md"
    words = "![**손**으로 \"플러그\"를 <잡은> 모습](images/plug.png 'title')"
    guide.write_text(f"# 플러그\n\n{words}\n", encoding="utf-8")
    told = "# The plug\n\n![A hand at a plug](images/plug.png)\n"
    guide.with_suffix(".en.md").write_text(told, encoding="utf-8")
    done = CliRunner().invoke(main, ["build", "--root", str(root), "--today", TODAY, *options])
    assert done.exit_code == 0, done.output
    return root / ("site-agent" if options else "site")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("pictures"))


@pytest.mark.parametrize(
    "name, words", [(KOREAN, '손으로 "플러그"를 <잡은> 모습'), (ENGLISH, "A hand at a plug")]
)
def test_a_picture_has_its_size_and_words_and_waits_until_it_is_near(
    built: Path, name: str, words: str
) -> None:
    (image,) = images(built / name)
    assert target(built / name, image.pop("src")).read_bytes() == png(640, 360)
    assert image == {
        "alt": words,
        "width": "640",
        "height": "360",
        "loading": "lazy",
        "decoding": "async",
    }


def test_both_languages_show_one_file_that_a_browser_may_keep(built: Path) -> None:
    korean, english = (
        target(built / name, images(built / name)[0]["src"]) for name in (KOREAN, ENGLISH)
    )
    assert korean == english
    assert re.fullmatch(r"assets/[0-9a-f]{16}/plug\.png", korean.relative_to(built).as_posix())


def test_a_picture_is_counted_among_the_files_of_the_build(built: Path) -> None:
    assert build_of(built)
    assert [path for path in built.rglob("plug.png")] == [target(built / KOREAN, images(built / KOREAN)[0]["src"])]


def test_agents_see_it_too(tmp_path: Path) -> None:
    site = build(tmp_path, "--audience", "agent")
    assert target(site / KOREAN, images(site / KOREAN)[0]["src"]).is_file()


def test_the_same_pictures_make_the_same_site(built: Path, tmp_path: Path) -> None:
    assert tree_of(build(tmp_path)) == tree_of(built)


def test_a_changed_picture_has_another_address_and_makes_another_build(built: Path, tmp_path: Path) -> None:
    before = images(built / KOREAN)[0]["src"], build_of(built)
    site = build(tmp_path)
    (tmp_path / "content/guides/images/plug.png").write_bytes(png(640, 361))
    done = CliRunner().invoke(main, ["build", "--root", str(tmp_path), "--today", TODAY])
    assert done.exit_code == 0, done.output
    after = images(site / KOREAN)[0]["src"], build_of(site)
    assert before[0] != after[0] and before[1] != after[1]


def test_a_picture_that_no_guide_shows_is_not_published(tmp_path: Path) -> None:
    lay_out(tmp_path, CASES / "unused-picture/shown-by-nobody")
    done = CliRunner().invoke(main, ["build", "--root", str(tmp_path), "--today", TODAY])
    assert done.exit_code == 0, done.output
    published = [path.name for path in (tmp_path / "site").rglob("*plug.*")]
    assert published == ["plug.webp"]


def test_a_rule_that_is_off_lets_no_foreign_picture_in(tmp_path: Path) -> None:
    lay_out(tmp_path, CASES / "picture/from-elsewhere")
    (tmp_path / "site_config/checks.yml").write_text("picture: off\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["build", "--root", str(tmp_path), "--today", TODAY])
    assert done.exit_code == 0, done.output
    page = tmp_path / "site" / KOREAN
    assert images(page) == []
    assert "플러그" in page.read_text(encoding="utf-8")
    assert "plug.png" not in page.read_text(encoding="utf-8")


def test_only_pages_that_show_pictures_name_any(built_site: Path) -> None:
    showing = {page.relative_to(built_site).parts[:2] for page in built_site.rglob("*.html") if images(page)}
    assert showing <= {("guides", "editors"), ("guides", "for-editors")}


def test_one_page_never_weighs_more_than_a_photo(built_site: Path) -> None:
    for page in (built_site / "guides").rglob("*.html"):
        weights = {str(image["src"]): target(page, image["src"]).stat().st_size for image in images(page)}
        assert sum(weights.values()) <= 400_000, weights
        assert all(weight <= 60_000 for weight in weights.values()), weights
