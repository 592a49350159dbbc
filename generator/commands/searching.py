"""What the commands about search share."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.commands.content import sound_catalog
from generator.diagnostics.message import Translate
from generator.search.query import SiteSearcher
from generator.search.searching import searcher


def opened_search(root: Path, today: date, translate: Translate) -> SiteSearcher:
    """The search of the content below `root`; content with mistakes is told, and ends the command."""
    return searcher(sound_catalog(root, today, translate))
