"""What can be edited in a form: the sheets of the workbook, kind by kind."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics.message import Message, _
from generator.workbook.sheets import SHEETS, Sheet

_BY_NAME = {sheet.name: sheet for sheet in SHEETS}


@dataclass(frozen=True, slots=True)
class FormKind:
    """A kind of file: what it is called, its sheets, how its file is named, and the page it becomes."""

    title: Message
    sheets: tuple[Sheet, ...]
    example: str
    page: str

    @property
    def folder(self) -> str:
        """Where its files lie below content/."""
        return self.sheets[0].folder


def _sheets(*names: str) -> tuple[Sheet, ...]:
    return tuple(_BY_NAME[name] for name in names)


FORMS = {
    "campaign": FormKind(_("Campaigns"), _sheets("캠페인"), "2027-door-hinge", "campaigns/{file}/"),
    "centre": FormKind(_("Centres"), _sheets("센터"), "seoul/hongdae", "centres/{file}/"),
    "part": FormKind(_("Parts of a product"), _sheets("부품"), "washer-front", "products/{file}/"),
    "code": FormKind(_("Error codes of a product"), _sheets("코드"), "washer-front", "products/{file}/"),
    "fault-tree": FormKind(
        _("Symptoms"),
        _sheets("증상", "질문", "답", "해 볼 일", "결과"),
        "washer-front/leaks",
        "fault-trees/{file}/",
    ),
}
