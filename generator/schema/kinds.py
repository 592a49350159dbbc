"""The kinds of content: where each lies, and its shape."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import BaseModel

from generator.schema.campaign import Campaign
from generator.schema.centre import Centre
from generator.schema.code import Code, Codes
from generator.schema.fault_tree import CommonPiece, FaultTree
from generator.schema.guide import Guide
from generator.schema.part import Part, Parts
from generator.schema.policy import Fees, Warranty
from generator.schema.product import Product


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of content.

    `folder` is where its files lie below content/, `depth` how many names its id has, `shape` the model
    of a file; where a file is a map of things, `item` is the model of one. `of_product` says that the
    first name of the id is a product.
    """

    name: str
    folder: str
    shape: type[BaseModel]
    depth: int = 1
    item: type[BaseModel] | None = None
    of_product: bool = False
    suffix: str = ".yml"


GUIDE = Kind("guide", "guides", Guide, suffix=".md")
KINDS = (
    Kind("product", "products", Product),
    Kind("part", "parts", Parts, item=Part, of_product=True),
    Kind("common", "fault-trees/common", CommonPiece),
    Kind("fault-tree", "fault-trees", FaultTree, depth=2, of_product=True),
    Kind("code", "codes", Codes, item=Code, of_product=True),
    Kind("campaign", "campaigns", Campaign),
    Kind("centre", "centres", Centre, depth=2),
    Kind("warranty", "policies/warranty", Warranty),
    Kind("fees", "policies/fees", Fees),
    GUIDE,
)


def kind_at(path: str) -> Kind | None:
    """The kind of the files that lie where `path` does."""
    return next((kind for kind in KINDS if path.startswith(f"content/{kind.folder}/")), None)
