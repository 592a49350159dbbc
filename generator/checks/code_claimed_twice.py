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
        told: set[str] = set()
        for code, spelling in _claims(codes):
            first = claimed.setdefault(folded(spelling), code)
            if first is not code and not code.derived and code.id not in told:
                told.add(code.id)
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


def _claims(codes: list[Entry[Code]]) -> Iterator[tuple[Entry[Code], str]]:
    """What each code claims as its own: what a display shows comes before what people make of it."""
    in_order = sorted(codes, key=_written)
    yield from ((code, code.name) for code in in_order)
    yield from ((code, spelling) for code in in_order for spelling in spellings(code.name, code.model))


def _written(code: Entry[Code]) -> int:
    """Which code of its file it is: the later of two is the one to be told."""
    data = code.document.data
    return list(data).index(code.name) if isinstance(data, dict) and code.name in data else 0


def _place(code: Entry[Code], spelling: str) -> Path:
    return ("spellings", code.model.spellings.index(spelling)) if spelling in code.model.spellings else ()
