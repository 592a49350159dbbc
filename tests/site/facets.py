"""What a page or a file of data says, sorted by what it is about."""

import json
import re
from collections import defaultdict
from html.parser import HTMLParser
from typing import Any

from generator.pages.page import Page

#: a mark in the class, slot or component of an element, and what its words are then about
ABOUT = (
    ("outcome-season", "season"),
    ("outcome-campaigns", "campaigns"),
    ("campaign", "campaigns"),
    ("part-rows", "parts"),
    ("outcome-reason", "answer"),
    ("outcome-answer", "answer"),
    ("button-row", "answer"),
    ("outcome-fold", "answer"),
    ("outcome-costs", "costs"),
    ("fee-note", "costs"),
    ("specialHeading", "days"),
    ("queue", "queue"),
    ("verdict", "answer"),
)
MARKED_BY = ("class", "data-slot", "data-component", "id", "aria-labelledby")
VOID = {"br", "hr", "img", "input", "link", "meta", "use", "path", "circle", "rect"}


class _Sorter(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[Any]] = defaultdict(list)
        self.stack: list[tuple[str, str]] = [("", "rest")]
        self.data = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        about = self.stack[-1][1]
        marks = " ".join(filter(None, (values.get(name) for name in MARKED_BY)))
        if tag == "section" and "data-verdict" in values:
            self.found["answer"].append(values.pop("data-verdict"))
            values.pop("class")
        elif about in ("rest", "campaigns"):
            about = next((facet for mark, facet in ABOUT if mark in marks), about)
        if tag == "script" and values.get("type") == "application/json":
            about = f"data {values.get('id') or 'of a component'}"
        for name in [
            name for name in values if name.startswith("data-") and (values[name] or "").startswith('{"')
        ]:
            if about == "campaigns":
                self.found[about].append(values.pop(name))
            else:
                self.keep(f"data {name.removeprefix('data-')}", values.pop(name) or "")
        self.found[about].append((tag, tuple(values.items())))
        if tag not in VOID:
            self.stack.append((tag, about))

    def handle_endtag(self, tag: str) -> None:
        if tag == self.stack[-1][0]:
            self.stack.pop()

    def handle_data(self, data: str) -> None:
        about = self.stack[-1][1]
        if about.startswith("data "):
            self.keep(about, data)
        elif data.strip():
            self.found[about].append(data.strip())

    def keep(self, about: str, data: str) -> None:
        value = json.loads(data)
        items = value.items() if isinstance(value, dict) else [("items", value)]
        for key, item in items:
            self.found[f"{about}: {key}"].append(item)


def facets_of(page: Page) -> dict[str, Any]:
    """The words of a page by what they are about; those about nothing that may change are `rest`."""
    sorter = _Sorter()
    sorter.feed(page.content)
    sorter.close()
    frame = (page.kind, page.title, page.description, page.crumbs, page.og_type, page.canonical, page.listed)
    return {**sorter.found, "frame": frame, "structured data": page.structured_data}


def differing(one: dict[str, Any], other: dict[str, Any]) -> set[str]:
    """The facets in which two pages differ."""
    return {facet for facet in one.keys() | other.keys() if one.get(facet) != other.get(facet)}


def changed_keys(one: Any, other: Any, key: str = "") -> set[str]:
    """The names of the fields in which two pieces of data differ; for lists of other lengths, of the list."""
    if isinstance(one, dict) and isinstance(other, dict):
        return set().union(
            *(changed_keys(one.get(name), other.get(name), name) for name in one.keys() | other.keys())
        )
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return set().union(*(changed_keys(*pair, key) for pair in zip(one, other, strict=True)))
    return set() if one == other else {re.sub(r"\d+", "N", key)}
