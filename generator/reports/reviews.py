"""Trees that somebody promised to look at again: those overdue, and those that soon will be."""

from __future__ import annotations

from datetime import timedelta

from generator.catalog.catalog import Catalog
from generator.diagnostics.message import _
from generator.paper.paper import Column, Paper, Section
from generator.reports.owners import by_owner


def reviews(catalog: Catalog, days: int) -> Paper:
    """The trees and common pieces to be reviewed within some days, by owner, the longest overdue first."""
    today = catalog.settings.today
    last = today + timedelta(days=days)
    due = sorted(
        (tree for tree in catalog.trees if tree.model.review.by <= last),
        key=lambda tree: (tree.model.review.by, tree.id),
    )
    columns = (
        Column("by", _("review by")),
        Column("overdue", _("days overdue")),
        Column("tree", _("symptom")),
        Column("file", _("file")),
    )
    return Paper(
        _("Trees to be reviewed"),
        _("until {last}: {count}", last=last, count=len(due)),
        _("Nothing is to be reviewed in this time."),
        [
            Section(
                f"owner:{owner}",
                owner,
                columns,
                [
                    (
                        tree.model.review.by.isoformat(),
                        max(0, (today - tree.model.review.by).days),
                        tree.model.title,
                        tree.document.path,
                    )
                    for tree in found
                ],
                urgent=any(tree.model.review.by < today for tree in found),
            )
            for owner, found in by_owner(due, lambda tree: tree.model.review.owner)
        ],
    )
