"""The reports on dates and trips."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from generator.catalog.catalog import Catalog
from generator.commands.options import FAILED, common
from generator.commands.papers import hand_out, printed
from generator.commands.spreadsheets import CSV, opened
from generator.commands.telling import tell
from generator.compiler import linked_catalog
from generator.diagnostics.language import translator
from generator.diagnostics.report import Report
from generator.paper.paper import Paper
from generator.reports.calendar import calendar as calendar_paper
from generator.reports.expiring import expiring as expiring_paper
from generator.reports.ledger import read_ledger
from generator.reports.reviews import reviews as reviews_paper
from generator.reports.trips import spoken_codes
from generator.reports.trips import trips as trips_paper


def _catalog(root: Path, today: date, language: str) -> Catalog:
    report = Report()
    catalog = linked_catalog(root, today, report)
    if catalog is None:
        tell(report, "text", translator(language))
        sys.exit(FAILED)
    return catalog


def _of_days(name: str, about: str, usual: int, make: Callable[[Catalog, int], Paper]) -> click.Command:
    """A report that looks some days ahead."""

    @click.command(name, help=about)
    @common
    @click.option(
        "--days", type=click.IntRange(0, 3650), default=usual, show_default=True, help="How far ahead."
    )
    @printed
    def command(root: Path, today: date, language: str, days: int, form: str, html: Path | None) -> None:
        hand_out(make(_catalog(root, today, language), days), form, html, language)

    return command


calendar = _of_days(
    "calendar", "Say which campaigns begin and end, and which years are unconfirmed.", 365, calendar_paper
)
expiring = _of_days("expiring", "Say which facts run out, by owner.", 30, expiring_paper)
reviews = _of_days("reviews", "Say which trees are to be looked at again, by owner.", 30, reviews_paper)


@click.command()
@click.argument("ledger", metavar="CSV", type=CSV)
@common
@printed
def trips(ledger: Path, root: Path, today: date, language: str, form: str, html: Path | None) -> None:
    """Say after which questions trips were wasted.

    The CSV has the columns date,code,reason; the code is the spoken code of the outcome. Rows with telephone
    numbers or names are refused.
    """
    catalog = _catalog(root, today, language)
    products = catalog.products.values()
    ordinary = {name for product in products for name in (product.model.name, *product.model.aliases)}
    made, refused = read_ledger(opened(ledger, translator(language)), ordinary)
    hand_out(trips_paper(catalog, spoken_codes(catalog), made, refused), form, html, language)
    if refused:
        sys.exit(FAILED)
