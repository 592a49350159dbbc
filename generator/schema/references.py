"""Words that point at something else; the type says at what, `catalog/linking.py` finds it."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from generator.diagnostics.message import _
from generator.schema.wrong import wrong

#: where a JSON Schema says what kind of thing a word names
REFERENCE = "x-reference"


class Reference(str):
    """An id written where another thing is meant."""

    kind: ClassVar[str] = ""

    @classmethod
    def read(cls, word: str) -> Self:
        """The word as a reference of this kind."""
        if not word.strip():
            raise wrong(_("nothing is written here, but the name of something is needed"))
        return cls(word)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls.read, core_schema.str_schema(strict=True))

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """A word, with the kind of thing it names."""
        return {"type": "string", REFERENCE: cls.kind}


class NodeId(Reference):
    """A question, action or outcome of the same tree."""

    kind = "node"


class Target(Reference):
    """Where an answer leads: a node, `return`, `tree:<product>/<symptom>` or `common:<id>`."""

    kind = "target"

    @property
    def tree(self) -> str | None:
        """`<product>/<symptom>` when the answer leads to another tree."""
        return self[5:] if self.startswith("tree:") else None

    @property
    def common(self) -> str | None:
        """`<id>` when the answer leads into a common piece."""
        return self[7:] if self.startswith("common:") else None


class ProductId(Reference):
    """A product."""

    kind = "product"


class PartId(Reference):
    """A part of the product at hand."""

    kind = "part"


class SymptomId(Reference):
    """A fault tree of the product at hand."""

    kind = "symptom"


class SeriesId(Reference):
    """A series of the product at hand."""

    kind = "series"


class CodeId(Reference):
    """An error code of the product at hand, as displayed."""

    kind = "code"


class AreaId(Reference):
    """A district of `site_config/areas.yml`."""

    kind = "area"


class CentreId(Reference):
    """A service centre, `<region>/<centre>`."""

    kind = "centre"


class CampaignId(Reference):
    """A campaign."""

    kind = "campaign"


class GroupId(Reference):
    """A product group of `site_config/groups.yml`."""

    kind = "group"


class ProductsId(Reference):
    """A product, or a product group for all of its products."""

    kind = "products"


class WarrantyId(Reference):
    """A warranty policy."""

    kind = "warranty"


class FeesId(Reference):
    """A fee policy."""

    kind = "fees"
