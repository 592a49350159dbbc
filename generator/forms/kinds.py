"""What can be edited in a form: the sheets of the workbook, kind by kind."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.catalog.catalog import Catalog
from generator.diagnostics.message import Message, _
from generator.schema.fault_tree import CommonPiece
from generator.workbook.columns import Column, columns
from generator.workbook.sheets import SHEETS, Sheet

_BY_NAME = {sheet.name: sheet for sheet in SHEETS}
_NODES = ("질문", "답", "해 볼 일", "결과")


@dataclass(frozen=True, slots=True)
class FormKind:
    """A kind of file: what it is called, its sheets, how its file is named, and the page it becomes.

    `days` are the fields of a file that name days on which it is worth a look; `withdrawn` is the field
    that ends it for good.
    """

    title: Message
    sheets: tuple[Sheet, ...]
    example: str
    page: str = ""
    days: tuple[str, ...] = ()
    withdrawn: str = ""

    @property
    def folder(self) -> str:
        """Where its files lie below content/."""
        return self.sheets[0].folder

    def column(self, name: str) -> Column:
        """The column of the first sheet with a name."""
        return next(column for column in self.sheets[0].columns if column.name == name)


def _sheets(*names: str) -> tuple[Sheet, ...]:
    return tuple(_BY_NAME[name] for name in names)


def _common() -> tuple[Sheet, ...]:
    """A common piece has the nodes of a symptom and a head of its own."""
    folder = "fault-trees/common"
    head = replace(
        _BY_NAME["증상"],
        name="함께 쓰는 조각",
        columns=columns(CommonPiece, without=("questions", "actions", "outcomes")),
    )
    return tuple(replace(sheet, folder=folder) for sheet in (head, *_sheets(*_NODES)))


FORMS = {
    "campaign": FormKind(
        _("Campaigns"),
        _sheets("캠페인"),
        "2027-door-hinge",
        "campaigns/{file}/",
        days=("starts", "official-end", "ends"),
        withdrawn="withdrawn",
    ),
    "centre": FormKind(_("Centres"), _sheets("센터"), "seoul/hongdae", "centres/{file}/"),
    "part": FormKind(_("Parts of a product"), _sheets("부품"), "washer-front", "products/{file}/"),
    "code": FormKind(_("Error codes of a product"), _sheets("코드"), "washer-front", "products/{file}/"),
    "fault-tree": FormKind(
        _("Symptoms"), _sheets("증상", *_NODES), "washer-front/leaks", "fault-trees/{file}/"
    ),
    "common": FormKind(_("Common pieces of symptoms"), _common(), "drain"),
}


def called(catalog: Catalog | None, kind: str, file: str) -> str:
    """What people call a file: its title or name, or that of its product; nothing where none is known."""
    if catalog is None:
        return ""
    entry = catalog.of_kind(kind).get(file) or catalog.products.get(file)
    return str(getattr(entry.model, "title", "") or getattr(entry.model, "name", "")) if entry else ""
