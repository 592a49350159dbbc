"""What only a preview shows: the ribbon with its day, what is not public yet, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.catalog import address
from generator.diagnostics import console
from generator.diagnostics.message import Message, Translate, _
from generator.preview.desk import State
from generator.preview.shown import Shown
from generator.settings import TEMPLATES

#: where the files of the preview itself lie; no page of the site can have this address
PLACE = ".preview"
FILES = ("preview.js", "preview.css")
_FOLDER = TEMPLATES / "desk/preview"
#: the guide that the editors' handbook begins with
_HANDBOOK = "for-editors"


class Marks:
    """Puts the ribbon into pages, in the language of the editor."""

    def __init__(self, translate: Translate, language: str) -> None:
        self._translate, self._language = translate, language
        self._templates = Environment(
            autoescape=True,
            loader=FileSystemLoader(_FOLDER, encoding="utf-8"),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def marked(self, page: bytes, state: State, path: str) -> bytes:
        """A page with the ribbon above and the overlay, empty unless there are errors."""
        head = self._render("head.html", state, path).encode()
        ribbon = self._render("ribbon.html", state, path).encode()
        return page.replace(b"</head>", head + b"</head>", 1).replace(b"<body>", b"<body>" + ribbon, 1)

    def alone(self, state: State) -> bytes:
        """A page for the time before anything could be shown."""
        return self.marked(self._render("alone.html", state, "").encode(), state, "")

    def errors(self, state: State) -> str:
        """What stops the build, in the words of the console."""
        return console.render(state.report.errors, self._translate)

    def warnings(self, state: State) -> str:
        """What is doubtful, in the words of the console."""
        return console.render(state.report.warnings, self._translate)

    def _render(self, template: str, state: State, path: str) -> str:
        shown = state.shown
        coming = list(self._coming(shown, path)) if shown else []
        return self._templates.get_template(template).render(
            say=self._say,
            language=self._language,
            place=f"/{PLACE}",
            number=state.number,
            day=shown.catalog.settings.day(shown.catalog.settings.today) if shown else None,
            date=shown.catalog.settings.today.isoformat() if shown else "",
            path=path.removesuffix("index.html"),
            coming=coming,
            handbook=self._handbook(shown),
            hidden_page=any(row["path"] == path for row in coming),
            errors=self.errors(state),
            warnings=len(state.report.warnings),
            said=_SAID,
        )

    def _coming(self, shown: Shown, path: str) -> Iterator[dict[str, str]]:
        """The notices that are not public yet, as pages in the language of the page at `path`."""
        catalog, language = shown.catalog, shown.language_of(path)
        for entry in catalog.public_campaigns():
            if catalog.is_public(entry):
                continue
            at, first = address.page("campaign", entry.id), entry.model.published
            said = _("public from {day} {time}", day=catalog.settings.day(first), time=f"{first:%H:%M}")
            yield {
                "title": entry.model.title,
                "path": address.file_of(address.in_language(at, language, catalog.settings.main_language)),
                "from": self._say(said),
            }

    def _handbook(self, shown: Shown | None) -> str | None:
        """Where the editors' handbook is, where the content has one."""
        there = shown is not None and _HANDBOOK in shown.catalog.guides
        return address.file_of(address.page("guide", _HANDBOOK)) if there else None

    def _say(self, message: Message) -> str:
        return message.text(self._translate)


_SAID = {
    "preview": _("Preview"),
    "write": _("Write content in a form"),
    "handbook": _("Handbook"),
    "as-of": _("as of"),
    "day": _("Day of the preview"),
    "move": _("See this day"),
    "hidden": _("This page is not public yet."),
    "coming": _("Not public yet"),
    "broken": _("This has to be mended first"),
    "behind": _("The page behind shows the last good version."),
    "nothing": _("There is no good version to show yet."),
    "warnings": _("Warnings"),
    "close": _("Look at the page behind"),
}
