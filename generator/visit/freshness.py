"""Which facts are still worth showing; what has run out is treated as never known."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from generator.schema.centre import Centre, Queue
from generator.schema.part import Availability, Part
from generator.schema.policy import Dated

STOCK_DAYS = 30
QUEUE_HOURS = 24


def known_until(part: Part) -> date | None:
    """The last day on which a part's availability, lead time and price may be shown, or None without an end.

    A part said to be in stock without `valid-until` is believed for 30 days.
    """
    if part.valid_until is None and part.availability is Availability.STOCK:
        return part.as_of + timedelta(days=STOCK_DAYS)
    return part.valid_until


def part_known(part: Part, today: date) -> bool:
    """Whether what is said of a part may be shown."""
    last = known_until(part)
    return last is None or today <= last


def policy_known(policy: Dated, today: date) -> bool:
    """Whether a policy still holds."""
    return policy.valid_until is None or today <= policy.valid_until


def centre_known(centre: Centre, today: date) -> bool:
    """Whether a centre's hours and what it accepts still hold."""
    return centre.valid_until is None or today <= centre.valid_until


def queue_known(queue: Queue, now: datetime) -> bool:
    """Whether a queue level may be said on the day that begins at `now`.

    It is forgotten after 24 hours; the browser looks at the hour.
    """
    day = timedelta(hours=QUEUE_HOURS)
    return now - day <= queue.as_of < now + day
