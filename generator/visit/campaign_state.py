"""What state a campaign is in on a day, in Korean time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.schema.campaign import Campaign


class State(StrEnum):
    """The five states of a campaign."""

    UPCOMING = "upcoming"
    ACTIVE = "active"
    STILL_SERVED = "ended-still-served"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


#: states in which a customer can still ask for the remedy
OPEN = (State.ACTIVE, State.STILL_SERVED)
#: what a state is called while nobody knows when the campaign comes back
UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """When a campaign runs, ran last or will run next; not `confirmed` where the dates are not known."""

    starts: date
    ends: date | None
    confirmed: bool = True


def occurrence(campaign: Campaign, today: date) -> Occurrence:
    """The run of a campaign that matters on `today`."""
    runs = known_runs(campaign)
    if campaign.recurs is None:
        return runs[0]
    current = next((run for run in runs if run.ends is not None and today <= run.ends), None)
    return current or Occurrence(
        _next_start(campaign, runs[-1].starts.year + 1, today), None, confirmed=False
    )


def known_runs(campaign: Campaign) -> list[Occurrence]:
    """Every run whose dates are known: one, or that of each confirmed year of a yearly programme."""
    if campaign.recurs is None:
        return [Occurrence(campaign.starts, campaign.official_end)]
    years = sorted({campaign.starts.year, *campaign.recurs.confirmed})
    return [_in_year(campaign, year) for year in years]


def state(campaign: Campaign, today: date) -> State:
    """The state on `today`; each boundary is midnight at the end of the day named."""
    if campaign.withdrawn is not None and campaign.withdrawn <= today:
        return State.WITHDRAWN
    if campaign.ends is not None and campaign.ends < today:
        return State.ENDED
    run = occurrence(campaign, today)
    if not run.confirmed or today < run.starts:
        return State.UPCOMING
    if run.ends is not None and run.ends < today:
        return State.STILL_SERVED if campaign.still_served else State.ENDED
    return State.ACTIVE


def standing(campaign: Campaign, today: date) -> str:
    """What to call the state on `today`: a yearly programme without known dates is `unconfirmed`."""
    now = state(campaign, today)
    unknown = now is State.UPCOMING and not occurrence(campaign, today).confirmed
    return UNCONFIRMED if unknown else str(now)


def _next_start(campaign: Campaign, year: int, today: date) -> date:
    """The first start from `year` on that has not passed."""
    starts = _same_day(campaign.starts, max(year, today.year))
    return starts if today <= starts else _same_day(campaign.starts, max(year, today.year) + 1)


def _in_year(campaign: Campaign, year: int) -> Occurrence:
    """The run of a yearly programme in a year; without an official end it lasts to the end of the year."""
    starts, end = campaign.starts, campaign.official_end
    ends = date(year, 12, 31) if end is None else _same_day(end, year + end.year - starts.year)
    return Occurrence(_same_day(starts, year), ends)


def _same_day(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return date(year, 3, 1)
