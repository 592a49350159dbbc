"""A campaign that is over and still listed as if it were to come.

Its page stays and says that it is over; nobody needs it in the list of files to look after.

Nothing has to be done for customers; turn the rule off in checks.yml where old campaigns are kept on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Campaigns whose last day is past."""
    today = catalog.settings.today
    for entry in catalog.campaigns.values():
        campaign = entry.model
        if (
            campaign.ends is not None
            and campaign.starts <= campaign.ends < today
            and campaign.withdrawn is None
        ):
            yield entry.problem(
                _("this campaign ended on {end}", end=campaign.ends),
                at=("ends",),
                help=_("its page stays and says so; take `ends` out if it goes on"),
            )
        elif (
            campaign.official_end
            and campaign.starts <= campaign.official_end < today
            and not (campaign.still_served or campaign.ends or campaign.recurs or campaign.withdrawn)
            and not entry.partial
        ):
            yield entry.problem(
                _("the official period ended on {end}", end=campaign.official_end),
                at=("official-end",),
                help=_("write `still-served: true` if the remedy is still given, otherwise `ends`"),
            )
