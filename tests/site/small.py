"""A small site made by hand, and a small theme; enough to see how a site is written."""

from datetime import date
from pathlib import Path

from generator.catalog.linking import link
from generator.diagnostics.report import Report
from generator.mkdocs_plugin import host
from generator.pages.page import Crumb, Page
from generator.settings import read_settings
from generator.site.site import Site
from generator.source.reader import read_documents

THEME = Path(__file__).parent / "theme"
GOLDEN = Path(__file__).parents[1] / "golden"
TODAY = date(2026, 11, 22)


def small_site(words: str = "안녕", today: date = TODAY) -> Site:
    """Four pages that say `words`, and a file."""
    report = Report()
    settings = read_settings(GOLDEN, today, report)
    assert settings is not None
    catalog = link(read_documents(GOLDEN, "content", report), settings, report)
    assert report.diagnostics == []
    home, deep = Crumb("처음", ""), Crumb("깊은 곳", "a/b/c/")
    pages = [
        Page("", "home", words, "설명", f"<p>{words}</p>"),
        Page(
            "a/b/c/",
            "fault-tree",
            f"{words} & 'x' <b>",
            'a "q"',
            f"<p>{words}</p>",
            [home, deep],
            [{"name": words}],
        ),
        Page("a/old/", "code", words, "설명", "<p>옛 주소</p>", canonical="a/b/c/", listed=False),
        Page("404.html", "not-found", "없어요", "설명", '<a href="./index.html">처음</a>', listed=False),
    ]
    return Site(settings, catalog, pages, {"api/v1/words.json": f'"{words}"\n'.encode()})


def build_small(output: Path, words: str = "안녕") -> None:
    """Publishes the small site with the small theme."""
    host.build(THEME, GOLDEN, output, small_site(words))
