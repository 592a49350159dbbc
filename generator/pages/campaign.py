"""The page of a campaign, and the list of them.

What depends on the day carries the states in which it holds; the device looks again when the page is read.
"""

from __future__ import annotations

from datetime import date

from generator.catalog import address
from generator.catalog.entry import Entry
from generator.pages.campaign_check import apply_telephone, campaign_check
from generator.pages.campaign_message import campaign_message
from generator.pages.campaign_notice import campaign_notice
from generator.pages.layout import Layout, Layouts, Row, row
from generator.pages.page import Page
from generator.schema.campaign import Affected, Campaign, TemporarySite
from generator.schema.markdown import plain
from generator.visit.campaign_priority import by_priority
from generator.visit.campaign_state import (
    OPEN,
    UNCONFIRMED,
    Occurrence,
    State,
    known_runs,
    occurrence,
    standing,
)
from generator.visit.plan import only_in

#: states in which a customer can ask for it, or will
_HELPING = (*OPEN, State.UPCOMING)
#: headings of the list, and the states of the campaigns below each
_SECTIONS = (
    ("open", "campaigns-heading", OPEN),
    ("upcoming", "campaigns-upcoming-heading", (State.UPCOMING, UNCONFIRMED)),
    ("past", "campaigns-past-heading", (State.ENDED, State.WITHDRAWN)),
)
_LED = (State.UPCOMING, UNCONFIRMED, State.STILL_SERVED, State.ENDED, State.WITHDRAWN)


def campaign_page(layouts: Layouts, entry: Entry[Campaign]) -> Page:
    """The page of one campaign; it stays when the campaign is over, and says so."""
    layout, campaign = layouts.of(entry), entry.model
    view = campaign_notice(layout, entry) | {
        "leads": [{"state": str(state), "text": layout.words[f"campaign-{state}-lead"]} for state in _LED],
        "replaced_by": _replacement(layout, campaign),
        "spoken": layout.spoken_code(),
        "internal": layout.internal(campaign.internal),
        "message": campaign_message(layout, entry),
        "remedy": layout.text(campaign.remedy),
        "why": layout.text(campaign.why),
        "safety": layout.text(campaign.safety),
        "notice": layout.text(campaign.notice),
        "costs": _facts(layout, {"free": ", ".join(campaign.free), "paid": ", ".join(campaign.paid)}),
        "products": [
            row(layouts.catalog.products[product].model.name, layout.link("product", product))
            for product in campaign.products
        ],
        "affected": _affected(layout, campaign),
        "check": campaign_check(layout, entry),
        "apply": _apply(layout, campaign),
        "helping": " ".join(_HELPING),
        "periods": _periods(layout, campaign),
        "period": _period(layout, campaign),
        "sites": [
            _site(layout, site)
            for site in campaign.sites
            if site.ends is None or layout.settings.today <= site.ends
        ],
        "review": layout.sources(campaign.sources),
    }
    return layout.page(
        "campaign",
        campaign.title,
        f"{view['kind_name']}. {plain(campaign.remedy)}",
        [(layout.words["campaigns"], address.CAMPAIGNS), (campaign.title, layout.address)],
        view,
        [
            {
                "@context": "https://schema.org",
                "@type": "Article",
                "headline": campaign.title,
                "datePublished": campaign.published.date().isoformat(),
                "inLanguage": layout.language,
            }
        ],
        og_type="article",
    )


def campaigns_page(layouts: Layouts) -> Page:
    """The list of campaigns: open ones, those to come, those that are over; and the feeds of them."""
    layout = layouts.at(address.CAMPAIGNS)
    today = layout.settings.today
    entries = by_priority(layouts.catalog.public_campaigns())
    sections = [
        {
            "id": id,
            "title": layout.words[word],
            "states": " ".join(states),
            "campaigns": [
                campaign_notice(layout, entry) for entry in entries if standing(entry.model, today) in states
            ],
        }
        for id, word, states in _SECTIONS
    ]
    feeds = [
        row(layout.words[word], layout.href(feed))
        for word, feed in (
            ("campaign-feed-calendar", address.CALENDAR),
            ("campaign-feed-atom", address.ATOM_FEED),
            ("campaign-feed-json", address.JSON_FEED),
        )
    ]
    title = layout.words["campaigns"]
    return layout.page(
        "campaigns",
        title,
        layout.words["campaigns-heading"],
        [(title, layout.address)],
        {"sections": sections, "feeds": feeds},
    )


