"""A part: a spare, whether it can be had, and when."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TypeVar

from pydantic import RootModel, model_validator

from generator.diagnostics.message import _
from generator.schema.ids import Id
from generator.schema.model import Model
from generator.schema.words import Day, Line, Whole
from generator.schema.wrong import wrong

M = TypeVar("M", bound=Model)


class Availability(StrEnum):
    """Whether the part lies ready."""

    STOCK = "stock"
    ORDER = "order"
    DISCONTINUED = "discontinued"
    UNKNOWN = "unknown"


class LeadTime(Model):
    """Working days until an ordered part arrives."""

    min: Whole
    max: Whole

    @model_validator(mode="after")
    def _in_order(self) -> LeadTime:
        if self.min > self.max:
            raise wrong(
                _("`min` ({low}) of `lead-time` is more than `max` ({high})", low=self.min, high=self.max),
                _("swap the two"),
                at=("min",),
            )
        return self


class Price(Model):
    """What the part alone costs, in won."""

    from_: Whole
    to: Whole

    @model_validator(mode="after")
    def _in_order(self) -> Price:
        if self.from_ > self.to:
            raise wrong(
                _("`from` ({low}) of `price` is more than `to` ({high})", low=self.from_, high=self.to),
                _("swap the two"),
                at=("from",),
            )
        return self


class Part(Model):
    """One spare of one product, as known on `as-of`."""

    name: Line
    availability: Availability
    lead_time: LeadTime | None = None
    price: Price | None = None
    as_of: Day
    valid_until: Day | None = None
    owner: Line

    @model_validator(mode="after")
    def _dates_in_order(self) -> Part:
        return dates_in_order(self, self.as_of, self.valid_until)


def dates_in_order(model: M, as_of: date | None, valid_until: date | None) -> M:
    """`model`, when its facts do not end before they begin."""
    if as_of and valid_until and valid_until < as_of:
        raise wrong(
            _("`valid-until` ({end}) is before `as-of` ({start})", end=valid_until, start=as_of),
            _("a fact cannot end before it was known"),
            at=("valid-until",),
        )
    return model


class Parts(RootModel[dict[Id, Part]]):
    """The parts of one product, by id."""
