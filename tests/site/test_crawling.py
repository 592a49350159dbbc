"""The visitor notices what it promises to notice."""

from pathlib import Path

from tests.site.crawling import crawl


def put(site: Path, address: str, markup: str) -> Path:
    file = site / address
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(markup, encoding="utf-8")
    return file


def test_pages_are_reached_by_links_alone(tmp_path: Path) -> None:
    home = put(tmp_path, "index.html", "<a href='a/'>가</a> <link href='b/'> <!-- <a href='b/'> -->")
    first = put(tmp_path, "a/index.html", "<a href='../'>처음</a> <a href='#x'>x</a> <p id=x>")
    put(tmp_path, "b/index.html", "")
    visit = crawl(tmp_path)
    assert set(visit.pages) == {home, first}
    assert (first, "x") in visit.places
    assert visit.broken == []


def test_links_that_lead_nowhere_are_told(tmp_path: Path) -> None:
    links = ["gone/", "a/#gone", "../outside/", "/from-the-root/"]
    put(tmp_path, "index.html", "".join(f"<a href='{link}'>가</a>" for link in links))
    put(tmp_path, "a/index.html", "")
    assert sorted(crawl(tmp_path).broken) == sorted(
        f"http://site.test/folder/index.html: {link}" for link in links
    )


def test_other_hosts_and_telephones_are_left_alone(tmp_path: Path) -> None:
    put(tmp_path, "index.html", "<a href='https://www.example.com/'>가</a> <a href='tel:1544-7777'>나</a>")
    assert crawl(tmp_path).broken == []
