"""The question “is my product affected?”, answered on the device."""

from __future__ import annotations

from generator.catalog.entry import Entry
from generator.pages.campaign_notice import is_over
from generator.pages.embedded import embedded
from generator.pages.layout import Layout, Row
from generator.schema.campaign import Campaign
from generator.visit.device import affected_units, campaign_dates

_ANSWERS = "campaign-check-"


def campaign_check(layout: Layout, entry: Entry[Campaign]) -> Row | None:
    """What the check of a campaign asks and knows; None where every unit is meant, or it is over."""
    campaign = entry.model
    if campaign.affected is None or is_over(campaign, layout.settings.today):
        return None
    units = affected_units(campaign.affected)
    say = campaign.apply.say if campaign.apply and campaign.apply.say else campaign.title
    words = {
        key.removeprefix(_ANSWERS): word.replace("{say}", say)
        for key, word in layout.words.items()
        if key.startswith(_ANSWERS)
    }
    data = {
        "affected": units,
        "dates": campaign_dates(campaign),
        "stop_use": campaign.stop_use,
        "words": words,
    }
    return {
        "id": f"check-{entry.id}",
        "products": campaign.products,
        "fields": [
            name
            for name, asked in (("model", "models"), ("made", "made"), ("serial", "serials"))
            if units[asked]
        ],
        "telephone": apply_telephone(layout, campaign),
        "data": embedded(data),
    }


def apply_telephone(layout: Layout, campaign: Campaign) -> Row:
    """Whom to call about a campaign, as a button."""
    phone = campaign.apply.phone if campaign.apply else None
    if phone is None:
        return layout.telephone
    return {"icon": "phone", "title": phone, "href": layout.telephone_href(phone)}
