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

#: what nobody may be told to do, by the harm it does
_FORBIDDEN = re.compile(
    "|".join(
        [
            # opens what holds current, pressure or gas
            r"분해|기판|콘덴서|배선|점화|고전?압|납땜|퓨즈|커버를\s*(뜯|열고)|나사를?\s*(풀|돌려)|뚜껑을\s*뜯",
            r"(냉매|가스)\s*를?\s*(직접)?\s*(보충|충전|넣|주입)|접지선?을?\s*(자르|잘라|빼)",
            # hurts a battery
            r"배터리\s*교체|배터리를?\s*(빼서\s*)?교체|배터리를?\s*(뚫|찌르|찔러|펴|얼려|눌러\s*(펴|넣|봐))",
            # too hot or too sharp for ice and wet things
            r"드라이기|드라이어|열풍|온풍기|토치|(끓는|끓인|펄펄\s*끓)\s*물을?\s*(부|붓|뿌)",
            r"전자레인지[에로]\s*(넣어\s*)?(말리|말려|돌려\s*말)|송곳|망치|꼬챙이|칼로\s*(긁|떼|파|깨|찔)",
            # takes a safeguard away
            r"차단기를?\s*(여러\s*번|두세\s*번|몇\s*번|계속|자꾸|거듭|반복해서?)",
            r"(문|뚜껑|스위치)[을를]?\s*테이프로|테이프로\s*(문|뚜껑|스위치)|스위치를?\s*(막대|젓가락)",
            r"필터(를\s*빼고|\s*없이)\s*(돌|켜|말)",
            # poisons, burns or falls
            r"락스.{0,10}(섞|함께|같이)|시너|휘발유|벤젠|아세톤|입으로\s*(불|빨)",
            r"안쪽에\s*(세정제|살충제|물)[이나을를]*.{0,8}뿌|실외기에\s*물을?\s*뿌|난간\s*(밖|너머)으로\s*(몸|손)",
        ]
    )
)
_NOT = re.compile(r"지\s*(마|말|않)|금지|안\s*(돼|됩|되)|하면\s*안|마세요|말고|맡기|기사|삼가|없이|위험")


def dangers_in(texts: Iterable[str]) -> set[str]:
    """The dangers that some of the texts name."""
    joined = "\n".join(texts)
    return {name for name, pattern in DANGERS.items() if pattern.search(joined)}


def forbidden_instruction(text: str) -> str | None:
    """The words that make a text an instruction nobody may follow, or None: also where it says not to."""
    for sentence in re.split(r"(?<=[.!?요])\s+|\n", text):
        for found in _FORBIDDEN.finditer(sentence):
            # Korean says "not" after what it forbids; a technician (기사) may stand before it.
            if not (_NOT.search(sentence, found.end()) or "기사" in sentence):
                return found[0]
    return None
