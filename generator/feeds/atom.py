"""The feed for readers (Atom, RFC 4287)."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.catalog import address
from generator.feeds.item import Item, last_change, lasting_name, link
from generator.settings import Settings

_NAMESPACE = "http://www.w3.org/2005/Atom"
#: from the folder of the feed back to the root of the site
_ROOT = "../"


def atom(settings: Settings, items: list[Item]) -> bytes:
    """One entry for each campaign."""
    words = settings.words()
    feed = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": settings.language})
    _text(feed, "id", f"urn:uuid:{lasting_name(settings, 'campaigns')}")
    _text(feed, "title", f"{settings.brand.name} {words['campaigns']}")
    _text(feed, "updated", last_change(items, settings).isoformat())
    _link(feed, "self", "application/atom+xml", settings, address.ATOM_FEED)
    _link(feed, "alternate", "text/html", settings, address.CAMPAIGNS)
    _text(SubElement(feed, "author"), "name", settings.brand.name)
    for item in items:
        _entry(SubElement(feed, "entry"), item, settings)
    indent(feed, " ")
    text = tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _entry(entry: Element, item: Item, settings: Settings) -> None:
    _text(entry, "id", f"urn:uuid:{lasting_name(settings, item.id)}")
    _text(entry, "title", item.title)
    _text(entry, "published", item.published.isoformat())
    _text(entry, "updated", item.updated.isoformat())
    _link(entry, "alternate", "text/html", settings, item.address)
    SubElement(entry, "category", {"term": item.kind, "label": item.kind_name})
    _text(entry, "content", item.text).set("type", "text")


def _text(parent: Element, name: str, words: str) -> Element:
    child = SubElement(parent, name)
    child.text = words
    return child


def _link(parent: Element, rel: str, form: str, settings: Settings, to: str) -> None:
    # Without an address of its own the site is found from where the feed lies.
    href = link(settings, to) or _ROOT + address.file_of(to)
    SubElement(parent, "link", {"rel": rel, "type": form, "href": href})
