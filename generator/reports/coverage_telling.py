"""A coverage report in words for people, and in data for tools."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from generator.diagnostics.message import Message, _
from generator.reports.coverage import Coverage, Measured


def lines(found: Coverage) -> Iterator[Message]:
    """The report line by line: each product and what it lacks, then the sums, then the districts."""
    for product in found.products:
        yield _("{product}, symptoms: {counts}", product=product.name, counts=_counts([product.symptoms]))
        yield from _lacking(product.symptoms)
        yield _("{product}, codes: {counts}", product=product.name, counts=_counts([product.codes]))
        yield from _lacking(product.codes)
    if found.unmeasured:
        yield _(
            "not measured, for want of a file in site_config/yardstick/: {products}",
            products=found.unmeasured,
        )
    yield _("all symptoms: {counts}", counts=_counts([product.symptoms for product in found.products]))
    yield _("all codes: {counts}", counts=_counts([product.codes for product in found.products]))
    yield from _districts(found.districts)


def as_json(found: Coverage) -> str:
    """The report as JSON."""
    return json.dumps(asdict(found), ensure_ascii=False, indent=2)


def _counts(measured: list[Measured]) -> Message:
    answered = sum(len(one.answered) for one in measured)
    left_out = sum(len(one.left_out) for one in measured)
    unanswered = sum(len(one.unanswered) for one in measured)
    return _(
        "known {known}, answered {answered}, left out {left_out}, unanswered {unanswered}",
        known=answered + left_out + unanswered,
        answered=answered,
        left_out=left_out,
        unanswered=unanswered,
    )


def _lacking(measured: Measured) -> Iterator[Message]:
    for name in measured.unanswered:
        yield _("- unanswered: {name}", name=name)
    for name, reason in measured.left_out.items():
        yield _("- left out: {name} ({reason})", name=name, reason=reason)


def _districts(districts: dict[str, list[str]]) -> Iterator[Message]:
    centres = {centre for served in districts.values() for centre in served}
    yield _("districts: {count}, served by {centres} centres", count=len(districts), centres=len(centres))
    if without := [area for area, served in districts.items() if not served]:
        yield _("- without a centre: {areas}", areas=without)
    if shared := [area for area, served in districts.items() if len(served) > 1]:
        yield _("- with more than one centre: {areas}", areas=shared)
