"""The page of a campaign, the list of them, and the notice other pages show."""

from __future__ import annotations

from datetime import date

from generator.catalog import address
from generator.catalog.entry import Entry
from generator.pages import markdown
from generator.pages.layout import Layout, Layouts, Row, row
from generator.pages.page import Page
from generator.schema.campaign import Affected, Campaign, TemporarySite
from generator.visit.campaign_state import OPEN, State, occurrence, state

_LONGEST_ABOUT = 90


def campaign_notice(layout: Layout, entry: Entry[Campaign]) -> Row:
    """What a list shows of a campaign."""
    campaign, now = entry.model, state(entry.model, layout.settings.today)
    about = markdown.plain(campaign.remedy)
    return {
        "title": campaign.title,
        "href": layout.link("campaign", entry.id),
        "kind": str(campaign.kind),
        "kind_name": layout.words[f"campaign-kind-{campaign.kind}"],
        "state": str(now),
        "state_name": layout.words[f"campaign-state-{now}"],
        "stop_use": campaign.stop_use and now in OPEN,
        "about": about if len(about) <= _LONGEST_ABOUT else f"{about[:_LONGEST_ABOUT]}…",
    }


def campaign_page(layouts: Layouts, entry: Entry[Campaign]) -> Page:
    """The page of one campaign; it stays when the campaign is over, and says so."""
    layout, campaign = layouts.of(entry), entry.model
    replaced = layouts.catalog.campaigns.get(str(campaign.replaced_by)) if campaign.replaced_by else None
    view = campaign_notice(layout, entry) | {
        "replaced_by": row(replaced.model.title, layout.link("campaign", replaced.id)) if replaced else None,
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
        "apply": _apply(layout, campaign)
        if state(campaign, layout.settings.today) in (*OPEN, State.UPCOMING)
        else None,
        "period": _period(layout, campaign),
        "sites": [_site(layout, site) for site in campaign.sites],
        "review": layout.sources(campaign.sources),
    }
    return layout.page(
        "campaign",
        campaign.title,
        f"{view['kind_name']} · {view['state_name']}. {markdown.plain(campaign.remedy)}",
        [(layout.words["campaigns"], address.CAMPAIGNS), (campaign.title, layout.address)],
        view,
        [
            {
                "@context": "https://schema.org",
                "@type": "Article",
                "headline": campaign.title,
                "datePublished": campaign.published.date().isoformat(),
                "inLanguage": "ko",
            }
        ],
        og_type="article",
    )


def campaigns_page(layouts: Layouts) -> Page:
    """The list of campaigns: open ones, those to come, those that are over."""
    layout = layouts.at(address.CAMPAIGNS)
    today = layout.settings.today
    entries = layouts.catalog.public_campaigns()
    sections = [
        ("open", "campaigns-heading", OPEN),
        ("upcoming", "campaigns-upcoming-heading", (State.UPCOMING,)),
        ("past", "campaigns-past-heading", (State.ENDED, State.WITHDRAWN)),
    ]
    rows = [
        {
            "id": id,
            "title": layout.words[word],
            "campaigns": [
                campaign_notice(layout, entry) for entry in entries if state(entry.model, today) in states
            ],
        }
        for id, word, states in sections
    ]
    title = layout.words["campaigns"]
    shown = [row for row in rows if row["campaigns"] or row["id"] == "open"]
    return layout.page(
        "campaigns", title, layout.words["campaigns-heading"], [(title, layout.address)], {"sections": shown}
    )


def _facts(layout: Layout, texts: dict[str, str]) -> list[Row]:
    return [{"name": layout.words[name], "text": text} for name, text in texts.items() if text]


def _affected(layout: Layout, campaign: Campaign) -> list[Row]:
    affected = campaign.affected
    texts = {"campaign-audience": ", ".join(campaign.audience)}
    if affected is None:
        texts["campaign-affected"] = layout.words["campaign-all-units"]
    else:
        texts |= _units(layout, affected)
    names = [layout.settings.areas[area].name for area in campaign.areas]
    texts["campaign-areas"] = ", ".join(names) or layout.words["campaign-everywhere"]
    return _facts(layout, texts)


def _units(layout: Layout, affected: Affected) -> dict[str, str]:
    made = affected.made
    return {
        "campaign-models": ", ".join(affected.models),
        "campaign-made": _between(layout, _month(made.from_), _month(made.to)) if made else "",
        "campaign-serials": ", ".join(_between(layout, item.from_, item.to) for item in affected.serials),
    }


def _month(day: date | None) -> str:
    return f"{day.year}. {day.month}." if day else ""


def _between(layout: Layout, start: str, end: str) -> str:
    if start and end:
        return layout.say("from-to", start=start, end=end)
    return layout.say("from-date", start=start) if start else layout.say("to-date", end=end)


def _period(layout: Layout, campaign: Campaign) -> list[Row]:
    """When it runs; the dates of a year that is not confirmed are not shown."""
    run = occurrence(campaign, layout.settings.today)
    if not run.confirmed:
        return _facts(layout, {"campaign-period": layout.words["campaign-unconfirmed"]})
    served = campaign.served
    return _facts(
        layout,
        {
            "campaign-starts": layout.day(run.starts),
            "campaign-official-end": layout.day(run.ends) if run.ends and campaign.official_end else "",
            "campaign-ends": layout.day(campaign.ends) if campaign.ends else "",
            "campaign-served": f"{served.count:,} ({layout.say('as-of-date', date=layout.day(served.as_of))})"
            if served
            else "",
        },
    )


def _apply(layout: Layout, campaign: Campaign) -> Row:
    buttons = [layout.telephone]
    say = None
    if campaign.apply is not None:
        say = campaign.apply.say
        if campaign.apply.url:
            buttons.append(
                {"icon": "book", "title": layout.words["campaign-apply"], "href": campaign.apply.url}
            )
    return {"say": say, "buttons": buttons}


def _site(layout: Layout, site: TemporarySite) -> Row:
    ends = layout.day(site.ends) if site.ends else ""
    texts = {
        "centre-address": site.address,
        "campaign-period": _between(layout, layout.day(site.starts), ends),
        "centre-phone": site.phone or "",
    }
    return {"name": site.name, "facts": _facts(layout, texts)}
