"""Feeds of the campaigns are found where readers look for them."""

from pathlib import Path

from playwright.sync_api import Page


def test_feeds_are_found_from_every_page_and_from_the_list(page: Page, built_site: Path) -> None:
    page.goto("products/tv/index.html")
    found = page.locator("link[rel=alternate][type]").evaluate_all(
        "links => links.map(link => [link.type, link.href])"
    )
    page.goto("campaigns/index.html")
    links = page.locator("#feedsHeading ~ * a").evaluate_all("links => links.map(link => link.href)")
    assert [form for form, _ in found] == ["application/atom+xml", "application/feed+json"]
    assert {href for _, href in found} < set(links)
    assert sorted(link.rsplit("/", 1)[1] for link in links) == ["calendar.ics", "feed.json", "feed.xml"]
    for link in links:
        assert (built_site / "campaigns" / link.rsplit("/", 1)[1]).is_file()
