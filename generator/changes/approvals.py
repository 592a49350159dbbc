"""What somebody must approve: `stop-now`, recalls and telephone numbers that appear or disappear."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.catalog.fault_graph import Spot, everywhere, start_of
from generator.changes.compare import Changes
from generator.changes.ending import Side
from generator.changes.walk import Sort
from generator.diagnostics.message import Message, _
from generator.schema.campaign import Campaign, Kind
from generator.schema.fault_tree import Outcome, Verdict
from generator.settings import digits
from generator.visit.campaign_state import standing


@dataclass(frozen=True, slots=True)
class Approval:
    """One thing to be approved: what appears or disappears, and the file or tree where it does."""

    message: Message
    where: str


def approvals(changes: Changes) -> Iterator[Approval]:
    """Everything to be approved, the most dangerous first."""
    yield from _stops(changes)
    yield from _recalls(changes)
    yield from _numbers(changes)


def _stops(changes: Changes) -> Iterator[Approval]:
    appears, disappears = (
        _("an answer now says to stop using it"),
        _("an answer no longer says to stop using it"),
    )
    old, new = changes.old, changes.new
    for id, found in changes.trees.items():
        product = id.split("/", 1)[0]
        told = [
            (_stopping(old, product, change.before), _stopping(new, product, change.after))
            for change in found
            if change.sort is not Sort.WAIT
        ]
        if any(after and not before for before, after in told):
            yield Approval(appears, id)
        if any(before and not after for before, after in told):
            yield Approval(disappears, id)
    for side, ids, message in ((new, changes.added, appears), (old, changes.removed, disappears)):
        for id in ids:
            if _stopping(side, id.split("/", 1)[0], start_of(side.tree(id))):
                yield Approval(message, id)
    for id in changes.codes:
        before, after = _stopping_code(old, id), _stopping_code(new, id)
        if before != after:
            yield Approval(appears if after else disappears, id)


def _stopping(side: Side, product: str, spot: Spot | None) -> bool:
    """Whether `stop-now` can be reached from a spot."""
    if spot is None:
        return False
    models = (side.model(place) for place in everywhere(side.catalog, spot))
    return any(
        isinstance(model, Outcome) and side.ending(product, model).verdict == Verdict.STOP_NOW
        for model in models
    )


def _stopping_code(side: Side, id: str) -> bool:
    entry = side.catalog.codes.get(id)
    outcome = entry.model.outcome if entry else None
    return bool(entry and outcome and side.ending(entry.owner, outcome).verdict == Verdict.STOP_NOW)


def _recalls(changes: Changes) -> Iterator[Approval]:
    old, new = _recalls_of(changes.old.catalog), _recalls_of(changes.new.catalog)
    for id in sorted(old.keys() | new.keys()):
        if id not in old:
            yield Approval(_("a recall or a warning not to use the product appears"), id)
        elif id not in new:
            yield Approval(_("a recall or a warning not to use the product disappears"), id)
        elif old[id] != new[id]:
            yield Approval(_("a recall or a warning not to use the product is told otherwise"), id)


def _recalls_of(catalog: Catalog) -> dict[str, tuple[object, ...]]:
    """Recalls and campaigns that say not to use the product: which units they mean, and their state today."""
    return {
        id: _meaning(entry.model, catalog)
        for id, entry in catalog.campaigns.items()
        if entry.model.kind is Kind.RECALL or entry.model.stop_use
    }


def _meaning(campaign: Campaign, catalog: Catalog) -> tuple[object, ...]:
    settings = catalog.settings
    return (
        campaign.public_at(settings.now),
        standing(campaign, settings.today),
        campaign.stop_use,
        campaign.products,
        campaign.affected,
        campaign.areas,
    )


def _numbers(changes: Changes) -> Iterator[Approval]:
    old, new = changes.old.catalog, changes.new.catalog
    before, after = _files(old), _files(new)
    for path in sorted(before.keys() | after.keys()):
        ours, theirs = after.get(path, []), before.get(path, [])
        if ours and theirs and ours[0].document.text == theirs[0].document.text:
            continue
        yield from _appearing(_numbers_of(theirs), _numbers_of(ours), path)
    own = [
        {digits(number): number for number in [settings.brand.telephone, *settings.contacts.official_numbers]}
        for settings in (old.settings, new.settings)
    ]
    yield from _appearing(own[0], own[1], "site_config")


def _files(catalog: Catalog) -> dict[str, list[Entry[Any]]]:
    files: dict[str, list[Entry[Any]]] = {}
    for entry in catalog:
        files.setdefault(entry.document.path, []).append(entry)
    return files


def _numbers_of(entries: list[Entry[Any]]) -> dict[str, str]:
    return {digits(number): number for entry in entries for _path, number in entry.telephone_numbers}


def _appearing(before: dict[str, str], after: dict[str, str], where: str) -> Iterator[Approval]:
    for number in sorted(after.keys() - before.keys()):
        yield Approval(_("the telephone number {number} appears", number=after[number]), where)
    for number in sorted(before.keys() - after.keys()):
        yield Approval(_("the telephone number {number} disappears", number=before[number]), where)
