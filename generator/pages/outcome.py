"""An outcome as a card: the joined verdict first, one reason, what to do, what it costs, whom to call."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.catalog import address
from generator.pages.layout import Layout, Row, row
from generator.schema.fault_tree import Outcome, Verdict
from generator.schema.product import Service
from generator.visit.obstacles import accepting_centres
from generator.visit.plan import FeeLine, PartLine, VisitPlan, visit_plan
from generator.visit.warranty import WarrantyTerms

#: verdicts after which somebody may come or be called, so that costs matter
_COSTLY = (Verdict.CALL_FIRST, Verdict.CARRY_IN, Verdict.HOME_VISIT)


def outcome_view(layout: Layout, product: str, outcome: Outcome, id: str, letter: str = "") -> Row:
    """What the card of an outcome shows."""
    plan = visit_plan(layout.catalog, product, outcome)
    costly = plan.verdict in _COSTLY
    return {
        "id": id,
        "spoken": layout.spoken_code(id),
        "internal": layout.internal(outcome.internal),
        "letter": letter,
        "verdict": str(plan.verdict),
        "answer": layout.words[_answer(plan)],
        "title": outcome.cause or layout.words[f"verdict-{plan.verdict}-lead"],
        "reason": layout.words[f"reason-{plan.reason}"] if plan.reason else None,
        "say": layout.text(outcome.say),
        "by": layout.words[f"by-{plan.by}"] if plan.by else None,
        "until_then": outcome.until_then,
        "worse_if": outcome.worse_if,
        "parts": [part_view(layout, part) for part in plan.parts],
        "bring": list(plan.bring),
        "costs": cost_rows(layout, plan.fees, plan.warranty, {part.id: part.name for part in plan.parts})
        if costly
        else [],
        "cost_sources": _cost_sources(layout, plan),
        "campaigns": [
            {"id": campaign.id, **row(campaign.title, layout.link("campaign", campaign.id), campaign.only_in)}
            for campaign in plan.campaigns
        ],
        "season": plan.season if plan.verdict not in (Verdict.NORMAL, Verdict.STOP_NOW) else None,
        "before": layout.words["centre-call-before"] if outcome.verdict is Verdict.CARRY_IN else None,
        "accepting": _accepting(layout, product) if plan.verdict is Verdict.CARRY_IN else [],
        "centres": layout.href(address.CENTRES),
        "fee": fee_line(layout, plan.fees) if _visited(layout, product, plan) else None,
        "buttons": _buttons(layout, plan),
        # Nobody has to call for what is no fault or already mended, unless the device knows more.
        "calls": plan.verdict not in (Verdict.NORMAL, Verdict.SELF_FIX),
    }


def _accepting(layout: Layout, product: str) -> list[Row]:
    """Every centre that takes the product, and on which days; the district is not known."""
    rows = []
    for id in accepting_centres(layout.catalog, product):
        centre = layout.catalog.centres[id].model
        days = "·".join(layout.words[f"day-short-{day}"] for day in centre.accepted_days(product))
        rows.append(row(centre.name, layout.link("centre", id), days))
    return rows


def _visited(layout: Layout, product: str, plan: VisitPlan) -> bool:
    """Whether a technician may come, so that the call-out has to be paid."""
    at_home = layout.catalog.products[product].model.service is not Service.CARRY_IN
    return at_home and plan.verdict in (Verdict.CALL_FIRST, Verdict.HOME_VISIT)


def _answer(plan: VisitPlan) -> str:
    """The word for whether to go now; which centre is open is known only on the device."""
    return "answer-carry-in-unplaced" if plan.verdict is Verdict.CARRY_IN else f"answer-{plan.verdict}"


def _cost_sources(layout: Layout, plan: VisitPlan) -> list[Row]:
    """Where the rules about costs and warranty come from."""
    urls = [*(plan.fees.sources if plan.fees else ()), *(plan.warranty.sources if plan.warranty else ())]
    sources: list[Row] = layout.sources(list(dict.fromkeys(urls)))["sources"]
    return sources


def part_view(layout: Layout, part: PartLine) -> Row:
    """A part with what is known of it today."""
    lines = []
    if part.lead_days:
        low, high = part.lead_days
        lines.append(layout.say("part-days-one" if low == high else "part-days", min=low, max=high))
    if part.price:
        low, high = part.price
        word = "part-price-one" if low == high else "part-price-range"
        lines.append(layout.say(word, min=layout.won(low), max=layout.won(high)))
    if part.as_of:
        lines.append(layout.say("as-of-date", date=layout.day(part.as_of)))
    else:
        lines.append(layout.words["check-by-phone"])
    return {
        "id": part.id,
        "name": part.name,
        "availability": layout.words[f"availability-{part.availability}"],
        "lines": lines,
    }


def fee_line(layout: Layout, fees: FeeLine | None) -> str:
    """What a visit costs, in one sentence; it stands before every booking step."""
    if fees is None or fees.call_out is None:
        return layout.words["fee-may-apply"]
    word = "call-out-amount-without-repair" if fees.due_without_repair else "call-out-amount"
    return layout.say(word, amount=layout.won(fees.call_out))


def cost_rows(
    layout: Layout, fees: FeeLine | None, warranty: WarrantyTerms | None, part_names: Mapping[str, str]
) -> list[Row]:
    """Names and texts: fees, months of warranty (of the parts named, too), what is free and what is paid."""
    rows: list[Row] = []

    def add(name: str, text: str, known_until: date | None) -> None:
        if text:
            until = known_until.isoformat() if known_until else None
            rows.append({"name": layout.words[name], "text": text, "until": until})

    if fees is not None:
        for name, amount in (("call-out", fees.call_out), ("after-hours", fees.after_hours)):
            text = layout.say("won-amount", amount=layout.won(amount)) if amount is not None else ""
            add(name, text, fees.known_until)
    if warranty is not None:
        add("warranty-months", layout.say("months-count", count=warranty.months), warranty.known_until)
        own = [
            f"{part_names[part]} {layout.say('months-count', count=months)}"
            for part, months in warranty.part_months.items()
            if part in part_names
        ]
        add("warranty-part-months", ", ".join(own), warranty.known_until)
        add("free", ", ".join(warranty.free), warranty.known_until)
        add("paid", ", ".join(warranty.paid), warranty.known_until)
    if fees is not None:
        add("as-of", layout.day(fees.as_of), fees.known_until)
    return rows


def _buttons(layout: Layout, plan: VisitPlan) -> list[Row]:
    """Whom to turn to."""
    return [layout.telephone, layout.booking] if plan.goes else [layout.telephone]
