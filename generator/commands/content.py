"""The content that a command works on, or the reasons why it cannot."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from generator.catalog.catalog import Catalog
from generator.commands.options import FAILED
from generator.commands.telling import tell
from generator.compiler import read_catalog
from generator.diagnostics.message import Translate
from generator.diagnostics.report import Report


def sound_catalog(root: Path, today: date, translate: Translate) -> Catalog:
    """The catalog below `root`; content with mistakes is told, and ends the command."""
    report = Report()
    catalog = read_catalog(root, today, report)
    if catalog is None or report.errors:
        tell(report, "text", translate)
        sys.exit(FAILED)
    return catalog
