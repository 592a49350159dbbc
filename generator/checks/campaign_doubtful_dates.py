"""Dates of a campaign that are possible and hardly meant.

A year mistyped, or a notice hidden during its first days, leaves customers uninformed.

Check the dates against the announcement.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic, Note
from generator.diagnostics.message import _

_EARLIEST = 1990


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Campaigns with dates that look mistyped."""
    for entry in catalog.campaigns.values():
        campaign = entry.model
        starts = [Note(_("it starts here"), entry.span(("starts",)))]
        if campaign.starts.year < _EARLIEST:
            yield entry.problem(
                _("`starts` lies in the year {year}", year=campaign.starts.year),
                at=("starts",),
                help=_("did you mean `{name}`?", name=entry.id[:4]),
            )
        if (
            campaign.ends
            and campaign.official_end
            and campaign.starts <= campaign.ends < campaign.official_end
        ):
            yield entry.problem(
                _(
                    "`ends` ({end}) is before `official-end` ({official})",
                    end=campaign.ends,
                    official=campaign.official_end,
                ),
                at=("ends",),
                help=_("`ends` is the day after which the remedy is no longer given"),
                notes=[Note(_("the official end is here"), entry.span(("official-end",)))],
            )
        if (
            campaign.publish_from
            and campaign.publish_from.date() > campaign.starts
            and not (campaign.ends and campaign.publish_from.date() > campaign.ends)
        ):
            yield entry.problem(
                _("`publish-from` is after `starts`: the first days are hidden"),
                at=("publish-from",),
                help=_("publish it by the day it starts"),
                notes=starts,
            )
        if campaign.withdrawn and campaign.withdrawn < campaign.starts:
            yield entry.problem(
                _(
                    "`withdrawn` ({end}) is before `starts` ({start})",
                    end=campaign.withdrawn,
                    start=campaign.starts,
                ),
                at=("withdrawn",),
                help=_("check both dates"),
                notes=starts,
            )
