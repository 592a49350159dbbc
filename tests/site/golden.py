"""The golden brand, compiled; it uses the interface words of the real site."""

import shutil
from datetime import date
from pathlib import Path

from generator.catalog.catalog import Catalog
from generator.compiler import compile_site, read_catalog
from generator.diagnostics import console
from generator.diagnostics.report import Report
from generator.site.site import Site
from tests.site.small import TODAY

PROJECT = Path(__file__).parents[2]
GOLDEN = PROJECT / "tests" / "golden"


def golden_root(folder: Path) -> Path:
    """A copy of the golden brand that may be changed."""
    root = folder / "golden"
    shutil.copytree(GOLDEN, root)
    shutil.copy(PROJECT / "site_config" / "wording.yml", root / "site_config")
    return root


def golden_site(folder: Path, today: date = TODAY) -> Site:
    """Everything that the golden brand serves."""
    report = Report()
    site = compile_site(golden_root(folder), today, report)
    assert site is not None and report.diagnostics == [], console.render(report.diagnostics, str)
    return site


def golden_catalog(folder: Path, today: date = TODAY) -> Catalog:
    """The catalog of the golden brand, whatever is wrong in it."""
    catalog = read_catalog(
        golden_root(folder) if not (folder / "golden").exists() else folder / "golden", today, Report()
    )
    assert catalog is not None
    return catalog
