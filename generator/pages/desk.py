"""The agents' desk: one page from which every step is reached, and the drawing of every fault tree."""

from __future__ import annotations

from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.pages.layout import Layouts
from generator.pages.page import Page
from generator.pages.tree_graph import tree_graph
from generator.schema.audience import Audience
from generator.schema.fault_tree import Verdict

#: what the help says of each key, in its order; `templates/scripts/desk-keys.js` acts on them
_KEYS = (
    ("/", "search"),
    ("↑ ↓", "choose"),
    ("Enter", "enter"),
    ("1 – 9", "answer"),
    ("Backspace", "back"),
    ("c", "copy-link"),
    ("m", "copy-message"),
    ("o", "open"),
    ("p", "pin"),
    ("d", "district"),
    ("v", "print"),
    ("?", "help"),
)


def desk_page(layouts: Layouts) -> Page:
    """The desk itself; it is empty until a step is looked for."""
    layout = layouts.at(address.DESK)
    title = layout.words["desk-title"]
    view = {
        "root": layout.root,
        "public": layout.settings.site_url,
        "brand": layout.settings.brand.name,
        "telephone": layout.telephone["title"],
        "telephone_href": layout.telephone["href"],
        "areas": [{"id": id, "name": area.name} for id, area in layout.settings.areas.items()],
        "shortcuts": [{"key": key, "about": layout.words[f"desk-key-{name}"]} for key, name in _KEYS],
        "verdicts": [str(verdict) for verdict in Verdict],
    }
    return layout.page(
        "desk", title, layout.words["desk-lead"], [(title, layout.address)], view, listed=False
    )


def desk_files(catalog: Catalog) -> dict[str, bytes]:
    """The drawing of each fault tree, for agents only."""
    if catalog.settings.audience is not Audience.AGENT:
        return {}
    files = {}
    layouts = Layouts(catalog)
    for entry in catalog.fault_trees.values():
        layout = layouts.of(entry)
        graph = tree_graph(layout, catalog, entry)
        files[address.tree_graph(entry.id)] = layout.fragment("tree-graph", graph=graph).encode()
    return files
