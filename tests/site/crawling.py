"""A visitor who knows only the home page and follows links."""

from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from tests.site.reading import BuiltPage, read_page

# The site lies in a folder of its host, so that a link out of that folder shows.
HOME = "http://site.test/folder/"


@dataclass
class Visit:
    """The pages reached, by file; the places in them that a link leads to; the links that lead nowhere."""

    pages: dict[Path, BuiltPage] = field(default_factory=dict)
    places: set[tuple[Path, str]] = field(default_factory=set)
    broken: list[str] = field(default_factory=list)


def crawl(site: Path) -> Visit:
    """Follows every link from the home page; links to other hosts and telephones are not followed."""
    visit = Visit()
    anchors: list[tuple[str, str, Path, str]] = []
    waiting = deque([site / "index.html"])
    while waiting:
        file = waiting.popleft()
        if file in visit.pages:
            continue
        page = visit.pages[file] = read_page(file)
        here = HOME + file.relative_to(site).as_posix()
        for link in page.links:
            address, anchor = urldefrag(urljoin(here, link))
            if urlsplit(address).netloc != urlsplit(HOME).netloc:
                continue
            target = file_at(site, address)
            if target is None:
                visit.broken.append(f"{here}: {link}")
            elif target.suffix == ".html":
                waiting.append(target)
                anchors.append((here, link, target, unquote(anchor)))
    for here, link, target, anchor in anchors:
        if anchor and anchor not in visit.pages[target].ids:
            visit.broken.append(f"{here}: {link}")
        visit.places.add((target, anchor))
    return visit


def file_at(site: Path, address: str) -> Path | None:
    """The file that a static host answers an address with, if there is one."""
    if not address.startswith(HOME):
        return None
    file = site / unquote(urlsplit(address).path.removeprefix(urlsplit(HOME).path))
    if address.endswith("/"):
        file /= "index.html"
    return file if file.is_file() else None
