"""Facts that run out soon, or have: past their day the site says that they have to be asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from generator.catalog.catalog import Catalog
from generator.diagnostics.message import Message, _
from generator.paper.paper import Column, Paper, Section
from generator.reports.owners import by_owner
from generator.visit.freshness import STOCK_DAYS, known_until


class _Fact(NamedTuple):
    until: date
    what: Message
    name: str
    file: str
    owner: str | None


def expiring(catalog: Catalog, days: int) -> Paper:
    """The facts whose last day is past or near, by owner, the oldest first."""
    today = catalog.settings.today
    last = today + timedelta(days=days)
    facts = sorted(fact for fact in _facts(catalog) if fact.until <= last)
    columns = (
        Column("until", _("last day")),
        Column("what", _("what")),
        Column("name", _("name")),
        Column("file", _("file")),
    )
    return Paper(
        _("Facts about to expire"),
        _("until {last}: {count}", last=last, count=len(facts)),
        _("Nothing expires in this time."),
        [
            Section(
                f"owner:{owner}",
                owner or _("nobody is named"),
                columns,
                [(fact.until.isoformat(), fact.what, fact.name, fact.file) for fact in found],
                urgent=any(fact.until < today for fact in found),
            )
            for owner, found in by_owner(facts, lambda fact: fact.owner)
        ],
    )


def _facts(catalog: Catalog) -> Iterator[_Fact]:
    for part in catalog.parts.values():
        until = known_until(part.model)
        if until is not None:
            yield _Fact(until, _("part"), part.model.name, part.document.path, part.model.owner)
    for centre in catalog.centres.values():
        model = centre.model
        if model.valid_until is not None:
            yield _Fact(model.valid_until, _("centre"), model.name, centre.document.path, model.owner)
    for policy in (*catalog.warranties.values(), *catalog.fees.values()):
        rule = policy.model
        if rule.valid_until is not None:
            yield _Fact(rule.valid_until, _("policy"), rule.title, policy.document.path, rule.owner)
    for row in catalog.stock:
        end = row.model.as_of + timedelta(days=STOCK_DAYS)
        name = f"{row.model.centre} {row.model.part}"
        yield _Fact(end, _("stock"), name, row.document.path, None)
