"""What is known against what the content answers: symptoms, codes and districts.

What is known stands in `site_config/yardstick/<product>.yml`: own short names, each with what answers it
or why it is left out. Without the folder only districts are counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.catalog.catalog import Catalog
from generator.catalog.coverage import by_area
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _
from generator.diagnostics.report import Report
from generator.diagnostics.span import Span
from generator.diagnostics.suggest import did_you_mean
from generator.schema.validation import validate
from generator.schema.yardstick import Yardstick
from generator.settings import YARDSTICK
from generator.source.document import Document
from generator.source.reader import read_documents

FOLDER = f"site_config/{YARDSTICK}"
RULE = "coverage"

#: what may stand before the colon of an answer, and the kind of content it means
_KINDS = {"tree": "fault-tree", "common": "common", "campaign": "campaign", "guide": "guide"}


@dataclass(frozen=True, slots=True)
class Measured:
    """What is known of one kind: answered, left out with a reason, and still unanswered."""

    answered: Mapping[str, str]
    left_out: Mapping[str, str]
    unanswered: list[str]


@dataclass(frozen=True, slots=True)
class ProductCoverage:
    """How well the content answers what is known of a product."""

    product: str
    name: str
    symptoms: Measured
    codes: Measured


@dataclass(frozen=True, slots=True)
class Coverage:
    """Products that could be measured, those that could not, and who serves each district."""

    products: list[ProductCoverage]
    unmeasured: list[str]
    districts: dict[str, list[str]]


def coverage(root: Path, catalog: Catalog, report: Report) -> Coverage:
    """Measures the content; an answer that does not exist is an error in `report`."""
    measured: dict[str, ProductCoverage] = {}
    known = read_documents(root, FOLDER, report).documents if (root / FOLDER).is_dir() else []
    for document in known:
        product = document.path.removeprefix(f"{FOLDER}/").removesuffix(".yml")
        if product not in catalog.products:
            message = _("no product is called `{id}`", id=product)
            advice = did_you_mean(product, catalog.products)
            report.add(Diagnostic(message, Span(document.path), RULE, help=advice))
            continue
        validated = validate(Yardstick, document)
        report.extend(validated.problems)
        if validated.model is not None:
            report.extend(_wrong(catalog, product, document, validated.model))
            measured[product] = _measured(catalog, product, validated.model)
    served = by_area(catalog)
    return Coverage(
        [measured[product] for product in catalog.products if product in measured],
        [product for product in catalog.products if product not in measured],
        {area: [centre.id for centre in served[area]] for area in catalog.settings.areas},
    )


def _measured(catalog: Catalog, product: str, known: Yardstick) -> ProductCoverage:
    out, waiting = known.left_out, known.unanswered
    return ProductCoverage(
        product,
        catalog.products[product].model.name,
        Measured(known.symptoms, out.symptoms, waiting.symptoms),
        Measured(known.codes, out.codes, waiting.codes),
    )


def _wrong(catalog: Catalog, product: str, document: Document, known: Yardstick) -> Iterator[Diagnostic]:
    """Answers that point at nothing, and names that stand in two places."""
    for symptom, answer in known.symptoms.items():
        word, colon, id = answer.rpartition(":")
        things = catalog.of_kind(_KINDS.get(word, "fault-tree"))
        if (colon and word not in _KINDS) or (id if colon else f"{product}/{id}") not in things:
            message = _("`{answer}` answers nothing: there is no such page", answer=answer)
            advice = did_you_mean(id, things if colon else _own(things, product))
            yield Diagnostic(message, document.span(("symptoms", symptom)), RULE, help=advice)
    for code, answer in known.codes.items():
        if f"{product}/{answer}" not in catalog.codes:
            message = _("`{code}` is not a code of `{product}`", code=answer, product=product)
            advice = did_you_mean(answer, _own(catalog.codes, product))
            yield Diagnostic(message, document.span(("codes", code)), RULE, help=advice)
    out, waiting = known.left_out, known.unanswered
    yield from _twice(document, "symptoms", known.symptoms, [*out.symptoms, *waiting.symptoms])
    yield from _twice(document, "codes", known.codes, [*out.codes, *waiting.codes])


def _twice(document: Document, kind: str, answered: Iterable[str], others: list[str]) -> Iterator[Diagnostic]:
    for name in answered:
        if name in others:
            message = _("`{name}` is answered, and left out or unanswered as well", name=name)
            yield Diagnostic(message, document.span((kind, name), key=True), RULE)


def _own(ids: Iterable[str], product: str) -> list[str]:
    return [id.partition("/")[2] for id in ids if id.startswith(f"{product}/")]
