"""A page of the site: its address and everything that differs from other pages of its frame."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the breadcrumbs: words and an address from the root of the site."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Page:
    """What one address of the site shows.

    `address` is relative to the root (`fault-trees/washer-front/wont-drain/`, empty for home, or a file
    name such as `404.html`); `content` is finished HTML for the main element; `structured_data` are
    schema.org objects; `kind` is the noun of its template; a page with `listed=False` is left out of the
    sitemap; `nodes` are the questions, actions and outcomes it shows; `versions` are the addresses of the
    same page by language, its own included, where it is there in several.
    """

    address: str
    kind: str
    title: str
    description: str
    content: str
    crumbs: Sequence[Crumb] = ()
    structured_data: Sequence[Mapping[str, Any]] = ()
    og_type: str = "website"
    canonical: str | None = None
    language: str = "ko"
    listed: bool = True
    nodes: int = 0
    versions: Mapping[str, str] = field(default_factory=dict)
