"""Which pages are the same page in several languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.pages.page import Page


def with_versions(languages: Sequence[Sequence[Page]]) -> list[Page]:
    """All pages of all languages, the main one first; those there in several know of each other."""
    main, *others = languages
    versions: dict[str, dict[str, str]] = {page.address: {page.language: page.address} for page in main}
    for pages in others:
        for page in pages:
            original = page.address.removeprefix(f"{page.language}/")
            versions[original][page.language] = page.address
    told = {at: known for known in versions.values() if len(known) > 1 for at in known.values()}
    return [
        replace(page, versions=told[page.address]) if page.address in told else page
        for pages in languages
        for page in pages
    ]
