"""The JSON feed, held against the text of JSON Feed 1.1."""

import json
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import pytest

from generator.catalog.catalog import Catalog
from generator.feeds import feed_files
from tests.feeds.conftest import Brand

FEED = "campaigns/feed.json"
RUNS = {"2026-hose": "starts: 2026-03-02; official-end: 2026-06-01", "2026-lid": "starts: 2026-11-02"}
#: every field of a feed and of an item, and what it must be
OF_FEED = {
    "version": str, "title": str, "home_page_url": str, "feed_url": str, "description": str, "language": str,
    "authors": list, "items": list,
}  # fmt: skip
OF_ITEM = {
    "id": str, "url": str, "title": str, "content_text": str, "summary": str, "date_published": str,
    "date_modified": str, "tags": list,
}  # fmt: skip


def read(catalog: Catalog) -> Any:
    return json.loads(feed_files(catalog)[FEED])


@pytest.mark.parametrize("campaigns", [{}, RUNS])
@pytest.mark.parametrize("published", [True, False])
def test_the_feed_is_what_the_specification_says(
    campaigns: dict[str, str], published: bool, brand: Brand
) -> None:
    feed = read(brand(campaigns, published=published))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] and isinstance(feed["items"], list)
    for thing, fields in [(feed, OF_FEED), *((item, OF_ITEM) for item in feed["items"])]:
        for name, value in thing.items():
            assert isinstance(value, fields[name]), name
            if name.endswith("url"):
                assert urlsplit(value).scheme == "https", name
            if name.startswith("date_"):
                assert datetime.fromisoformat(value).tzinfo, name
    assert all(author["name"] for author in feed["authors"])
    ids = [item["id"] for item in feed["items"]]
    assert all(ids) and len(ids) == len(set(ids)) == len(campaigns)
    assert all(item["content_text"] and all(map(str, item["tags"])) for item in feed["items"])


def test_an_item_is_a_campaign(brand: Brand) -> None:
    first, second = read(brand(RUNS))["items"]
    assert first["url"] == "https://www.nuri.example/help/campaigns/2026-lid/"
    assert second["title"] == "호스 교체"
    assert second["date_published"] == "2026-03-02T00:00:00+09:00"
    assert second["date_modified"] == "2026-06-02T00:00:00+09:00"
    assert second["tags"] == ["무상 수리"]


def test_addresses_are_left_out_where_the_site_does_not_know_its_own(brand: Brand) -> None:
    assert "url" in json.dumps(read(brand(RUNS)))
    assert "_url" not in json.dumps(feed := read(brand(RUNS, published=False)))
    assert not any("url" in item for item in feed["items"])
