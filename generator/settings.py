"""What the site owner chose, as typed values, and today's date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

from pydantic import BaseModel

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _
from generator.diagnostics.report import Report
from generator.diagnostics.span import Span
from generator.diagnostics.suggest import did_you_mean
from generator.schema.audience import Audience
from generator.schema.config import (
    Area,
    Areas,
    Brand,
    Checks,
    Contacts,
    Group,
    Groups,
    Redirects,
    Synonyms,
    Wording,
)
from generator.schema.validation import validate
from generator.schema.words import SEOUL
from generator.source.document import Document
from generator.source.reader import read_document, read_documents

M = TypeVar("M", bound=BaseModel)

TEMPLATES = Path(__file__).parent.parent / "templates"

#: the folder of what is known to go wrong with each product, read by the report of coverage alone
YARDSTICK = "yardstick"

#: file of site_config/, its shape, and whether a site can do without it
FILES: dict[str, tuple[type[BaseModel], bool]] = {
    "brand": (Brand, False),
    "contacts": (Contacts, False),
    "groups": (Groups, False),
    "areas": (Areas, True),
    "wording": (Wording, True),
    "synonyms": (Synonyms, True),
    "checks": (Checks, True),
    "redirects": (Redirects, True),
}
#: written by the program, beside what people write
LOCK = "site_config/addresses.lock"


@dataclass(frozen=True)
class Settings:
    """The owner's choices for one site."""

    root: Path
    today: date
    brand: Brand
    contacts: Contacts
    groups: dict[str, Group]
    areas: dict[str, Area]
    wording: dict[str, dict[str, str]]
    synonyms: dict[str, list[str]]
    checks: dict[str, str]
    redirects: dict[str, str]
    documents: dict[str, Document] = field(repr=False)
    #: the text of the lock; None where the site was never published
    address_lock: str | None = None
    audience: Audience = Audience.PUBLIC
    #: files from which something wrong was left out
    partial: frozenset[str] = frozenset()
    #: the minute at which the site is made; midnight where `today` was given as a date alone
    now: datetime = field(init=False)

    def __post_init__(self) -> None:
        now = self.today if isinstance(self.today, datetime) else datetime.combine(self.today, time(0), SEOUL)
        object.__setattr__(self, "now", now)
        object.__setattr__(self, "today", now.date())

    @property
    def language(self) -> str:
        """The first language of the site."""
        return self.brand.languages[0]

    @property
    def site_url(self) -> str:
        """Where the site is published, with a final slash; empty when the owner has not said."""
        url = self.brand.links.get("site", "")
        return url if not url or url.endswith("/") else f"{url}/"

    def words(self, language: str | None = None) -> Mapping[str, str]:
        """The interface words of a language: its own, and the owner's in their place."""
        return self._words.get(language or self.language, {})

    @cached_property
    def _words(self) -> dict[str, dict[str, str]]:
        """Put together once: every page asks for them."""
        own = own_words()
        return {
            language: {**own.get(language, {}), **self.wording.get(language, {})}
            for language in own.keys() | self.wording.keys()
        }

    def is_official_number(self, number: str) -> bool:
        """Whether a telephone number, however spelt, is on the list; a list read in part refuses none."""
        official = {digits(official) for official in self.contacts.official_numbers}
        return "contacts" in self.partial or digits(number) in official

    def is_official_host(self, url: str) -> bool:
        """Whether an address leads to exactly a host of the list, without user name or port."""
        return "contacts" in self.partial or urlsplit(url).netloc in self.contacts.official_hosts

    def problem(
        self, file: str, message: Any, at: tuple[str | int, ...] = (), *, key: bool = False, **more: Any
    ) -> Diagnostic:
        """A diagnostic about a file of site_config/."""
        document = self.documents.get(file)
        span = document.span(at, key=key) if document else Span(f"site_config/{file}.yml")
        return Diagnostic(message, span, **more)


@cache
def own_words() -> dict[str, dict[str, str]]:
    """The words the interface comes with, by language."""
    report = Report()
    document = read_document(TEMPLATES, "wording.yml", report)
    if document is None or (validated := validate(Wording, document)).problems:
        raise ValueError("templates/wording.yml cannot be read")
    return {str(language): dict(words) for language, words in validated.model.root.items()}


def digits(number: str) -> str:
    """A telephone number as digits alone, +82 written as 0."""
    at_home = re.sub(r"^\s*\+\s*82[\s.()-]*(?=1[5-8]\d\d)", "", number)
    return re.sub(r"\D", "", re.sub(r"^\s*\+\s*82[\s.()-]*0?", "0", at_home))


def written(day: date) -> str:
    """A date as people read it, such as `2026. 11. 22.`."""
    return f"{day.year}. {day.month}. {day.day}."


def read_settings(
    root: Path, today: date, report: Report, audience: Audience = Audience.PUBLIC
) -> Settings | None:
    """The settings of `root` on a day, or at a moment of it; None when something in site_config/ is wrong."""
    reading = read_documents(root, "site_config", report)
    documents = {
        document.path.removeprefix("site_config/").removesuffix(".yml"): document
        for document in reading.documents
    }
    values: dict[str, Any] = {}
    partial: set[str] = set()
    for name, (shape, optional) in FILES.items():
        path = f"site_config/{name}.yml"
        if name not in documents:
            if path in reading.unreadable:
                continue
            if not optional:
                report.add(
                    Diagnostic(
                        _("`{path}` is missing", path=path),
                        Span(path),
                        "schema",
                        help=_("write it; the handbook shows its form"),
                    )
                )
                continue
            values[name] = shape.model_validate({})
            continue
        validated = validate(shape, documents[name])
        report.extend(validated.problems)
        if validated.partial:
            partial.add(name)
        if validated.model is not None:
            values[name] = validated.model
    if report.errors and len(values) < len(FILES):
        return None
    for name in documents.keys() - FILES.keys():
        if name.startswith(f"{YARDSTICK}/"):
            continue
        report.add(
            Diagnostic(
                _("`{name}` is not a file that is read", name=f"{name}.yml"),
                Span(f"site_config/{name}.yml"),
                "unread-file",
                help=did_you_mean(f"{name}.yml", [f"{file}.yml" for file in FILES]),
            )
        )
    return Settings(
        root=root,
        today=today,
        brand=values["brand"],
        contacts=values["contacts"],
        groups=values["groups"].root,
        areas=values["areas"].root,
        wording={str(language): words for language, words in values["wording"].root.items()},
        synonyms=values["synonyms"].root,
        checks=values["checks"].root,
        redirects=values["redirects"].root,
        documents=documents,
        address_lock=_address_lock(root / LOCK),
        audience=audience,
        partial=frozenset(partial),
    )


def _address_lock(file: Path) -> str | None:
    # What is not text, its rule reports as lines that are no addresses.
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else None


def lock_span(settings: Settings, number: int) -> Span:
    """Where a line of the lock stands."""
    text = (settings.address_lock or "").splitlines()[number - 1]
    return Span(LOCK, number, 1, len(text), text)
