"""Addresses that lead on: spoken codes, and pages that were renamed or taken away."""

from __future__ import annotations

from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.catalog.forwarding import Addresses
from generator.catalog.spoken_code import written
from generator.pages.leading_on import leads_on


def forwarding_files(catalog: Catalog) -> dict[str, bytes]:
    """A tiny page for each spoken code, and one for each page that is no more."""
    addresses, word = catalog.once(Addresses), catalog.settings.words()["spoken-code"]
    files = {f"{old}index.html": leads_on(old, target) for old, target in addresses.old_pages().items()}
    for at, code in addresses.spoken.items():
        target = addresses.leads_to(at)
        if target is not None:
            alias = address.spoken(code)
            files[f"{alias}index.html"] = leads_on(alias, target, f"{word} {written(code)}")
    return files
