"""Where things are found: the page and the data of each id."""

from __future__ import annotations

import re

from pydantic import BaseModel

from generator.catalog.entry import Entry
from generator.source.picture import Picture

HOME = ""
NOT_FOUND = "404.html"
SYMPTOMS = "symptoms/"
CODES = "codes/"
CAMPAIGNS = "campaigns/"
CENTRES = "centres/"
GUIDES = "guides/"
DESK = "desk/"
HOUSEHOLD = "household/"
ATOM_FEED = "campaigns/feed.xml"
JSON_FEED = "campaigns/feed.json"
CALENDAR = "campaigns/calendar.ics"
DATA = "api/v1"
#: what a browser may keep for ever, for its address changes with its bytes
KEPT = "assets"

_PAGES = {
    "product": "products/{id}/",
    "group": "groups/{id}/",
    "fault-tree": "fault-trees/{id}/",
    "campaign": "campaigns/{id}/",
    "centre": "centres/{id}/",
    "guide": "guides/{id}/",
}
_FOLDERS = {
    "product": "products",
    "fault-tree": "fault-trees",
    "campaign": "campaigns",
    "centre": "centres",
    "part": "parts",
    "code": "codes",
}


def page(kind: str, id: str) -> str:
    """The address of a page from the root of the site, such as `fault-trees/washer-front/wont-drain/`."""
    if kind == "code":
        product, _slash, code = id.partition("/")
        return f"code/{product}/{code_name(code)}/"
    return _PAGES[kind].format(id=id)


def page_of(entry: Entry[BaseModel]) -> str:
    """The address of an entry's page."""
    return page(entry.kind, entry.id)


def picture(picture: Picture) -> str:
    """The address of a picture."""
    return f"{KEPT}/{picture.digest}/{picture.name}"


def bare_code(code: str) -> str:
    """The address of the page that asks which product shows a code."""
    return f"code/{code_name(code)}/"


def spoken(code: str) -> str:
    """The address that leads on to where a spoken code belongs."""
    return f"n/{code}/"


def tree_graph(tree: str) -> str:
    """The address of the drawing of a fault tree on the agents' desk."""
    return f"{DESK}trees/{tree}.svg"


def parts(whole: str) -> tuple[str, str, str]:
    """An address cut into its page, `#` or `?` or nothing, and the node or answer after it."""
    found = re.fullmatch(r"([^#?]*)([#?]?)(.*)", whole)
    return (found[1], found[2], found[3]) if found else (whole, "", "")


def data(kind: str, id: str) -> str:
    """The address of the data of an id, such as `api/v1/fault-trees/washer-front/wont-drain.json`."""
    return f"{DATA}/{_FOLDERS[kind]}/{id}.json"


def visit_facts(product: str) -> str:
    """The address of what the pages of a product share for the join on the device."""
    return f"visit/{product}.json"


def code_name(code: str) -> str:
    """A code as part of an address: letters and digits, other characters as their code point."""
    return re.sub(r"[^A-Za-z0-9]", lambda found: "-" if found[0] in " -_" else f"u{ord(found[0]):x}", code)


def file_of(address: str) -> str:
    """The file of a page: `index.html` in its folder, unless the address is a file itself.

    Links name it, so that the site also works from a folder or an archive, where no server adds it.
    """
    return f"{address}index.html" if not address or address.endswith("/") else address


def root_of(address: str) -> str:
    """The way from a page back to the root of the site: `../../` from `code/OE/`, `./` from the home page."""
    return "../" * address.count("/") or "./"


def in_language(at: str, language: str, main: str) -> str:
    """The address of a page in a language: the main one has the root, others a folder each."""
    return at if language == main else f"{language}/{at}"
