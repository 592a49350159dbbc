"""The dates of a campaign contradict each other.

A notice that ends before it starts is never shown, or shown when it is over.

Put `starts`, `official-end`, `ends` and `publish-from` in their order.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic, Note
from generator.diagnostics.message import _


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Campaigns that end before they begin, or are published after their end."""
    for entry in catalog.campaigns.values():
        campaign = entry.model
        starts_here = [Note(_("it starts here"), entry.span(("starts",)))]
        for name, end in (("ends", campaign.ends), ("official-end", campaign.official_end)):
            if end is not None and end < campaign.starts:
                yield entry.problem(
                    _(
                        "`{name}` ({end}) is before `starts` ({start})",
                        name=name,
                        end=end,
                        start=campaign.starts,
                    ),
                    at=(name,),
                    help=_("check both dates"),
                    notes=starts_here,
                )
        if campaign.publish_from and campaign.ends and campaign.publish_from.date() > campaign.ends:
            yield entry.problem(
                _("`publish-from` is after `ends`, so the notice would never be seen"),
                at=("publish-from",),
                help=_("publish it before it ends"),
                notes=[Note(_("it ends here"), entry.span(("ends",)))],
            )
        if campaign.still_served and campaign.official_end is None and not entry.partial:
            yield entry.problem(
                _("`still-served` needs an `official-end` that is past"),
                at=("still-served",),
                key=True,
                help=_("write `official-end`, or take `still-served` out"),
            )
