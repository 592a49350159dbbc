"""The pages of the forms: a list, a form for each kind, and what happens when one is sent."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.diagnostics.message import Message, Translate, _
from generator.forms.editing import Draft, columns_of, delete, empty, field_name, files, opened, save, typed
from generator.forms.fields import field_of
from generator.forms.kinds import FORMS, FormKind, called
from generator.forms.removing import translations
from generator.preview.answer import Answer
from generator.settings import TEMPLATES

_FOLDER = TEMPLATES / "desk/admin"


class Admin:
    """Answers what a browser asks below /admin/; whoever sends a form must have opened it here."""

    def __init__(self, root: Path, today: date, translate: Translate, language: str) -> None:
        self._root, self._today = root, today
        self._translate, self._language = translate, language
        self._token = secrets.token_urlsafe(32)
        self._templates = Environment(
            autoescape=True,
            loader=FileSystemLoader(_FOLDER, encoding="utf-8"),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def get(self, path: str, query: str, catalog: Catalog | None) -> Answer:
        """The list, the style sheet, or the form of a file."""
        asked = dict(parse_qsl(query))
        if path == "":
            kinds = [self._listed(name, kind, catalog) for name, kind in FORMS.items()]
            return self._page("index.html", kinds=kinds, deleted="deleted" in asked)
        if path == "admin.css":
            return Answer(200, "text/css", (_FOLDER / path).read_bytes())
        name = path.removesuffix("/")
        draft = self._draft(FORMS[name], asked.get("file", "")) if name in FORMS else None
        if draft is None:
            return Answer(404, "text/plain", b"")
        return self._form(name, draft, catalog, saved="saved" in asked)

    def post(self, path: str, body: bytes, origin: str, host: str, catalog: Catalog | None) -> Answer:
        """What was sent: one row more, or the whole file to be written."""
        name = path.removesuffix("/")
        given = _given(body)
        foreign = origin not in ("", f"http://{host}")
        if name not in FORMS or foreign or not hmac.compare_digest(given.get("token", ""), self._token):
            return Answer(403, "text/plain", b"")
        kind = FORMS[name]
        draft = typed(kind, given)
        wanted = given.get("more", "")
        if wanted.isdigit() and int(wanted) < len(kind.sheets):
            draft.rows[int(wanted)].append({})
            return self._form(name, draft, catalog)
        if "delete" in given:
            if delete(self._root, self._today, kind, draft, self._translate):
                return Answer(303, "text/plain", b"", {"Location": "/admin/?deleted=yes"})
            return self._form(name, draft, catalog)
        if "withdraw" in given and kind.withdrawn:
            draft.rows[0][0][kind.column(kind.withdrawn)] = self._day.isoformat()
        if save(self._root, self._today, kind, draft, self._translate):
            place = f"/admin/{name}/?file={quote(draft.file)}&saved=yes"
            return Answer(303, "text/plain", b"", {"Location": place})
        return self._form(name, draft, catalog)

    def _draft(self, kind: FormKind, file: str) -> Draft | None:
        return opened(self._root, kind, file) if file else empty(kind)

    @property
    def _day(self) -> date:
        return self._today.date() if isinstance(self._today, datetime) else self._today

    def _listed(self, name: str, kind: FormKind, catalog: Catalog | None) -> dict[str, Any]:
        """The files of a kind by their folders, each with what people call it."""
        groups: dict[str, list[tuple[str, str, str]]] = {}
        for file in files(self._root, kind):
            words = called(catalog, name, file)
            groups.setdefault(file.rpartition("/")[0], []).append((file, quote(file), words))
        shown = [
            (folder, called(catalog, "product", folder) or folder, found) for folder, found in groups.items()
        ]
        return {"name": name, "title": kind.title, "groups": shown}

    def _form(self, name: str, draft: Draft, catalog: Catalog | None, *, saved: bool = False) -> Answer:
        kind = FORMS[name]
        sections = [
            {
                "number": number,
                "title": sheet.name,
                "many": len(sheet.keys) > 1,
                "rows": [
                    [
                        field_of(
                            column,
                            field_name(number, index, column),
                            row.get(column, ""),
                            draft.problems,
                            catalog,
                        )
                        for column in columns_of(sheet)
                    ]
                    for index, row in enumerate(rows)
                ],
            }
            for number, (sheet, rows) in enumerate(zip(kind.sheets, draft.rows, strict=True))
        ]
        return self._page(
            "form.html",
            kind=kind,
            draft=draft,
            sections=sections,
            saved=saved,
            token=self._token,
            page=address.file_of(kind.page.format(file=draft.file)) if kind.page else "",
            days=self._days(kind, draft, catalog) if saved else [],
            can_withdraw=bool(kind.withdrawn and not draft.say(kind.column(kind.withdrawn))),
            others=translations(self._root, f"content/{kind.folder}/{draft.was}.yml") if draft.was else [],
        )

    def _days(self, kind: FormKind, draft: Draft, catalog: Catalog | None) -> list[tuple[str, str, str]]:
        """Days ahead on which the saved page is worth a look: the day, how it is said, and why."""
        found: dict[str, tuple[str, str, str]] = {}
        for name in kind.days:
            column = kind.column(name)
            with suppress(ValueError):
                day = date.fromisoformat(draft.say(column)[:10])
                if day >= self._day:
                    said = catalog.settings.day(day) if catalog else day.isoformat()
                    found.setdefault(day.isoformat(), (day.isoformat(), said, column.title))
        return [found[day] for day in sorted(found)]

    def _page(self, template: str, **values: Any) -> Answer:
        page = self._templates.get_template(template).render(
            say=self._say, said=_SAID, language=self._language, **values
        )
        return Answer(200, "text/html", page.encode())

    def _say(self, message: Message) -> str:
        return message.text(self._translate)


def _given(body: bytes) -> dict[str, str]:
    """What a browser sent, by name; of boxes with one name each that is ticked stands on a line."""
    given: dict[str, str] = {}
    for name, text in parse_qsl(
        body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=20_000
    ):
        given[name] = f"{given[name]}\n{text}" if name in given else text
    return given


_SAID: Mapping[str, Message] = {
    "title": _("Write content in a form"),
    "new": _("Write a new one"),
    "file": _("Name of the file"),
    "file-about": _("English letters, digits and hyphens, such as {example}"),
    "needed": _("needed"),
    "example": _("for example"),
    "line-each": _("one on each line"),
    "nothing": _("not said"),
    "more": _("One row more"),
    "save": _("Check and save"),
    "saved": _("It is saved and passes the check."),
    "see": _("See it in the preview"),
    "see-day": _("See it on"),
    "structure": _("as in a file; a line begins with as many spaces as before"),
    "end": _("End it or delete it"),
    "end-about": _(
        "People still look for a notice that was public. Withdraw it, and they read that it was withdrawn."
    ),
    "withdraw": _("Withdraw it today"),
    "delete-about": _("What was never public can be deleted. Nothing is deleted that something else needs."),
    "delete": _("Delete this file"),
    "deleted": _("The file is deleted."),
    "current": _("See the file as it is now"),
    "others": _("Its texts in other languages stand in files of their own; change them in a text editor:"),
    "scope": _(
        "Texts in other languages (files such as leaks.en.yml), products, policies and guides are written "
        "in a text editor."
    ),
    "wrong": _("Nothing was saved. Please mend what is marked."),
    "back": _("All files"),
    "gone": _("A row is left out when all of it is empty."),
}
