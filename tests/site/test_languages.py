"""The real site in English: each page knows its language and its versions, and says what is only in Korean."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.site.crawling import crawl, file_at

SITE = "https://before-you-go.gaon.example/"
HANGUL = re.compile("[가-힣]")
SITE_MAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
VOID = {"br", "hr", "img", "input", "link", "meta", "path"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.language = self.canonical = ""
        self.alternates: dict[str, str] = {}
        self.links: list[dict[str, str]] = []
        self.unmarked: list[str] = []
        self.data: list[str] = []
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = values["lang"]
        if tag == "link" and values.get("rel") == "canonical":
            self.canonical = values["href"]
        if tag == "link" and values.get("rel") == "alternate" and "hreflang" in values:
            self.alternates[values["hreflang"]] = values["href"]
        if tag == "a":
            self.links.append(values)
        if tag not in VOID:
            language = values.get("lang", self._open[-1][1] if self._open else "")
            self._open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tag, language = self._open[-1] if self._open else ("", "")
        if tag == "script":
            self.data.append(data)
        elif HANGUL.search(data) and language != "ko" and tag != "title":
            self.unmarked.append(data)


def read(file: Path) -> _Reader:
    reader = _Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    return reader


@pytest.fixture(scope="module")
def english(built_site: Path) -> dict[Path, _Reader]:
    """Every English page."""
    return {file: read(file) for file in sorted((built_site / "en").rglob("index.html"))}


def address_of(file: Path, site: Path) -> str:
    return SITE + file.relative_to(site).as_posix().removesuffix("index.html")


def test_there_is_much_to_read_in_english(built_site: Path) -> None:
    trees = {tree.parent.relative_to(built_site) for tree in built_site.glob("en/fault-trees/*/*/index.html")}
    assert len(trees) >= 12
    assert len({tree.parts[2] for tree in trees}) >= 5


def test_each_page_says_its_language_and_speaks_for_itself(
    english: dict[Path, _Reader], built_site: Path
) -> None:
    assert {page.language for page in english.values()} == {"en"}
    assert all(page.canonical == address_of(file, built_site) for file, page in english.items())


def test_versions_name_each_other_and_korean_is_for_everybody_else(
    english: dict[Path, _Reader], built_site: Path
) -> None:
    for file, page in english.items():
        twin = built_site / file.relative_to(built_site / "en")
        korean, own = address_of(twin, built_site), address_of(file, built_site)
        assert page.alternates == {"ko": korean, "en": own, "x-default": korean}, file
        assert read(twin).alternates == page.alternates, twin
        assert read(twin).language == "ko"


def test_a_page_in_korean_alone_names_no_versions(built_site: Path) -> None:
    alone = read(built_site / "fault-trees/tv/remote-dead/index.html")
    assert alone.alternates == {}
    assert [link for link in alone.links if link.get("hreflang") == "en"] == []


def test_the_site_map_tells_of_both_versions(english: dict[Path, _Reader], built_site: Path) -> None:
    told = {}
    for url in ElementTree.parse(built_site / "sitemap.xml").iterfind("s:url", SITE_MAP):
        links = url.findall("x:link", SITE_MAP)
        told[url.findtext("s:loc", "", SITE_MAP)] = {link.get("hreflang"): link.get("href") for link in links}
    for file, page in english.items():
        own = {language: page.alternates[language] for language in ("ko", "en")}
        assert told[own["en"]] == told[own["ko"]] == own, file
    assert told[f"{SITE}fault-trees/tv/remote-dead/"] == {}


def test_the_switch_leads_to_the_same_page_and_is_named_in_its_own_language(
    english: dict[Path, _Reader], built_site: Path
) -> None:
    for file, page in english.items():
        twin = built_site / file.relative_to(built_site / "en")
        switch = [link for link in page.links if link.get("lang") == link.get("hreflang") == "ko"]
        assert any((file.parent / link["href"]).resolve() == twin.resolve() for link in switch), file


def test_links_stay_in_english_or_say_that_they_lead_to_korean(
    english: dict[Path, _Reader], built_site: Path
) -> None:
    for file, page in english.items():
        for link in page.links:
            href = link.get("href", "")
            if "://" in href or href.startswith(("#", "tel:", "mailto:")):
                continue
            target = (file.parent / href.partition("#")[0]).resolve()
            stays = target.is_relative_to((built_site / "en").resolve())
            assert stays != (link.get("hreflang") == "ko"), (file, href)
            twin = built_site / "en" / target.relative_to(built_site.resolve()) if not stays else None
            # The switch aside, nobody is sent to Korean where there is English.
            assert twin is None or not twin.exists() or link.get("lang") == "ko", (file, href)


def test_text_in_korean_says_that_it_is_korean(english: dict[Path, _Reader]) -> None:
    for file, page in english.items():
        assert page.unmarked == [], file


def test_whatever_a_translated_tree_says_itself_is_english(built_site: Path) -> None:
    for file in built_site.glob("en/fault-trees/*/*/index.html"):
        text = file.read_text(encoding="utf-8")
        assert "language-note" not in text, file
        cards = re.findall(r'<section class="card (?:step|outcome)-card.*?</section>', text, re.DOTALL)
        assert cards
        own = re.sub(r"another guide: <span.*?</span>", "", " ".join(cards))
        # The words on a button, for who cannot read them.
        assert set(re.findall("[가-힣]+", own)) <= {"잠금", "냉방"}, file


def test_a_page_that_could_not_be_said_in_english_says_so(built_site: Path) -> None:
    page = (built_site / "en/code/washer-front/IE/index.html").read_text(encoding="utf-8")
    assert '<p class="wrap language-note">' in page
    assert "Some of this page is in Korean only." in page


def test_structured_data_is_in_the_language_of_the_page(english: dict[Path, _Reader]) -> None:
    for file, page in english.items():
        told = [json.loads(text) for text in page.data if '"@context"' in text]
        things = [thing for found in told for thing in (found if isinstance(found, list) else [found])]
        assert {thing.get("inLanguage", "en") for thing in things} == {"en"}, file


def test_dates_and_money_are_written_in_english(built_site: Path) -> None:
    tree = (built_site / "en/fault-trees/washer-front/wont-drain/index.html").read_text(encoding="utf-8")
    assert "KRW 28,000" in tree
    assert re.search(r"As of \d{1,2} [A-Z][a-z]+ 20\d\d", tree)
    assert not re.search(r">[^<]*20\d\d\. \d", tree)


def test_the_english_search_finds_english_pages(built_site: Path) -> None:
    found = json.loads((built_site / "en/search/records.json").read_text(encoding="utf-8"))
    rows = [
        (kind, product, dict(zip(found["columns"], row, strict=False)))
        for kind, product, *run in found["runs"]
        for row in run
    ]
    titles = {row["title"] for kind, _product, row in rows if kind == "fault-tree"}
    assert "The water does not drain" in titles
    assert not any(HANGUL.search(title) for title in titles)
    for kind, product, row in rows:
        id = product + row["id"] if row["id"].startswith("/") else row["id"]
        address = row.get("url") or found["urls"][kind].format(id=id, product=product)
        assert (built_site / "en" / address.partition("#")[0] / "index.html").is_file(), row


def test_everything_in_english_is_reached_from_the_home_page(
    english: dict[Path, _Reader], built_site: Path
) -> None:
    assert english.keys() - crawl(built_site).pages.keys() == set()
    assert file_at(built_site, "http://site.test/folder/en/") == built_site / "en/index.html"
