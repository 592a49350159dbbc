"""What stands in the main language on a page in another one, marked so that it is read out aright.

A page of a translated catalog still holds what nobody has translated. Its text is known by its script, so
every template may show any text without asking where it came from.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

#: the signs by which the text of a main language is told from text in Latin letters
_SCRIPTS = {"ko": "가-힣ㄱ-ㅎㅏ-ㅣ", "ja": "ぁ-んァ-ヶ一-龠", "zh": "一-龠"}
#: tags, and scripts whole: what is in them is data
_TAG = re.compile(r"(<script\b.*?</script>|<[^>]+>)", re.DOTALL)
_OPENING = re.compile(r"<[a-z]")
_LEADS = re.compile(r'<a (?=[^>]*\bhref="(?:\./)?((?:\.\./)+))')


@dataclass(frozen=True, slots=True)
class Marked:
    """The content with its marks, and whether some of it could only be said in the main language."""

    html: str
    lacking: bool


def mark(html: str, main: str, depth: int) -> Marked:
    """The content of a page in another language than `main`, `depth` folders below the root of the site.

    Elements whose text is in the main language say so, parts of a text in an element of their own; links to
    pages in the main language name it.
    """
    pieces = _TAG.split(html)
    script = _SCRIPTS.get(main.partition("-")[0])
    # Signs of the script, and between them whatever is no letter of another.
    part = re.compile(rf"[{script}](?:(?:[{script}\d]|[^\w&])*[{script}])?[.!?]?") if script else None
    lacking = linked = False
    for at in range(0, len(pieces), 2):
        if part is not None and part.search(pieces[at]):
            # The title of another page lacks nothing here, nor does a word that a translator quotes.
            lacking = lacking or (not linked and _mostly(pieces[at], part))
            _mark_text(pieces, at, main, part)
        if at + 1 < len(pieces):
            pieces[at + 1] = _mark_link(pieces[at + 1], main, depth)
            linked = pieces[at + 1] != "</a>" and (linked or pieces[at + 1].startswith("<a "))
    return Marked("".join(pieces), lacking)


def _mark_link(tag: str, main: str, depth: int) -> str:
    """A link that leaves the folder of the language names the language it leads to."""
    leads = _LEADS.match(tag)
    leaves = leads is not None and leads[1].count("../") >= depth
    return tag.replace("<a ", f'<a hreflang="{main}" ', 1) if leaves else tag


def _mark_text(pieces: list[str], at: int, main: str, part: re.Pattern[str]) -> None:
    """Marks the element that holds nothing else, or the parts of a text that has neighbours."""
    before = pieces[at - 1] if at else ""
    after = pieces[at + 1] if at + 1 < len(pieces) else ""
    if " lang=" in before:
        return
    alone = _OPENING.match(before) is not None and after.startswith("</")
    # An option can hold no element.
    if alone and (before.startswith("<option") or _mostly(pieces[at], part)):
        pieces[at - 1] = re.sub(r"^<[a-z0-9]+", rf'\g<0> lang="{main}"', before)
    else:
        pieces[at] = part.sub(rf'<span lang="{main}">\g<0></span>', pieces[at])


def _mostly(text: str, part: re.Pattern[str]) -> bool:
    """Whether a text is in the main language but for a name or two."""
    ours = sum(letter.isalpha() for found in part.finditer(text) for letter in found[0])
    return 2 * ours >= sum(letter.isalpha() for letter in text)
