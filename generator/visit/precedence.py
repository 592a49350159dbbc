"""Which reason decides, where there are several: the one place where their order is written down."""

from __future__ import annotations

from collections.abc import Set
from enum import StrEnum

from generator.schema.fault_tree import Reason, Verdict


class Obstacle(StrEnum):
    """A known reason not to go before telephoning."""

    SAFETY = "safety"
    PART_DISCONTINUED = "part-discontinued"
    PART_ORDER = "part-order"
    PART_UNKNOWN = "part-unknown"
    STOCK_UNKNOWN = "stock-unknown"
    NOT_ACCEPTED = "not-accepted"
    CENTRE_MOVED = "centre-moved"
    COVERAGE = "coverage"
    HOURS_UNKNOWN = "hours-unknown"
    CENTRE_CLOSED = "centre-closed"
    BOOKING = "booking"


#: verdicts that send somebody somewhere; any obstacle turns them into call-first
GOING = (Verdict.CARRY_IN, Verdict.HOME_VISIT)

#: the first of these that is known is the one reason the customer reads
ORDER = tuple(Obstacle)


def decide(
    verdict: Verdict, authored: Reason | None, obstacles: Set[Obstacle]
) -> tuple[Verdict, Obstacle | None]:
    """The verdict to show and the one reason that decides it.

    `normal`, `self-fix` and `stop-now` stand as written: nobody goes anywhere. `carry-in` and `home-visit`
    become `call-first` where any obstacle is known. An authored `call-first` keeps its own reason unless
    an obstacle weighs more.
    """
    if verdict in GOING:
        first = next((obstacle for obstacle in ORDER if obstacle in obstacles), None)
        return (Verdict.CALL_FIRST, first) if first else (verdict, None)
    if verdict is Verdict.CALL_FIRST:
        known = obstacles | ({Obstacle(authored)} if authored else set())
        return verdict, next((obstacle for obstacle in ORDER if obstacle in known), None)
    return verdict, None
