"""Two codes of one product that people write the same way.

0 and O, 5 and S, 1 and I look alike on a display: the customer would read the meaning of another code.

Take the spelling from one of the two, or make them one code.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.catalog.codes import folded, spellings
from generator.catalog.entry import Entry, Path
from generator.diagnostics.diagnostic import Diagnostic, Note
from generator.diagnostics.message import _
from generator.schema.code import Code


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Spellings that two codes of a product claim."""
    for codes in catalog.codes_by_product.values():
        claimed: dict[str, Entry[Code]] = {}
        for code in codes:
            for spelling in spellings(code.name, code.model):
                first = claimed.setdefault(folded(spelling), code)
                if first is not code and not code.derived:
                    yield code.problem(
                        _(
                            "`{spelling}` is also how `{other}` is written",
                            spelling=spelling,
                            other=first.name,
                        ),
                        at=_place(code, spelling),
                        key=spelling == code.name,
                        help=_("take the spelling from one of the two codes, or make them one"),
                        notes=[Note(_("the other code is here"), first.span(key=True))],
                    )
                    break


def _place(code: Entry[Code], spelling: str) -> Path:
    return ("spellings", code.model.spellings.index(spelling)) if spelling in code.model.spellings else ()
