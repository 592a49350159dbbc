"""An error code: what the display says, and what it means on this product."""

from __future__ import annotations

from pydantic import Field, RootModel, model_validator

from generator.diagnostics.message import _
from generator.schema.fault_tree import Outcome
from generator.schema.model import Model
from generator.schema.references import SymptomId
from generator.schema.words import Line, Text
from generator.schema.wrong import wrong


class Code(Model):
    """The meaning of one code of one product."""

    means: Text
    spellings: list[Line] = []
    tree: SymptomId | None = None
    outcome: Outcome | None = None
    sources: list[Line] = Field(min_length=1)

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Code:
        if (self.tree is None) == (self.outcome is None):
            raise wrong(
                _("a code leads either to a `tree` or to an `outcome` written here"),
                _("write exactly one of `tree` and `outcome`"),
            )
        return self


class Codes(RootModel[dict[Line, Code]]):
    """The codes of one product, as displayed."""
