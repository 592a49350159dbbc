"""Error codes: how people spell them, and the codes that only a tree names."""

from __future__ import annotations

from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.schema.code import Code
from generator.schema.references import SymptomId

#: characters taken for one another on a display and on a telephone
_LOOK_ALIKES = str.maketrans({"O": "0", "S": "5", "I": "1"})


def folded(code: str) -> str:
    """One form for all spellings that look alike: letter case, 0/O, 5/S, 1/I, spaces and hyphens."""
    bare = "".join(character for character in code.upper() if character.isalnum())
    return (bare or code).translate(_LOOK_ALIKES)


def spellings(name: str, code: Code) -> list[str]:
    """The code as displayed and as people write it, the displayed form first."""
    return list(dict.fromkeys([name, *code.spellings]))


def bare_codes(catalog: Catalog) -> dict[str, list[Entry[Code]]]:
    """The codes of all products that are written alike, under the spelling that comes first."""
    groups: dict[str, list[Entry[Code]]] = {}
    for entry in catalog.codes.values():
        groups.setdefault(folded(entry.name), []).append(entry)
    return {min(entry.name for entry in entries): entries for entries in groups.values()}


def derive_codes(catalog: Catalog) -> None:
    """Codes that a tree names where its product has no file of codes become codes that lead to the tree."""
    with_file = {entry.owner for entry in catalog.codes.values()} | {
        id.split("/")[0] for kind, id in catalog.broken if kind == "code"
    }
    for tree in catalog.fault_trees.values():
        if tree.owner in with_file:
            continue
        for index, name in enumerate(tree.model.codes):
            id = f"{tree.owner}/{name}"
            if id not in catalog.codes:
                code = Code.model_validate(
                    {"means": tree.model.title, "tree": SymptomId(tree.name), "sources": tree.model.sources}
                )
                catalog.codes[id] = Entry(
                    "code", id, code, tree.document, ("codes", index), tree.partial, derived=True
                )
    catalog.codes = dict(sorted(catalog.codes.items()))
