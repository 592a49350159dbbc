"""What the tests read out of a built page."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path


@dataclass
class BuiltPage:
    """The links of a page, the places in it, and which of those places are outcomes."""

    links: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    outcomes: set[str] = field(default_factory=set)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = BuiltPage()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if id := values.get("id"):
            self.page.ids.add(id)
            if tag == "section" and values.get("data-kind") == "outcome":
                self.page.outcomes.add(id)
        if tag == "a" and values.get("href") is not None:
            self.page.links.append(values["href"] or "")


def read_page(file: Path) -> BuiltPage:
    """Reads a built page with a parser of HTML, so that only real elements count."""
    reader = _Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    reader.close()
    return reader.page
