"""Which facts are still worth showing; what has run out is treated as never known."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from generator.schema.centre import Queue
from generator.schema.part import Availability, Part
from generator.schema.policy import Dated

STOCK_DAYS = 30
QUEUE_HOURS = 24


def part_known(part: Part, today: date) -> bool:
    """Whether a part's availability, lead time and price may be shown.

    Until `valid-until`; a part said to be in stock without one is believed for 30 days.
    """
    if part.valid_until is not None:
        return today <= part.valid_until
    return part.availability is not Availability.STOCK or today <= part.as_of + timedelta(days=STOCK_DAYS)


def policy_known(policy: Dated, today: date) -> bool:
    """Whether a policy still holds."""
    return policy.valid_until is None or today <= policy.valid_until


def queue_known(queue: Queue, now: datetime) -> bool:
    """Whether a queue level may be said on the day that begins at `now`.

    It is forgotten after 24 hours; the browser looks at the hour.
    """
    day = timedelta(hours=QUEUE_HOURS)
    return now - day <= queue.as_of < now + day
