"""Public holidays of Korea, by year."""

from __future__ import annotations

from datetime import date
from functools import cache


@cache
def public_holidays(year: int) -> frozenset[date]:
    """The public holidays of a year, substitute days included (from the `holidays` package)."""
    from holidays import country_holidays

    return frozenset(country_holidays("KR", years=[year]))


def around(today: date) -> dict[int, frozenset[date]]:
    """The holidays of this year and the next, which is as far as a built page looks ahead."""
    return {year: public_holidays(year) for year in (today.year, today.year + 1)}
