"""What the commands about search share: the search of some content, or the reason why there is none."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from generator.commands.options import FAILED
from generator.commands.telling import tell
from generator.compiler import read_catalog
from generator.diagnostics.message import Translate
from generator.diagnostics.report import Report
from generator.search.index import searcher
from generator.search.query import Searcher


def opened_search(root: Path, today: date, translate: Translate) -> Searcher:
    """The search of the content below `root`; content with mistakes is told, and ends the command."""
    report = Report()
    catalog = read_catalog(root, today, report)
    if catalog is None or report.errors:
        tell(report, "text", translate)
        sys.exit(FAILED)
    return searcher(catalog)
