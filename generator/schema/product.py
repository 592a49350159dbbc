"""A product: what the customer owns."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.schema.ids import Id
from generator.schema.model import Model
from generator.schema.patterns import ModelPattern
from generator.schema.references import FeesId, GroupId, WarrantyId
from generator.schema.words import Line, MonthNumber, Text


class Service(StrEnum):
    """Where it is repaired."""

    HOME_VISIT = "home-visit"
    CARRY_IN = "carry-in"
    EITHER = "either"


class Series(Model):
    """Models that share a build, named by patterns of the model name."""

    name: Line
    models: list[ModelPattern] = Field(min_length=1)


class Season(Model):
    """What to say in some months of the year."""

    months: list[MonthNumber] = Field(min_length=1)
    say: Text


class Care(Model):
    """What the owner looks after, and in which months; in every month where none is named."""

    do: Line
    months: list[MonthNumber] = []


class Product(Model):
    """One product and what holds for all its units."""

    name: Line
    aliases: list[Line] = []
    group: GroupId
    service: Service
    model_label: Line | None = None
    model_example: Line | None = None
    series: dict[Id, Series] = {}
    dangers: list[Line] = []
    bring: list[Line] = []
    busy_months: list[MonthNumber] = []
    seasons: list[Season] = []
    care: list[Care] = []
    warranty: WarrantyId | None = None
    fees: FeesId | None = None
