"""What a feed says of a campaign, in words.

A feed is read long after it was made, and no script corrects it. So it tells days, and a state only where
it is the last one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.feeds.run import Run, final_day, runs
from generator.schema.campaign import Campaign
from generator.schema.markdown import plain
from generator.settings import Settings, written
from generator.visit.campaign_state import State, state
from generator.visit.plan import only_in

#: after these comes no other
_LAST = (State.ENDED, State.WITHDRAWN)


def told(campaign: Campaign, settings: Settings) -> str:
    """The remedy, from when until when, for whom, and whom to ask; one thing on a line."""
    return "\n".join([plain(campaign.remedy), *_state(campaign, settings), *_whom(campaign, settings)])


def told_on_a_day(campaign: Campaign, settings: Settings) -> str:
    """The same without the days, for where they stand already."""
    return "\n".join([plain(campaign.remedy), *_whom(campaign, settings)])


def _state(campaign: Campaign, settings: Settings) -> Iterator[str]:
    words, today = settings.words(), settings.today
    now = state(campaign, today)
    if now in _LAST:
        yield words[f"campaign-{now}-lead"]
        return
    coming = [run for run in runs(campaign, today) if run.last is None or today <= run.last]
    period = ", ".join(_days(run, words) for run in coming) or words["campaign-unconfirmed"]
    if now is State.STILL_SERVED:
        until = final_day(campaign, today)
        period = words[f"campaign-state-{now}"]
        period += f" ({words['to-date'].replace('{end}', written(until, words))})" if until else ""
    yield f"{words['campaign-period']}: {period}"


def _whom(campaign: Campaign, settings: Settings) -> Iterator[str]:
    words = settings.words()
    if state(campaign, settings.today) in _LAST:
        return
    if campaign.areas:
        yield f"{words['campaign-areas']}: {only_in(settings, campaign)}"
    phone = campaign.apply.phone if campaign.apply and campaign.apply.phone else settings.brand.telephone
    yield f"{words['campaign-apply']}: {phone}"


def _days(run: Run, words: Mapping[str, str]) -> str:
    if run.last is None:
        return words["from-date"].replace("{start}", written(run.first, words))
    text = words["from-to"].replace("{start}", written(run.first, words))
    return text.replace("{end}", written(run.last, words))
