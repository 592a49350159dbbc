"""The product somebody owns: what pages bring so that the device can answer for one unit."""

from __future__ import annotations

import json

from generator.pages.campaign_notice import campaign_notices
from generator.pages.layout import Layout, Row
from generator.visit.device import campaign_question, warranty_months


def my_product(layout: Layout, product: str) -> Row:
    """What is asked about a unit of a product, and what its campaigns and warranty go by."""
    catalog = layout.catalog
    campaigns = [
        notice | {"asked": _json(campaign_question(catalog.campaigns[notice["id"]].model))}
        for notice in campaign_notices(layout, product)
    ]
    return {"id": product, "campaigns": campaigns, "warranty": _json(warranty_months(catalog, product))}


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
