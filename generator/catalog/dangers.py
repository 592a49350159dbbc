"""Words of danger: what must be asked first."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: a danger and the words by which it is known
DANGERS: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern)
    for name, pattern in {
        "타는 냄새": r"(타는|탄|탄내|그을)\s*(듯한\s*)?(냄새|내)|탄내",
        "연기": r"연기|불꽃|스파크",
        "감전": r"감전|찌릿|전기가\s*(통|오르)|누전",
        "부푼 배터리": r"배터리.{0,12}부풀|부풀.{0,12}배터리|부푼\s*배터리|뒷면.{0,8}부풀",
        "가스 냄새": r"가스\s*(냄새|가\s*새)",
    }.items()
}


def dangers_in(texts: Iterable[str]) -> set[str]:
    """The dangers that some of the texts name."""
    joined = "\n".join(texts)
    return {name for name, pattern in DANGERS.items() if pattern.search(joined)}
