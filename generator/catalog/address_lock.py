"""`site_config/addresses.lock`: every address ever published, and its spoken code, for ever.

A line says where something is, the digits of its code (`-` where it has none), what it is, and the answers
that a link to it can carry:

    fault-trees/washer/leaks/#smell 163809 question no unknown yes

Lines are only ever added, so a code is never given out twice and a change reads well.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.catalog.published import SPOKEN, Published
from generator.catalog.spoken_code import SHORTEST, candidates, capacity, is_spoken_code
from generator.diagnostics.message import Message, _

NO_CODE = "-"
HEADER = """\
# 한 번 알려진 주소와 상담 번호의 목록이에요. 프로그램이 쓰는 파일이니 손으로 고치지 마세요.
# Written by `python -m generator addresses`. Lines are added, never taken out.
"""
_LINE = re.compile(
    r"(?P<address>(?:[\w-]+/)+(?:#[a-z0-9-]+)?) (?P<code>\d+|-) (?P<kind>[a-z-]+)"
    r"(?P<options>(?: [a-z0-9-]+)*)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One address of the lock; `number` is the line it stands in, 0 where it is not written yet."""

    address: str
    code: str
    kind: str
    options: tuple[str, ...] = ()
    number: int = 0

    def __str__(self) -> str:
        """The line as it is written."""
        return " ".join((self.address, self.code, self.kind, *self.options))

    def answers(self) -> Iterable[str]:
        """The addresses of its answers."""
        return Published(self.address, self.kind, self.options).answers()


Lock = dict[str, Line]


def parse(text: str) -> tuple[Lock, list[tuple[int, Message]]]:
    """The lines of a lock by address, and what is wrong in which line."""
    lock: Lock = {}
    codes: dict[str, str] = {}
    problems: list[tuple[int, Message]] = []
    for number, written in enumerate(text.splitlines(), start=1):
        if not written.strip() or written.startswith("#"):
            continue
        found = _LINE.fullmatch(written)
        if not found:
            problems.append((number, _("this line is not an address, a code and what is found there")))
            continue
        line = Line(found["address"], found["code"], found["kind"], tuple(found["options"].split()), number)
        if line.address in lock:
            problems.append((number, _("`{address}` stands twice", address=line.address)))
        elif line.code in codes:
            other = codes[line.code]
            problems.append((number, _("`{other}` has the code {code}, too", other=other, code=line.code)))
        elif (line.code != NO_CODE) != (line.kind in SPOKEN) or not _holds(line.code):
            problems.append((number, _("{code} is not a spoken code", code=line.code)))
        else:
            lock[line.address] = line
            if line.code != NO_CODE:
                codes[line.code] = line.address
    return lock, problems


def _holds(code: str) -> bool:
    return code == NO_CODE or is_spoken_code(code)


def completed(lock: Lock, things: Mapping[str, Published]) -> Lock:
    """The lock with a line for everything that is published, sorted by address.

    A line that is there keeps its code and what it is; answers are added to those it has.
    """
    full = dict(lock)
    codes = _Codes(line.code for line in lock.values())
    for thing in sorted(things.values(), key=lambda thing: thing.address):
        known = lock.get(thing.address)
        if known is None:
            code = codes.take(thing.address) if thing.kind in SPOKEN else NO_CODE
            full[thing.address] = Line(thing.address, code, thing.kind, thing.options)
        elif not set(thing.options) <= set(known.options):
            options = tuple(sorted({*known.options, *thing.options}))
            full[thing.address] = Line(thing.address, known.code, known.kind, options)
    return dict(sorted(full.items()))


def to_text(lock: Lock) -> str:
    """The file of a lock."""
    return HEADER + "".join(f"{line}\n" for line in lock.values())


class _Codes:
    """Gives out codes: the shortest of which enough are left, so that wrong guesses meet none."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._count = Counter(map(len, self._taken))

    def take(self, address: str) -> str:
        """A code that nothing else has or had."""
        length = SHORTEST
        while self._count[length] >= capacity(length):
            length += 1
        code = next(code for code in candidates(address, length) if code not in self._taken)
        self._taken.add(code)
        self._count[length] += 1
        return code
