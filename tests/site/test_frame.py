"""A frame is cut at its marks, and a page spliced from it is the page that the theme would have made."""

from pathlib import Path

import pytest
from markupsafe import Markup
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files

from generator.mkdocs_plugin.plugin import BeforeYouGoPlugin
from generator.site.frame import Frame, FrameValues, marked
from generator.site.site import Site
from tests.site.golden import PROJECT, golden_site
from tests.site.small import THEME, small_site

VALUES = FrameValues(
    "<제목> & 'x'",
    '"d"',
    "https://a/",
    "website",
    Markup("<nav>"),
    Markup("<p>&amp;</p>"),
    Markup(),
    Markup(),
    Markup(),
    "ko",
    "../",
    "../",
)


def test_places_are_filled_and_plain_text_is_escaped() -> None:
    marks = marked(("ko", "../", "../"))
    frame = Frame(f"<title>{marks.title}</title>{marks.breadcrumbs}|{marks.content}|{marks.title}")
    title = "&lt;제목&gt; &amp; &#39;x&#39;"
    assert frame.splice(VALUES) == f"<title>{title}</title><nav>|<p>&amp;</p>|{title}"


MARKS = marked(("ko", "", ""))


def test_a_value_that_looks_like_a_mark_stays_text() -> None:
    values = FrameValues(
        "t", "d", "c", "o", Markup(), MARKS.breadcrumbs, Markup(), Markup(), Markup(), "ko", "", ""
    )
    assert Frame(f"{MARKS.content}").splice(values) == "⟦frame:breadcrumbs⟧"


def test_a_frame_without_its_content_is_refused() -> None:
    with pytest.raises(ValueError, match="content"):
        Frame("<main></main>")


def test_a_place_that_nothing_fills_is_refused() -> None:
    with pytest.raises(ValueError, match="`root`"):
        Frame("⟦frame:content⟧ ⟦frame:root⟧")


def rendered_whole(
    site: Site, project: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    """Every page rendered by the theme without any mark; and the site published as usual."""
    texts: dict[str, str] = {}
    frames, render, keep = (
        BeforeYouGoPlugin.on_files,
        BeforeYouGoPlugin.on_page_context,
        BeforeYouGoPlugin.on_post_page,
    )
    pages = {f"whole-{number}.md": page for number, page in enumerate(site.pages)}

    def on_files(self, files, *, config):  # type: ignore[no-untyped-def]
        made = frames(self, files, config=config)
        return Files([*made, *(File.generated(config, name, content="") for name in pages)])

    def on_page_context(self, context, *, page, config, nav):  # type: ignore[no-untyped-def]
        if page.file.src_uri in pages:
            values = self._job.sheets.values(pages[page.file.src_uri])
            return {**context, **self._job.context(values)}
        return render(self, context, page=page, config=config, nav=nav)

    def on_post_page(self, output, *, page, config):  # type: ignore[no-untyped-def]
        if page.file.src_uri in pages:
            texts[pages[page.file.src_uri].address] = output
            return output
        return keep(self, output, page=page, config=config)

    for method in (on_files, on_page_context, on_post_page):
        monkeypatch.setattr(BeforeYouGoPlugin, method.__name__, method)
    config = load_config(
        str(project / "mkdocs.yml"), docs_dir=str(site.settings.root / "content"), site_dir=str(folder)
    )
    plugin = config.plugins["before-you-go"]
    plugin.site = site
    try:
        build(config)
    finally:
        plugin.site = None
    return texts


@pytest.mark.parametrize("brand", ["small", "golden"])
def test_a_spliced_page_is_the_page_the_theme_makes(
    brand: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, project = (small_site(), THEME) if brand == "small" else (golden_site(tmp_path), PROJECT)
    whole = rendered_whole(site, project, tmp_path / "site", monkeypatch)
    assert whole.keys() == {page.address for page in site.pages}
    for address, text in whole.items():
        file = tmp_path / "site" / (address if address.endswith(".html") else f"{address}index.html")
        assert file.read_bytes().decode() == text, address
