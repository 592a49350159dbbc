"""Words of danger: what must be asked first, and what nobody may be told to do."""

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

_FORBIDDEN = re.compile(
    r"분해|기판|콘덴서|배선|점화|고압|배터리\s*교체|배터리를?\s*(빼서\s*)?교체|납땜|퓨즈|커버를\s*(뜯|열고)|나사를?\s*(풀|돌려)|뚜껑을\s*뜯|냉매\s*(를|를\s*직접)?\s*(보충|충전|넣)|드라이기|드라이어|송곳|끓는\s*물을?\s*(부|붓)"
)
_NOT = re.compile(r"지\s*(마|말|않)|금지|안\s*(돼|됩|되)|하면\s*안|마세요|말고|맡기|기사|삼가|없이|위험")


def dangers_in(texts: Iterable[str]) -> set[str]:
    """The dangers that some of the texts name."""
    joined = "\n".join(texts)
    return {name for name, pattern in DANGERS.items() if pattern.search(joined)}


def forbidden_instruction(text: str) -> str | None:
    """The words that make a text an instruction nobody may follow; a sentence that says not to is none."""
    for sentence in re.split(r"(?<=[.!?요])\s+|\n", text):
        found = _FORBIDDEN.search(sentence)
        if found and not _NOT.search(sentence):
            return found[0]
    return None
