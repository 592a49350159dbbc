"""A coverage report as a paper for people, and as data for tools."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from generator.diagnostics.message import Message, _
from generator.paper.paper import Column, Paper, Section
from generator.reports.coverage import Coverage, Measured

_PRODUCT, _NAME = Column("product", _("product")), Column("name", _("symptom or code"))


def paper(found: Coverage) -> Paper:
    """Each product and what it lacks, and the districts that no centre or more than one serves."""
    districts = found.districts
    return Paper(
        _("What is answered"),
        _(
            "symptoms: {symptoms}; codes: {codes}; districts: {districts}, served by {centres} centres",
            symptoms=_counts(product.symptoms for product in found.products),
            codes=_counts(product.codes for product in found.products),
            districts=len(districts),
            centres=len({centre for served in districts.values() for centre in served}),
        ),
        _("There is nothing to measure yet."),
        [
            Section(
                "products",
                _("Products"),
                (_PRODUCT, Column("symptoms", _("symptoms")), Column("codes", _("codes"))),
                [
                    (product.name, _counts([product.symptoms]), _counts([product.codes]))
                    for product in found.products
                ],
            ),
            Section(
                "unanswered", _("Not answered yet"), (_PRODUCT, _NAME), list(_unanswered(found)), urgent=True
            ),
            Section(
                "left-out",
                _("Left out on purpose"),
                (_PRODUCT, _NAME, Column("reason", _("reason"))),
                list(_left_out(found)),
            ),
            Section(
                "unmeasured",
                _("Not measured, for want of a file in site_config/yardstick/"),
                (_PRODUCT,),
                [(product,) for product in found.unmeasured],
            ),
            Section(
                "districts",
                _("Districts that no centre serves, or more than one"),
                (Column("district", _("district")), Column("centres", _("centres"))),
                [(area, served) for area, served in districts.items() if len(served) != 1],
            ),
        ],
    )


def as_json(found: Coverage) -> str:
    """The report as JSON."""
    return json.dumps(asdict(found), ensure_ascii=False, indent=2)


def _counts(measured: Iterable[Measured]) -> Message:
    each = list(measured)
    answered = sum(len(one.answered) for one in each)
    left_out = sum(len(one.left_out) for one in each)
    unanswered = sum(len(one.unanswered) for one in each)
    return _(
        "known {known}, answered {answered}, left out {left_out}, unanswered {unanswered}",
        known=answered + left_out + unanswered,
        answered=answered,
        left_out=left_out,
        unanswered=unanswered,
    )


def _unanswered(found: Coverage) -> Iterator[tuple[str, str]]:
    for product in found.products:
        for kind in (product.symptoms, product.codes):
            yield from ((product.name, name) for name in kind.unanswered)


def _left_out(found: Coverage) -> Iterator[tuple[str, str, str]]:
    for product in found.products:
        for kind in (product.symptoms, product.codes):
            yield from ((product.name, name, reason) for name, reason in kind.left_out.items())
