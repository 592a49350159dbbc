"""The days on which a campaign runs, as far as they are known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from generator.schema.campaign import Campaign
from generator.visit.campaign_state import Occurrence, known_runs

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Run:
    """The first and the last day of one run; `last` is None where no end is known."""

    first: date
    last: date | None
    cancelled: bool


def runs(campaign: Campaign, today: date) -> list[Run]:
    """Every known run; a withdrawn campaign keeps the ones it cut short, as cancelled."""
    found = [_run(campaign, run, today) for run in known_runs(campaign)]
    return [run for run in found if run.last is None or run.first <= run.last]


def final_day(campaign: Campaign, today: date) -> date | None:
    """The last day on which a campaign that is not withdrawn yet can be asked for, where one is set."""
    leaves = campaign.withdrawn - DAY if campaign.withdrawn and campaign.withdrawn > today else None
    return _earliest(campaign.ends, leaves)


def _run(campaign: Campaign, run: Occurrence, today: date) -> Run:
    last, withdrawn = _earliest(run.ends, final_day(campaign, today)), campaign.withdrawn
    cut_short = withdrawn is not None and withdrawn <= today and (last is None or withdrawn <= last)
    return Run(run.starts, last, cut_short)


def _earliest(*days: date | None) -> date | None:
    return min((day for day in days if day is not None), default=None)
