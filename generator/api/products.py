"""The endpoint of products: what holds for all units of one, and what there is about it."""

from __future__ import annotations

from datetime import date

from generator.api.output import Output, kind_files
from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.schema.product import Product, Service
from generator.visit.freshness import policy_known


class SeriesOutput(Output):
    """Models that share a build, by patterns of the model name; `*` stands for anything."""

    id: str
    name: str
    models: list[str]


class WarrantyOutput(Output):
    """Who pays, and until when."""

    title: str
    months: int
    part_months: dict[str, int]
    parts_kept_months: int | None
    free: list[str]
    paid: list[str]
    as_of: date


class FeesOutput(Output):
    """What a visit costs, in won; null is not known."""

    title: str
    call_out: int | None
    after_hours: int | None
    labour: int | None
    call_out_without_repair: bool
    as_of: date


class ProductOutput(Output):
    """A product."""

    id: str
    name: str
    aliases: list[str]
    group: str
    service: Service
    model_label: str | None
    model_example: str | None
    series: list[SeriesOutput]
    dangers: list[str]
    bring: list[str]
    busy_months: list[int]
    warranty: WarrantyOutput | None
    fees: FeesOutput | None
    fault_trees: list[str]
    codes: list[str]
    campaigns: list[str]
    url: str


def product_files(catalog: Catalog) -> dict[str, bytes]:
    """One file per product, and the list of them."""
    outputs = {id: _output(product, catalog) for id, product in catalog.products.items()}
    return kind_files("product", "products", {id: (it.name, it.url, it) for id, it in outputs.items()})


def _output(entry: Entry[Product], catalog: Catalog) -> ProductOutput:
    product = entry.model
    return ProductOutput(
        id=entry.id,
        name=product.name,
        aliases=product.aliases,
        group=product.group,
        service=product.service,
        model_label=product.model_label,
        model_example=product.model_example,
        series=[
            SeriesOutput(id=id, name=series.name, models=series.models)
            for id, series in product.series.items()
        ],
        dangers=product.dangers,
        bring=product.bring,
        busy_months=product.busy_months,
        warranty=_warranty(entry.id, catalog),
        fees=_fees(entry.id, catalog),
        fault_trees=[tree.id for tree in catalog.trees_by_product.get(entry.id, [])],
        codes=[code.id for code in catalog.codes_by_product.get(entry.id, [])],
        campaigns=[
            campaign.id for campaign in catalog.public_campaigns() if entry.id in campaign.model.products
        ],
        url=address.page_of(entry),
    )


def _warranty(product: str, catalog: Catalog) -> WarrantyOutput | None:
    entry = catalog.warranty_of(product)
    if entry is None or not policy_known(entry.model, catalog.settings.today):
        return None
    warranty = entry.model
    return WarrantyOutput(
        title=warranty.title,
        months=warranty.months,
        part_months={str(part): months for part, months in warranty.part_months.items()},
        parts_kept_months=warranty.parts_kept_months,
        free=warranty.free,
        paid=warranty.paid,
        as_of=warranty.as_of,
    )


def _fees(product: str, catalog: Catalog) -> FeesOutput | None:
    entry = catalog.fees_of(product)
    if entry is None or not policy_known(entry.model, catalog.settings.today):
        return None
    fees = entry.model
    return FeesOutput(
        title=fees.title,
        call_out=fees.call_out,
        after_hours=fees.after_hours,
        labour=fees.labour,
        call_out_without_repair=fees.call_out_without_repair,
        as_of=fees.as_of,
    )