def _replacement(layout: Layout, campaign: Campaign) -> Row | None:
    """The campaign that took the place of a withdrawn one, once it may be seen."""
    new = layout.catalog.campaigns.get(str(campaign.replaced_by))
    if new is None or not new.model.public_at(layout.settings.now):
        return None
    return row(new.model.title, layout.link("campaign", new.id))


def _facts(layout: Layout, texts: dict[str, str]) -> list[Row]:
    return [{"name": layout.words[name], "text": text} for name, text in texts.items() if text]


def _affected(layout: Layout, campaign: Campaign) -> list[Row]:
    affected = campaign.affected
    texts = {"campaign-audience": ", ".join(campaign.audience)}
    if affected is None:
        texts["campaign-affected"] = layout.words["campaign-all-units"]
    else:
        texts |= _units(layout, affected)
    texts["campaign-areas"] = only_in(layout.settings, campaign) or layout.words["campaign-everywhere"]
    return _facts(layout, texts)


def _units(layout: Layout, affected: Affected) -> dict[str, str]:
    made = affected.made
    return {
        "campaign-models": ", ".join(affected.models),
        "campaign-made": _between(layout, _month(layout, made.from_), _month(layout, made.to))
        if made
        else "",
        "campaign-serials": ", ".join(_between(layout, item.from_, item.to) for item in affected.serials),
    }


def _month(layout: Layout, day: date | None) -> str:
    return layout.month(day) if day else ""


def _between(layout: Layout, start: str, end: str) -> str:
    if start and end:
        return layout.say("from-to", start=start, end=end)
    return layout.say("from-date", start=start) if start else layout.say("to-date", end=end)


def _periods(layout: Layout, campaign: Campaign) -> list[Row]:
    """The run that matters and those after it; the device shows the one whose time it is."""
    today = layout.settings.today
    current = occurrence(campaign, today)
    runs = [run for run in known_runs(campaign) if run.starts >= current.starts]
    rows = [_run(layout, campaign, run, run == current) for run in runs]
    if campaign.recurs is not None:
        facts = _facts(layout, {"campaign-period": layout.words["campaign-unconfirmed"]})
        rows.append({"run": UNCONFIRMED, "shown": not current.confirmed, "facts": facts})
    return rows


def _run(layout: Layout, campaign: Campaign, run: Occurrence, shown: bool) -> Row:
    end = layout.day(run.ends) if run.ends and campaign.official_end else ""
    facts = _facts(layout, {"campaign-starts": layout.day(run.starts), "campaign-official-end": end})
    return {"run": run.starts.isoformat(), "shown": shown, "facts": facts}


def _period(layout: Layout, campaign: Campaign) -> list[Row]:
    """What holds for every run: the last end, and how many units have been served."""
    served = campaign.served
    texts = {"campaign-ends": layout.day(campaign.ends) if campaign.ends else ""}
    if served:
        as_of = layout.say("as-of-date", date=layout.day(served.as_of))
        texts["campaign-served"] = f"{served.count:,} ({as_of})"
    return _facts(layout, texts)


def _apply(layout: Layout, campaign: Campaign) -> Row:
    buttons = [apply_telephone(layout, campaign)]
    if campaign.apply is not None and campaign.apply.url:
        buttons.append({"icon": "book", "title": layout.words["campaign-apply"], "href": campaign.apply.url})
    return {"say": campaign.apply.say if campaign.apply else None, "buttons": buttons}


def _site(layout: Layout, site: TemporarySite) -> Row:
    ends = layout.day(site.ends) if site.ends else ""
    texts = {
        "centre-address": site.address,
        "campaign-period": _between(layout, layout.day(site.starts), ends),
        "centre-phone": site.phone or "",
    }
    return {
        "name": site.name,
        "starts": site.starts.isoformat(),
        "ends": site.ends.isoformat() if site.ends else "",
        "is_open": site.starts <= layout.settings.today,
        "note": site.note,
        "facts": _facts(layout, texts),
    }
