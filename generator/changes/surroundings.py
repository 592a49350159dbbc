"""What changes for a whole product, whatever the symptom: campaigns, fees, warranty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.changes.compare import Changes
from generator.changes.ending import Side
from generator.diagnostics.message import Message, _
from generator.visit.plan import known_fees, open_campaigns
from generator.visit.warranty import terms


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing said of a product: what it is about, before and after."""

    product: str
    about: Message
    before: list[str]
    after: list[str]


def facts(changes: Changes) -> Iterator[Fact]:
    """What is said otherwise of the products that both versions have."""
    for product in changes.products:
        for about, tell in ((_("campaign"), _campaigns), (_("costs"), _fees), (_("warranty"), _warranty)):
            before, after = tell(changes.old, product), tell(changes.new, product)
            if before != after:
                yield Fact(
                    product,
                    about,
                    [line for line in before if line not in after],
                    [line for line in after if line not in before],
                )


def _campaigns(side: Side, product: str) -> list[str]:
    """The campaigns that can be asked for today."""
    return [
        ", ".join(
            filter(None, (line.title, line.only_in, side.words["reason-stop-use"] if line.stop_use else ""))
        )
        for line in open_campaigns(side.catalog, product)
    ]


def _fees(side: Side, product: str) -> list[str]:
    fees = known_fees(side.catalog, product)
    if fees is None:
        return []
    amounts = (("call-out", fees.call_out), ("after-hours", fees.after_hours))
    told = [f"{side.words[name]} {_won(side, amount)}" for name, amount in amounts if amount is not None]
    if fees.due_without_repair and fees.call_out is not None:
        word = side.words["call-out-amount-without-repair"]
        told.append(word.replace("{amount}", f"{fees.call_out:,}"))
    return told


def _warranty(side: Side, product: str) -> list[str]:
    held = terms(side.catalog, product)
    if held is None:
        return []
    months = [(side.words["warranty-months"], held.months)]
    for id, number in held.part_months.items():
        part = side.catalog.parts.get(f"{product}/{id}")
        months.append((part.model.name if part else id, number))
    told = [f"{name} {side.words['months-count'].replace('{count}', str(number))}" for name, number in months]
    return [*told, *held.free, *held.paid]


def _won(side: Side, amount: int) -> str:
    return side.words["won-amount"].replace("{amount}", f"{amount:,}")
