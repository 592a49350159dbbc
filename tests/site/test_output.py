"""What stands beside the pages: sitemap, robots, headers, the page for what is missing."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from markupsafe import escape

from generator.site.headers import headers, policy
from generator.site.sheet import structured_data
from tests.site.small import build_small, small_site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("output") / "site"
    build_small(output)
    return output


def text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def test_the_site_map_names_listed_pages_that_speak_for_themselves(site: Path) -> None:
    tree = ElementTree.parse(site / "sitemap.xml")
    places = tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    assert [place.text for place in places] == ["https://small.example/", "https://small.example/a/b/c/"]


def test_robots_are_shown_the_site_map(site: Path) -> None:
    assert "Sitemap: https://small.example/sitemap.xml" in text_of(site / "robots.txt")


def test_a_page_that_stands_for_another_says_so(site: Path) -> None:
    assert 'rel="canonical" href="https://small.example/a/b/c/"' in text_of(site / "a/old/index.html")


def test_links_to_assets_lead_from_each_page_to_the_file(site: Path) -> None:
    for page in ("index.html", "a/b/c/index.html", "a/old/index.html"):
        href = re.findall('rel="stylesheet" href="([^"]+)"', text_of(site / page))[0]
        assert ((site / page).parent / href).resolve().is_file()


def test_the_page_for_what_is_missing_works_at_any_depth(site: Path) -> None:
    style, home = re.findall('(?:stylesheet"|<a) href="([^"]+)"', text_of(site / "404.html"))
    assert style.startswith("/assets/")
    assert (site / style[1:]).is_file()
    assert home == "/index.html"


def test_breadcrumbs_lead_to_files(site: Path) -> None:
    page = site / "a/b/c/index.html"
    links = re.findall('<a href="([^"]+)">', text_of(page))
    assert len(links) == 2
    assert all((page.parent / link).resolve().is_file() for link in links)


def test_structured_data_cannot_end_its_element() -> None:
    text = {"name": "</script><script>alert(1)</script>&<!--\u2028\u2029", "한글": "가"}
    markup = structured_data([text])
    found: list[str] = []

    class Reader(HTMLParser):
        def handle_data(self, data: str) -> None:
            found.append(data)

    reader = Reader()
    reader.feed(f"{markup}<p></p>")
    assert [json.loads(data) for data in found] == [text]
    assert not re.search("[&\u2028\u2029]", markup)


def test_no_structured_data_is_no_element() -> None:
    assert structured_data([]) == ""


def rules_of(text: str) -> dict[str, dict[str, str]]:
    rules: dict[str, dict[str, str]] = {}
    path = ""
    for line in text.splitlines():
        if line.startswith("  "):
            name, _colon, value = line.strip().partition(": ")
            rules[path][name] = value
        else:
            path = line
            assert path not in rules
            rules[path] = {}
    return rules


def fits(rule: str, address: str) -> bool:
    return address == rule or (rule.endswith("*") and address.startswith(rule[:-1]))


def test_every_file_has_the_safety_headers_and_one_rule_about_keeping_it(site: Path) -> None:
    rules = rules_of(text_of(site / "_headers"))
    names = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    for name in names:
        if name in ("_headers", ".gagijeon/manifest.json"):
            continue
        address = "/" + re.sub("(^|/)index.html$", r"\1", name)
        given = [values for rule, values in rules.items() if fits(rule, address)]
        kept = [values["Cache-Control"] for values in given if "Cache-Control" in values]
        assert kept == [
            "public, max-age=31536000, immutable" if name.startswith("assets/") else "no-cache"
        ], name
        merged = {key: value for values in given for key, value in values.items()}
        assert merged["Content-Security-Policy"].startswith("default-src 'none'")
        assert merged["X-Content-Type-Options"] == "nosniff"


def test_headers_know_the_folder_of_the_site_on_its_host() -> None:
    assert list(rules_of(headers(["index.html", "a/b"], "/sub/", "default-src 'none'").decode())) == [
        "/sub/*",
        "/sub/assets/*",
        "/sub/",
        "/sub/a/*",
    ]


def test_the_policy_in_the_frame_is_the_policy_of_the_headers(built_site: Path) -> None:
    rules = rules_of(text_of(built_site / "_headers"))
    everywhere = next(values for values in rules.values() if "Content-Security-Policy" in values)
    served = escape(everywhere["Content-Security-Policy"].removesuffix("; frame-ancestors 'none'"))
    assert f'http-equiv="Content-Security-Policy" content="{served}"' in text_of(built_site / "index.html")


def test_only_the_services_that_the_owner_names_may_be_reached() -> None:
    settings = small_site().settings
    assert "connect-src 'self';" in policy(settings)
    links = {
        "feedback": "https://ask.gaon.example/helpful",
        "search-service": "https://find.gaon.example/search",
    }
    named = replace(settings, brand=settings.brand.model_copy(update={"links": links}))
    assert "connect-src 'self' https://ask.gaon.example https://find.gaon.example;" in policy(named)
