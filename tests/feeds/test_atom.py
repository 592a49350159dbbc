"""The Atom feed, read by feedparser and held against RFC 4287."""

import re
from datetime import date, datetime
from xml.etree import ElementTree

import feedparser
import pytest

from generator.catalog.catalog import Catalog
from generator.feeds import feed_files
from tests.feeds.conftest import Brand

FEED = "campaigns/feed.xml"
ATOM = "{http://www.w3.org/2005/Atom}"
RUNS = {"2026-hose": "starts: 2026-03-02; official-end: 2026-06-01", "2026-lid": "starts: 2026-11-02"}


def parsed(catalog: Catalog) -> feedparser.FeedParserDict:
    found = feedparser.parse(feed_files(catalog)[FEED])
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def test_every_campaign_is_an_entry_the_newest_first(brand: Brand) -> None:
    found = parsed(brand(RUNS))
    assert found.feed.title == "누리가전 알림과 무상 조치"
    assert found.feed.author == "누리가전"
    assert [entry.link.split("/")[-2] for entry in found.entries] == ["2026-lid", "2026-hose"]
    assert found.entries[0].link == "https://www.nuri.example/help/campaigns/2026-lid/"
    assert found.entries[0].tags[0].term == "free-repair"


def test_the_feed_has_what_the_standard_asks_for(brand: Brand) -> None:
    feed = ElementTree.fromstring(feed_files(brand(RUNS))[FEED])
    links = [link.attrib for link in feed.findall(f"{ATOM}link")]
    assert {link["rel"] for link in links} == {"self", "alternate"}
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    entries = feed.findall(f"{ATOM}entry")
    for part in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(part.findall(f"{ATOM}{name}")) == 1
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", part.findtext(f"{ATOM}id") or "")
        assert datetime.fromisoformat(part.findtext(f"{ATOM}updated") or "").tzinfo
    names = [part.findtext(f"{ATOM}id") for part in (feed, *entries)]
    assert len(names) == len(set(names))
    assert feed.findtext(f"{ATOM}updated") == max(entry.findtext(f"{ATOM}updated") or "" for entry in entries)


def test_an_entry_says_its_days_and_whom_to_call(brand: Brand) -> None:
    lines = "starts: 2026-11-02; ends: 2026-12-31; apply: {phone: 1588-0000}"
    assert parsed(brand({"2026-a": lines})).entries[0].content[0].value.splitlines() == [
        "바꿔 드려요; 무료예요, 정말로.",
        "기간: 2026. 11. 2.부터 2026. 12. 31.까지",
        "신청하기: 1588-0000",
    ]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("starts: 2026-11-02", "기간: 2026. 11. 2.부터"),
        ("starts: 2026-11-02; withdrawn: 2026-12-10", "기간: 2026. 11. 2.부터 2026. 12. 9.까지"),
        (
            "starts: 2010-03-02; official-end: 2010-06-01; still-served: true",
            "기간: 기간은 끝났지만 계속 해 드려요",
        ),
        (
            "starts: 2010-03-02; official-end: 2010-06-01; still-served: true; ends: 2026-12-31",
            "기간: 기간은 끝났지만 계속 해 드려요 (2026. 12. 31.까지)",
        ),
        (
            "starts: 2025-03-17; official-end: 2025-04-20; recurs: {every: year, confirmed: [2025]}",
            "기간: 일정 미정",
        ),
        (
            "starts: 2025-03-17; official-end: 2025-04-20; recurs: {every: year, confirmed: [2025, 2027]}",
            "기간: 2027. 3. 17.부터 2027. 4. 20.까지",
        ),
        (
            "starts: 2026-03-02; ends: 2026-06-01",
            "이 알림은 끝났어요. 이제 신청할 수 없어요. 궁금한 점은 전화로 물어봐 주세요.",
        ),
        (
            "starts: 2026-03-02; withdrawn: 2026-06-01",
            "이 알림은 취소됐어요. 지금은 해 드리지 않아요. 궁금한 점은 전화로 물어봐 주세요.",
        ),
    ],
)
def test_an_entry_says_how_it_stands(lines: str, words: str, brand: Brand) -> None:
    assert parsed(brand({"2026-a": lines})).entries[0].content[0].value.splitlines()[1] == words


@pytest.mark.parametrize("lines", ["ends: 2026-06-01", "withdrawn: 2026-06-01"])
def test_what_is_over_is_not_offered(lines: str, brand: Brand) -> None:
    text = parsed(brand({"2026-a": f"starts: 2026-03-02; {lines}"})).entries[0].content[0].value
    assert "신청하기" not in text and "기간" not in text


def test_an_entry_changes_when_its_state_does_and_not_with_every_build(brand: Brand) -> None:
    lines = {"2026-a": "publish-from: 2026-02-20T09:00; starts: 2026-03-02; official-end: 2026-06-01"}
    changed = [
        parsed(brand(lines, day)).entries[0].updated
        for day in (
            date(2026, 3, 1),
            date(2026, 3, 2),
            date(2026, 6, 1),
            date(2026, 6, 2),
            date(2026, 11, 22),
        )
    ]
    assert changed == [
        "2026-02-20T09:00:00+09:00",
        *["2026-03-02T00:00:00+09:00"] * 2,
        *["2026-06-02T00:00:00+09:00"] * 2,
    ]


def test_signs_of_the_format_stay_text(brand: Brand) -> None:
    title = "'<b>새것</b> & 헌것]]>'"
    entry = parsed(brand({"2026-a": "starts: 2026-03-02"}, title=title)).entries[0]
    assert entry.title_detail.type == "text/plain"
    assert entry.title == title.strip("'")


def test_without_an_address_of_its_own_links_lead_from_where_the_feed_lies(brand: Brand) -> None:
    feed = ElementTree.fromstring(feed_files(brand(RUNS, published=False))[FEED])
    assert [link.attrib["href"] for link in feed.iter(f"{ATOM}link")] == [
        "../campaigns/feed.xml",
        "../campaigns/index.html",
        "../campaigns/2026-lid/index.html",
        "../campaigns/2026-hose/index.html",
    ]


def test_a_feed_without_campaigns_is_a_feed(brand: Brand) -> None:
    assert parsed(brand({})).entries == []
