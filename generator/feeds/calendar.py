"""The calendar (iCalendar, RFC 5545): each known run of a campaign as an event of whole days.

A year that is not confirmed has no event; a run without a known end is an event of its first day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from generator.catalog import address
from generator.feeds.item import Item, lasting_name, link
from generator.feeds.run import DAY, Run
from generator.settings import Settings

_LONGEST = 75
#: a calendar must hold something even when nothing runs, and its days are those of Korea
_ZONE = [
    "BEGIN:VTIMEZONE",
    "TZID:Asia/Seoul",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0900",
    "TZOFFSETTO:+0900",
    "END:STANDARD",
    "END:VTIMEZONE",
]


def calendar(settings: Settings, items: list[Item]) -> bytes:
    """The calendar of all campaigns."""
    return b"".join(_folded(line) for line in _lines(settings, items))


def _lines(settings: Settings, items: list[Item]) -> Iterator[str]:
    name = _escaped(f"{settings.brand.name} {settings.words()['campaigns']}")
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//gagijeon//campaigns//KO")
    yield from ("CALSCALE:GREGORIAN", "METHOD:PUBLISH")
    yield from (f"NAME:{name}", f"X-WR-CALNAME:{name}", "REFRESH-INTERVAL;VALUE=DURATION:P1D")
    if source := link(settings, address.CALENDAR):
        yield f"SOURCE;VALUE=URI:{source}"
    yield from _ZONE
    for item in items:
        for run in item.runs:
            yield from _event(settings, item, run)
    yield "END:VCALENDAR"


def _event(settings: Settings, item: Item, run: Run) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{lasting_name(settings, item.id, run.first.year)}"
    yield f"DTSTAMP:{_moment(item.updated)}"
    yield f"LAST-MODIFIED:{_moment(item.updated)}"
    yield f"DTSTART;VALUE=DATE:{_day(run.first)}"
    # The end is the first day that no longer belongs to the event.
    yield f"DTEND;VALUE=DATE:{_day((run.last or run.first) + DAY)}"
    yield f"SUMMARY:{_escaped(item.title)}"
    yield f"DESCRIPTION:{_escaped(item.text_on_a_day)}"
    yield f"CATEGORIES:{_escaped(item.kind_name)}"
    if item.url:
        yield f"URL:{item.url}"
    yield f"STATUS:{'CANCELLED' if run.cancelled else 'CONFIRMED'}"
    # Nobody is busy because a campaign runs.
    yield from ("TRANSP:TRANSPARENT", "END:VEVENT")


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _escaped(text: str) -> str:
    return re.sub(r"([\\;,])", r"\\\1", text).replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """A line cut into pieces of at most 75 octets, each after the first begun with a space."""
    pieces, room = [""], _LONGEST
    for character in line:
        size = len(character.encode())
        if size > room:
            pieces.append(" ")
            room = _LONGEST - 1
        pieces[-1] += character
        room -= size
    return "".join(f"{piece}\r\n" for piece in pieces).encode()
