"""One id for two nodes of a tree.

An answer that leads there could mean either.

Give one of the two another name.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic, Note
from generator.diagnostics.message import _


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Ids that stand in two of questions, actions and outcomes."""
    for tree in catalog.trees:
        seen: dict[str, str] = {}
        for section in ("questions", "actions", "outcomes"):
            for id in getattr(tree.model, section):
                first = seen.setdefault(id, section)
                if first != section:
                    yield tree.problem(
                        _(
                            "`{id}` stands in `{first}` and again in `{second}`",
                            id=id,
                            first=first,
                            second=section,
                        ),
                        at=(section, id),
                        key=True,
                        help=_("give one of the two another name"),
                        notes=[Note(_("it stands here already"), tree.span((first, id), key=True))],
                    )
