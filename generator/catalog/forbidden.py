"""What nobody may be told to do, in the languages that editors write: Korean, and English in translations."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.schema.markdown import REMEMBERED

_KOREAN = re.compile(
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
#: Korean says "not" after what it forbids
_NOT_AFTER = re.compile(
    r"지\s*(마|말|않)|금지|안\s*(돼|됩|되)|하면\s*안|마세요|말고|맡기|기사|삼가|없이|위험"
)

_ENGLISH = re.compile(
    "|".join(
        [
            # opens what holds current, pressure or gas
            r"(disassembl|dismantl)\w*|tak(e|ing) (it|the [\w ]{1,30}?) apart|circuit[- ]board|\bPCB\b",
            r"\bcapacitors?\b|\b(re)?wiring\b|\bigniters?\b|high[- ]voltage|\bsolder\w*|\bfuses?\b",
            r"\b(unscrew|undo|loosen|remove|take (off|out))\w* (the |all |its )?[\w ]{0,20}"
            r"(screws?\b|(back|rear|side|service) (panel|cover)|casing|housing)",
            r"\b(refill|recharge|top up|add|inject)\w* (the |some |more )?(refrigerant|gas)\b",
            r"\b(cut|remov)\w* (off )?(the )?(earth|ground)\w*",
            # hurts a battery; those of a remote control are many
            r"\b(replac|swap|chang)\w* (the |your )?(built-in |internal |phone |laptop )?battery\b",
            r"\b(puncture|pierce|poke|prick|flatten|press|squeeze|freeze)\w*( down)?( on)? (the |a )?"
            r"(swollen |bulging )?(battery|pack)\b",
            # too hot or too sharp for ice and wet things
            r"\bhair ?dr[yi]ers?\b|\bheat gun\b|\bhot air\b|\bfan heater\b|\bblow ?torch\b|\bboiling water\b",
            r"\bin (the|a) microwave\b|\b(hammer|chisel|ice pick|awl|skewer|knife|screwdriver)\b",
            # takes a safeguard away
            r"\bbreaker\b[^.]{0,30}\b(several times|repeatedly|again and again|over and over|many times)",
            r"\btap(e|ing)( up| over| down)? (the )?(door|lid|switch)|\b(bypass|bridge|defeat)\w* the",
            r"\brun\w* (it |the [\w ]{1,20} )?without (the |its |a )?filter",
            # poisons, burns or falls
            r"\bbleach\b[^.]{0,30}\b(mix|together|vinegar|ammonia)|\bmix\w*\b[^.]{0,30}\bbleach\b",
            r"\bthinner\b|\bgasoline\b|\bpetrol\b|\bbenzene\b|\bacetone\b|\b(blow|suck)\w*[^.]{0,30}mouth",
            r"\b(pour|spray|hose)\w* [^.]{0,30}(outdoor unit|inside it)|\blean\w* (far )?out\b",
        ]
    ),
    re.IGNORECASE,
)
_TECHNICIAN = r"(an? |the |our )?(technician|engineer|professional)s?\b"
#: English says "not" before it
_NOT_BEFORE = re.compile(
    r"\b(not|never|no|avoid|without|instead of|rather than)\b|n['’]t\b"
    rf"|\b(only|let|ask|have) {_TECHNICIAN}",
    re.IGNORECASE,
)
_WARNED_AFTER = re.compile(
    rf"\b(is|are|can be) (dangerous|unsafe)\b|\b(to|for|by) {_TECHNICIAN}", re.IGNORECASE
)
#: three letters are the shortest word above
_LATIN = re.compile("[A-Za-z]{3}")
_SENTENCE = re.compile(r"(?<=[.!?요])\s+|\n")
#: what comes after these words is no longer denied
_TURN = re.compile(r"[;:—]|\b(?:but|then)\b", re.IGNORECASE)


@lru_cache(REMEMBERED)
def forbidden_instruction(text: str) -> str | None:
    """The words that make a text an instruction nobody may follow, or None: also where it says not to."""
    for sentence in _SENTENCE.split(text):
        for found in _KOREAN.finditer(sentence):
            # A technician (기사) may stand before it.
            if not (_NOT_AFTER.search(sentence, found.end()) or "기사" in sentence):
                return found[0]
        if not _LATIN.search(sentence):
            continue
        for clause in _TURN.split(sentence):
            for found in _ENGLISH.finditer(clause):
                excused = _NOT_BEFORE.search(clause, 0, found.start()) or _WARNED_AFTER.search(
                    clause, found.end()
                )
                if not excused:
                    return found[0]
    return None
