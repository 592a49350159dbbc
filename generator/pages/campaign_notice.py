"""What other pages show of a campaign: a notice in a list, and a banner for the one that matters most.

What will be open later stands in the page too, hidden: the device shows it when its day comes.
"""

from __future__ import annotations

import json
from datetime import date

from generator.catalog.entry import Entry
from generator.pages.layout import Layout, Row
from generator.schema.campaign import Campaign
from generator.schema.markdown import plain
from generator.visit.campaign_priority import by_priority
from generator.visit.campaign_state import OPEN, UNCONFIRMED, State, standing
from generator.visit.device import campaign_dates
from generator.visit.plan import only_in

_LONGEST_ABOUT = 90
_OVER = (State.ENDED, State.WITHDRAWN)


def campaign_notice(layout: Layout, entry: Entry[Campaign]) -> Row:
    """What a list shows of a campaign."""
    campaign, now = entry.model, standing(entry.model, layout.settings.today)
    about = plain(campaign.remedy)
    return {
        "id": entry.id,
        "title": campaign.title,
        "href": layout.link("campaign", entry.id),
        "kind": str(campaign.kind),
        "kind_name": layout.words[f"campaign-kind-{campaign.kind}"],
        "state": now,
        "state_name": _state_words(layout)[now],
        "is_open": now in OPEN,
        "stop_use": campaign.stop_use,
        "areas": only_in(layout.settings, campaign),
        "about": about if len(about) <= _LONGEST_ABOUT else f"{about[:_LONGEST_ABOUT]}…",
        "device": json.dumps(
            campaign_dates(campaign) | {"words": _state_words(layout)},
            ensure_ascii=False,
            separators=(",", ":"),
        ),
    }


def campaign_notices(layout: Layout, product: str | None = None) -> list[Row]:
    """The campaigns (of a product) that are open or will be, the most important first."""
    today = layout.settings.today
    return [
        campaign_notice(layout, entry)
        for entry in by_priority(layout.catalog.public_campaigns())
        if (product is None or product in entry.model.products) and not is_over(entry.model, today)
    ]


def is_over(campaign: Campaign, today: date) -> bool:
    """Whether nothing more is to be expected of a campaign."""
    return standing(campaign, today) in _OVER


def _state_words(layout: Layout) -> dict[str, str]:
    words = {str(state): layout.words[f"campaign-state-{state}"] for state in State}
    return words | {UNCONFIRMED: layout.words["campaign-unconfirmed"]}
