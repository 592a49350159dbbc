"""The ledger of wasted trips: a CSV `date,code,reason` in which nobody can be recognised."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from pydantic_core import PydanticCustomError

from generator.catalog.texts import phones
from generator.diagnostics.message import Message, _
from generator.schema.words import day

COLUMNS = ("date", "code", "reason")
_LONGEST = 200
#: seven digits, however they are spaced, may be somebody's number
_DIGITS = re.compile(r"\d(?:[\s.·-]?\d){6,}")
_MAIL = re.compile(r"\S@\S")
#: a name before a form of address; the forms alone mean nobody in particular
_ADDRESSED = re.compile(r"([가-힣]{2,4}|[가-힣][OoXx○◯*]{1,2})\s?(?:님|씨|고객|어르신|할머니|할아버지)")
_NOBODY = (
    "고객",
    "기사",
    "손님",
    "상담원",
    "사장",
    "선생",
    "직원",
    "어머니",
    "아버지",
    "부모",
    "할머니",
    "할아버지",
    "다른",
    "해당",
)
_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류진엄채원천방공현함변"
)
_GIVEN = set(
    "민서준지현우윤수영희철호진은경숙정미길동연하도예유채원태성재승혜선옥순자명훈석환규상용광종병린빈율건온"
)
_BARE = re.compile(rf"(?<![가-힣])([{_SURNAMES}][가-힣]{{2}})(?=$|[^가-힣]|[이가은는을를의과와도에])")


@dataclass(frozen=True, slots=True)
class Trip:
    """One trip that was for nothing."""

    day: date
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that is not counted: its line and why, never its words."""

    line: int
    why: Message


def read_ledger(lines: Iterable[str], ordinary: Collection[str]) -> tuple[list[Trip], list[RefusedRow]]:
    """The trips of a CSV and the rows that are refused; `ordinary` words are nobody's name."""
    trips: list[Trip] = []
    refused: list[RefusedRow] = []
    reader = csv.reader(lines)
    header = [name.strip().lstrip("\ufeff") for name in next(reader, [])]
    if header != list(COLUMNS):
        return [], [RefusedRow(1, _("the first line must be `{header}`", header=",".join(COLUMNS)))]
    for row in reader:
        if not any(cell.strip() for cell in row):
            continue
        cells = [cell.strip() for cell in row]
        why = _why_not(cells, ordinary)
        if why is None:
            trips.append(Trip(day(cells[0]), re.sub(r"[\s-]", "", cells[1]), cells[2]))
        else:
            refused.append(RefusedRow(reader.line_num, why))
    return trips, refused


def _why_not(cells: list[str], ordinary: Collection[str]) -> Message | None:
    """Why a row cannot be counted, or None."""
    if len(cells) != len(COLUMNS):
        return _("it needs three columns: {names}", names=list(COLUMNS))
    try:
        day(cells[0])
    except PydanticCustomError as error:
        return (error.context or {}).get("message")
    if not re.fullmatch(r"\d[\d\s-]{4,12}", cells[1], re.ASCII):
        return _("the spoken code is not made of digits")
    reason = cells[2]
    if len(reason) > _LONGEST:
        return _("the reason is longer than {longest} characters", longest=_LONGEST)
    if phones(reason) or _DIGITS.search(reason) or _MAIL.search(reason):
        return _("the reason holds a telephone number or an address; take it out")
    if _names(reason, ordinary):
        return _("the reason seems to hold somebody's name; take it out")
    return None


def addresses_somebody(text: str) -> bool:
    """Whether a text calls somebody by name, such as `홍길동님`."""
    addressed = (found[1] for found in _ADDRESSED.finditer(text))
    return any(not word.startswith(_NOBODY) and not word.endswith(_NOBODY) for word in addressed)


def _names(reason: str, ordinary: Collection[str]) -> bool:
    bare = (found[1] for found in _BARE.finditer(reason))
    return addresses_somebody(reason) or any(
        word not in ordinary and set(word[1:]) <= _GIVEN for word in bare
    )
