"""A tree names a code that its product's codes do not give it.

The code page would lead elsewhere than the tree says.

Let `codes/<product>.yml` lead the code to this tree, or take it out of the tree.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.codes import folded, spellings
from generator.catalog.entry import Entry
from generator.diagnostics.diagnostic import Diagnostic, Note
from generator.diagnostics.message import _
from generator.diagnostics.suggest import closest
from generator.schema.code import Code


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Codes of trees that disagree with the file of codes."""
    for tree in catalog.fault_trees.values():
        if not tree.model.codes:
            continue
        known: dict[str, Entry[Code]] = {}
        for candidate in catalog.codes_by_product.get(tree.owner, []):
            for spelling in spellings(candidate.name, candidate.model):
                # of two that claim it, told by code-claimed-twice, the one that leads here
                if folded(spelling) not in known or candidate.model.tree == tree.name:
                    known[folded(spelling)] = candidate
        unread = {
            id.partition("/")[2]
            for kind, id in catalog.broken
            if kind == "code" and id.split("/")[0] == tree.owner
        }
        if "" in unread:
            continue
        for index, name in enumerate(tree.model.codes):
            code = known.get(folded(name))
            if code is None and name in unread:
                continue
            if code is None:
                yield tree.problem(
                    _("no code of this product is written `{name}`", name=name),
                    at=("codes", index),
                    help=_("did you mean `{name}`?", name=near)
                    if (near := closest(name, [entry.name for entry in known.values()]))
                    else _("add it to `content/codes/{product}.yml`", product=tree.owner),
                )
            elif not code.derived and code.model.tree != tree.name:
                yield tree.problem(
                    _("the code `{name}` leads elsewhere, not to this tree", name=name),
                    at=("codes", index),
                    help=_("write `tree: {tree}` in the code, or take it out here", tree=tree.name),
                    notes=[Note(_("the code is here"), code.span(key=True))],
                )
