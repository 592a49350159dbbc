"""What an agent sends to a customer about a campaign; the device makes the texts of it."""

from __future__ import annotations

import json

from generator.catalog.entry import Entry
from generator.pages.campaign_notice import campaign_notice
from generator.pages.layout import Layout, Row
from generator.schema.audience import Audience
from generator.schema.campaign import Campaign
from generator.schema.markdown import plain


def campaign_message(layout: Layout, entry: Entry[Campaign]) -> Row | None:
    """The facts of the texts, on a page for agents."""
    if layout.settings.audience is not Audience.AGENT:
        return None
    campaign = entry.model
    told = campaign.apply.say if campaign.apply else None
    facts = {
        "brand": layout.settings.brand.name,
        "phone": (campaign.apply and campaign.apply.phone) or layout.settings.brand.telephone,
        "product": ", ".join(layout.catalog.products[id].model.name for id in campaign.products),
        "title": campaign.title,
        "answer": plain(campaign.remedy),
        "short": campaign_notice(layout, entry)["state_name"],
        "todo": [f"{layout.words['campaign-apply-say']}: {told}"] if told else [],
        "watch": [],
        "code": layout.spoken_code() or "",
    }
    return {
        "facts": json.dumps(facts, ensure_ascii=False),
        "public": layout.settings.site_url,
        "root": layout.root,
    }
