"""A campaign: the maker's action on a known defect, or an offer for a season or a disaster."""

from __future__ import annotations

import re
from datetime import datetime, time
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, model_validator

from generator.diagnostics.message import _
from generator.schema.model import Model
from generator.schema.patterns import ModelPattern, serial_form
from generator.schema.references import AreaId, CampaignId, ProductId
from generator.schema.words import (
    SEOUL,
    Day,
    Line,
    Markdown,
    Moment,
    Month,
    OpenDay,
    Text,
    Truth,
    Whole,
)
from generator.schema.wrong import wrong


class Kind(StrEnum):
    """What sort of action it is."""

    SAFETY = "safety"
    RECALL = "recall"
    FREE_REPAIR = "free-repair"
    SEASONAL_CHECK = "seasonal-check"
    DISASTER_SUPPORT = "disaster-support"
    NOTICE = "notice"


class MadeRange(Model):
    """Months of manufacture, both included."""

    from_: Month | None = None
    to: Month | None = None

    @model_validator(mode="after")
    def _in_order(self) -> MadeRange:
        if self.from_ and self.to and self.from_ > self.to:
            raise wrong(
                _("`made` begins (`from`) after it ends (`to`)"), _("swap `from` and `to`"), at=("from",)
            )
        return self


class SerialRange(Model):
    """Serial numbers of one form, both ends included."""

    from_: Line
    to: Line

    @model_validator(mode="after")
    def _comparable(self) -> SerialRange:
        if len(self.from_) != len(self.to):
            raise wrong(
                _(
                    "the serial numbers `from` and `to` differ in length: {low} and {high}",
                    low=len(self.from_),
                    high=len(self.to),
                ),
                _("write both ends in full"),
                at=("from",),
            )
        if serial_form(self.from_) != serial_form(self.to):
            raise wrong(
                _("the serial numbers `from` and `to` have different forms"),
                _("letters and digits must stand in the same places"),
                at=("from",),
            )
        if self.from_.upper() > self.to.upper():
            raise wrong(
                _("the serial range runs backwards: `from` is after `to`"),
                _("swap `from` and `to`"),
                at=("from",),
            )
        return self


class Affected(Model):
    """Which units are meant; what is absent does not narrow them."""

    models: list[ModelPattern] = []
    made: MadeRange | None = None
    serials: list[SerialRange] = []


class TemporarySite(Model):
    """A place set up for the campaign."""

    name: Line
    address: Line
    starts: Day
    ends: Day | None = None
    phone: Line | None = None
    note: Line | None = None

    @model_validator(mode="after")
    def _in_order(self) -> TemporarySite:
        if self.ends and self.ends < self.starts:
            raise wrong(
                _("`ends` of this site of `sites` is before its `starts`"),
                _("check the two dates"),
                at=("ends",),
            )
        return self


def _year(value: object) -> int:
    if not re.fullmatch(r"(19|20)\d\d", str(value), re.ASCII):
        raise wrong(_("`{number}` is not a year", number=value), _("write a year such as `2026`"))
    return int(str(value))


Year = Annotated[int, BeforeValidator(_year)]


class Recurrence(Model):
    """A programme that comes back, and the years already confirmed."""

    every: Literal["year"]
    confirmed: list[Year] = []


class Apply(Model):
    """How to ask for it, and what to say."""

    phone: Line | None = None
    url: Line | None = None
    say: Line | None = None


class Served(Model):
    """How many units have had it."""

    count: Whole
    as_of: Day


class Campaign(Model):
    """One action of the maker."""

    also_called: ClassVar[dict[str, str]] = {
        "expires": "ends",
        "end": "ends",
        "start": "starts",
        "begins": "starts",
        "until": "ends",
    }

    title: Line
    kind: Kind
    products: list[ProductId] = Field(min_length=1)
    affected: Affected | None = None
    why: Markdown | None = None
    remedy: Markdown
    free: list[Text]
    paid: list[Text]
    stop_use: Truth = False
    audience: list[Line] = []
    publish_from: Moment | None = None
    starts: Day
    official_end: Day | None = None
    still_served: Truth = False
    ends: OpenDay = None
    withdrawn: OpenDay = None
    replaced_by: CampaignId | None = None
    areas: list[AreaId] = []
    sites: list[TemporarySite] = []
    recurs: Recurrence | None = None
    apply: Apply | None = None
    served: Served | None = None
    sources: list[Line] = Field(min_length=1)
    notice: Markdown | None = None
    safety: Markdown | None = None
    internal: Markdown | None = None

    def public_at(self, now: datetime) -> bool:
        """Whether the notice may be seen at `now`."""
        return self.publish_from is None or self.publish_from <= now

    @property
    def published(self) -> datetime:
        """The first minute the notice was, or will be, public."""
        return self.publish_from or datetime.combine(self.starts, time(0), SEOUL)
