"""What the site owner chose, as typed values, and today's date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

from pydantic import BaseModel, RootModel

from generator.diagnostics.diagnostic import Diagnostic, Severity
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
    Synonym,
    Synonyms,
    Wording,
)
from generator.schema.translation import Translated, original_path, side_language, side_problem, translate
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
    synonyms: dict[str, Synonym]
    checks: dict[str, str]
    redirects: dict[str, str]
    documents: dict[str, Document] = field(repr=False)
    #: the text of the lock; None where the site was never published
    address_lock: str | None = None
    audience: Audience = Audience.PUBLIC
    #: files from which something wrong was left out
    partial: frozenset[str] = frozenset()
    #: the files of site_config/ in other languages: `en` to `areas` to its districts
    translated: Mapping[str, Mapping[str, Translated]] = field(default_factory=dict, repr=False)
    #: the language of the pages that are made; the first of the site where nothing is said
    language: str = ""
    #: the minute at which the site is made; midnight where `today` was given as a date alone
    now: datetime = field(init=False)

    def __post_init__(self) -> None:
        now = self.today if isinstance(self.today, datetime) else datetime.combine(self.today, time(0), SEOUL)
        object.__setattr__(self, "now", now)
        object.__setattr__(self, "today", now.date())
        object.__setattr__(self, "language", self.language or self.main_language)

    @property
    def main_language(self) -> str:
        """The first language of the site, in which everything is written."""
        return self.brand.languages[0]

    def in_language(self, language: str) -> Settings:
        """The same choices for the pages of a language: names that are translated, in their translation."""
        if language == self.language:
            return self
        models = {name: told.model for name, told in self.translated.get(language, {}).items()}
        names: dict[str, Any] = {
            name: model.root if isinstance(model, RootModel) else model for name, model in models.items()
        }
        return replace(self, today=self.now, language=language, **names)

    @property
    def site_url(self) -> str:
        """Where the site is published, with a final slash; empty when the owner has not said."""
        url = self.brand.links.get("site", "")
        return url if not url or url.endswith("/") else f"{url}/"

    def words(self, language: str | None = None) -> Mapping[str, str]:
        """The interface words of a language: its own, and the owner's in their place."""
        return self._words.get(language or self.language, {})

    def day(self, day: date) -> str:
        """A date as people read it in the language of the pages, such as `22 November 2026`."""
        return written(day, self.words())

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


def written(day: date, words: Mapping[str, str], form: str = "date-far") -> str:
    """A date as people read it in a language, such as `2026. 11. 22.`."""
    month = words["date-months"].split(" ")[day.month - 1]
    return words[form].format(year=day.year, month=month, day=day.day)


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
    translated = _translations(values, documents, partial, report)
    for name in sorted(documents.keys() - FILES.keys()):
        if name.startswith(f"{YARDSTICK}/") or side_language(documents[name].path):
            continue
        report.add(
            Diagnostic(
                _("`{name}` is not a file that is read", name=f"{name}.yml"),
                Span(f"site_config/{name}.yml"),
                "unread-file",
                help=did_you_mean(f"{name}.yml", [f"{file}.yml" for file in FILES]),
            )
        )
    settings = Settings(
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
        translated=translated,
    )
    report.extend(_missing_words(settings))
    return settings


def _address_lock(file: Path) -> str | None:
    # What is not text, its rule reports as lines that are no addresses.
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else None


def lock_span(settings: Settings, number: int) -> Span:
    """Where a line of the lock stands."""
    text = (settings.address_lock or "").splitlines()[number - 1]
    return Span(LOCK, number, 1, len(text), text)


def _translations(
    values: Mapping[str, BaseModel], documents: Mapping[str, Document], partial: set[str], report: Report
) -> dict[str, dict[str, Translated]]:
    """The side files of site_config/, by language and file."""
    found: dict[str, dict[str, Translated]] = {}
    for side in documents.values():
        language = side_language(side.path)
        if language is None:
            continue
        original = original_path(side.path)
        name = original.removeprefix("site_config/").removesuffix(".yml")
        languages = getattr(values.get("brand"), "languages", ["ko"])
        problem = side_problem(side, language, languages, original, name in documents)
        if problem is not None:
            report.add(problem)
        elif name in values and name not in partial:
            told = translate(FILES[name][0], values[name], documents[name], side)
            report.extend(told.problems)
            if told.model is not None:
                found.setdefault(language, {})[name] = told
    return found


def _missing_words(settings: Settings) -> Iterator[Diagnostic]:
    """The languages of the site in which the interface cannot speak."""
    for index, language in enumerate(settings.brand.languages):
        known = settings.words(language)
        missing = next((key for key in own_words()["ko"] if key not in known), None)
        if missing is not None:
            yield settings.problem(
                "brand",
                _(
                    "words of the interface are missing in `{language}`: `{name}`",
                    language=language,
                    name=missing,
                ),
                ("languages", index),
                help=_("write them in site_config/wording.yml under `{language}:`", language=language),
            ).named("translation", Severity.ERROR)
