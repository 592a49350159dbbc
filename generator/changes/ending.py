"""Where a trail ends, as far as it decides anything: the joined verdict, its reason, urgency and parts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.catalog.fault_graph import Spot, model_at
from generator.schema.fault_tree import Action, By, FaultTree, Outcome, Question, Reason, Verdict
from generator.schema.references import PartId
from generator.visit.plan import visit_plan


@dataclass(frozen=True, slots=True)
class Ending:
    """What an outcome means on the day of its catalog, without its words."""

    verdict: str
    reason: str | None
    by: str | None
    parts: tuple[tuple[str, str, tuple[int, int] | None, tuple[int, int] | None], ...]


class Side:
    """One of the two versions of the content, asked about the tree of a product."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.words = catalog.settings.words()
        self._plan = cache(self._ending)

    def model(self, spot: Spot) -> Question | Action | Outcome | None:
        """The node of a spot."""
        return model_at(self.catalog, spot)

    def tree(self, id: str) -> Entry[FaultTree]:
        """A fault tree of this version."""
        return self.catalog.fault_trees[id]

    def ending(self, product: str, outcome: Outcome) -> Ending:
        """What an outcome of a product comes to; the same question is worked out once."""
        return self._plan(product, outcome.verdict, outcome.reason, outcome.by, tuple(outcome.parts))

    def _ending(
        self, product: str, verdict: Verdict, reason: Reason | None, by: By | None, parts: tuple[PartId, ...]
    ) -> Ending:
        asked = Outcome.model_construct(verdict=verdict, reason=reason, by=by, parts=list(parts))
        plan = visit_plan(self.catalog, product, asked)
        return Ending(
            str(plan.verdict),
            str(plan.reason) if plan.reason else None,
            str(plan.by) if plan.by else None,
            tuple((part.name, str(part.availability), part.lead_days, part.price) for part in plan.parts),
        )

    def told(self, product: str, outcome: Outcome) -> list[str]:
        """An outcome in the words that customers read."""
        ending, words = self.ending(product, outcome), self.words
        cause = outcome.cause or ""
        lines = [f"{words[f'verdict-{ending.verdict}']}{f' — {cause}' if cause else ''}"]
        lines += [words[f"reason-{ending.reason}"]] if ending.reason else []
        lines += [words[f"by-{ending.by}"]] if ending.by else []
        return lines + [self._part(*part) for part in ending.parts]

    def _part(
        self, name: str, availability: str, days: tuple[int, int] | None, price: tuple[int, int] | None
    ) -> str:
        pieces = [f"{name}: {self.words[f'availability-{availability}']}"]
        if days:
            pieces.append(
                self.words["part-days"].replace("{min}", str(days[0])).replace("{max}", str(days[1]))
            )
        if price:
            low, high = (f"{amount:,}" for amount in price)
            pieces.append(self.words["part-price-range"].replace("{min}", low).replace("{max}", high))
        return ", ".join(pieces)
