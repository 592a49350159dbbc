"""The feed for programs (JSON Feed 1.1)."""

from __future__ import annotations

import json
from typing import Any

from generator.catalog import address
from generator.feeds.item import Item, lasting_name, link
from generator.settings import Settings


def json_feed(settings: Settings, items: list[Item]) -> bytes:
    """One item for each campaign; addresses are left out where the site does not know its own."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"{settings.brand.name} {settings.words()['campaigns']}",
        "home_page_url": link(settings, address.CAMPAIGNS),
        "feed_url": link(settings, address.JSON_FEED),
        "language": settings.language,
        "authors": [{"name": settings.brand.name}],
        "items": [_item(settings, item) for item in items],
    }
    return json.dumps(_known(feed), ensure_ascii=False, indent=1).encode() + b"\n"


def _item(settings: Settings, item: Item) -> dict[str, Any]:
    return _known(
        {
            "id": f"urn:uuid:{lasting_name(settings, item.id)}",
            "url": item.url,
            "title": item.title,
            "content_text": item.text,
            "date_published": item.published.isoformat(),
            "date_modified": item.updated.isoformat(),
            "tags": [item.kind_name],
        }
    )


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}
