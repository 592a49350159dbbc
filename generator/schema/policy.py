"""Policies: who pays, and until when."""

from __future__ import annotations

from pydantic import Field, model_validator

from generator.schema.model import Model
from generator.schema.part import dates_in_order
from generator.schema.references import PartId
from generator.schema.words import Day, Line, Markdown, Text, Truth, Whole


class Dated(Model):
    """A rule that held on `as-of`."""

    title: Line
    as_of: Day
    valid_until: Day | None = None
    owner: Line | None = None
    sources: list[Line] = Field(min_length=1)
    notice: Markdown | None = None

    @model_validator(mode="after")
    def _dates_in_order(self) -> Dated:
        return dates_in_order(self, self.as_of, self.valid_until)


class Warranty(Dated):
    """Months without charge, whole and per part, and what is free and what is paid."""

    months: Whole
    part_months: dict[PartId, Whole] = {}
    parts_kept_months: Whole | None = None
    free: list[Text] = []
    paid: list[Text] = []
    seasonal: Text | None = None


class Fees(Dated):
    """What a visit costs, in won; null fields are not known."""

    call_out: Whole | None = None
    after_hours: Whole | None = None
    labour: Whole | None = None
    call_out_without_repair: Truth = True
