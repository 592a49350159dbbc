"""The data of the site as static files, version 1: fields may be added, never renamed or taken away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from generator.api.campaigns import CampaignOutput, campaign_files
from generator.api.centres import CentreOutput, centre_files
from generator.api.codes import CodeOutput, code_files
from generator.api.fault_trees import FaultTreeOutput, fault_tree_files
from generator.api.output import Listing, Output, schema_bytes, to_bytes
from generator.api.parts import PartOutput, part_files
from generator.api.products import ProductOutput, product_files
from generator.catalog.address import DATA
from generator.catalog.catalog import Catalog

#: noun of an endpoint, the shape of one thing, and what makes its files
ENDPOINTS: dict[str, tuple[type[Output], Callable[[Catalog], dict[str, bytes]]]] = {
    "fault-trees": (FaultTreeOutput, fault_tree_files),
    "codes": (CodeOutput, code_files),
    "campaigns": (CampaignOutput, campaign_files),
    "centres": (CentreOutput, centre_files),
    "parts": (PartOutput, part_files),
    "products": (ProductOutput, product_files),
}


class EndpointOutput(Output):
    """Where the list of a kind is, and the schema of one thing of it, both from the root of the site."""

    list: str
    schema_: str


class IndexOutput(Output):
    """What there is: who speaks, for which day, and the endpoints by noun."""

    version: int
    brand: str
    telephone: str
    today: date
    endpoints: dict[str, EndpointOutput]


def api_files(catalog: Catalog) -> dict[str, bytes]:
    """Every file of the data, by address from the root of the site."""
    settings = catalog.settings
    index = IndexOutput(
        version=1,
        brand=settings.brand.name,
        telephone=settings.brand.telephone,
        today=settings.today,
        endpoints={
            noun: EndpointOutput(list=f"{DATA}/{noun}.json", schema_=_schema(noun)) for noun in ENDPOINTS
        },
    )
    files = {
        f"{DATA}/index.json": to_bytes(index),
        _schema("index"): schema_bytes(IndexOutput),
        _schema("list"): schema_bytes(Listing),
    }
    for noun, (shape, make) in ENDPOINTS.items():
        files |= make(catalog)
        files[_schema(noun)] = schema_bytes(shape)
    return files


def _schema(noun: str) -> str:
    return f"{DATA}/schemas/{noun}.json"
