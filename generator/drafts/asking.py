"""What is asked for the first version of a campaign, a tree, a centre, a part or a product."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from generator.catalog.catalog import Catalog
from generator.catalog.forbidden import forbidden_instruction
from generator.checks import official_host, official_number, unsafe_self_fix
from generator.diagnostics.message import Message, _
from generator.schema import words
from generator.schema.campaign import Kind
from generator.schema.ids import file_id_problem, proposal
from generator.schema.labels import choices
from generator.schema.opening import Hours
from generator.schema.part import Availability
from generator.schema.product import Service
from generator.schema.wrong import wrong

#: what an answer may be, and how people call it
Choices = Callable[[Catalog], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Ask:
    """One question: its name as an option, its words, how an answer is read, and what it is without one.

    An answer may be one of `choices` only; where `several`, they are separated by commas. A question with
    a `default` may be passed over.
    """

    name: str
    question: Message
    read: Callable[[object], object] = words.line
    choices: Choices | None = None
    several: bool = False
    default: Callable[[Catalog], str] | None = None
    #: why the rules of the house would refuse an answer, and what to do
    allowed: Callable[[str, Catalog], tuple[Message, Message] | None] | None = None

    def answer(self, said: str, catalog: Catalog) -> Any:
        """What somebody said as words to be written; raises PydanticCustomError with what is wrong."""
        if not self.several:
            return self._one(said.strip(), catalog) if said.strip() or self.default is None else ""
        return [self._one(piece.strip(), catalog) for piece in said.split(",") if piece.strip()]

    def _one(self, said: str, catalog: Catalog) -> str:
        self.read(said)
        refused = self.allowed(said, catalog) if self.allowed else None
        if refused is not None:
            raise wrong(*refused)
        if self.choices is None:
            return said
        known = self.choices(catalog)
        meant = next((id for id, name in known.items() if _bare(said) in (_bare(id), _bare(name))), None)
        if meant is None:
            raise wrong(_("`{word}` is not one of {names}", word=said, names=list(offered(known))))
        return meant


def offered(choices: Mapping[str, str]) -> Iterator[str]:
    """Each choice as an editor is shown it: what is written, and how people call it."""
    return (f"{id} {name}".strip() for id, name in choices.items() if id)


def _bare(word: str) -> str:
    return word.replace(" ", "").casefold()


def _file_name(value: object) -> str:
    word = words.line(value)
    problem = file_id_problem(word)
    if problem is not None:
        better = proposal(word)
        raise wrong(
            problem,
            _("write `{name}`", name=better)
            if better
            else _("write English words with hyphens between them, such as `door-hinge`"),
        )
    return word


def _two_names(value: object) -> str:
    pieces = words.line(value).split("/")
    if len(pieces) != 2:
        raise wrong(_("write it with one slash, such as `seoul/hongdae`"))
    return "/".join(_file_name(piece) for piece in pieces)


def _campaign_name(value: object) -> str:
    word = _file_name(value)
    if not word[:4].isdigit() or word[4:5] != "-":
        raise wrong(_("begin with the year, such as `2027-door-hinge`"))
    return word


def _span(value: object) -> str:
    word = words.line(value)
    pieces = word.split("-")
    if len(pieces) > 2 or not all(piece.isascii() and piece.isdigit() for piece in pieces):
        raise wrong(_("write one number, or two with a hyphen, such as `1-3`"))
    return word


def _later(days: int) -> Callable[[Catalog], str]:
    def default(catalog: Catalog) -> str:
        day: date = catalog.settings.today + timedelta(days=days)
        return day.isoformat()

    return default


def _fixed(word: str) -> Callable[[Catalog], str]:
    return lambda _catalog: word


def _telephone(catalog: Catalog) -> str:
    return catalog.settings.brand.telephone


def _official_number(said: str, catalog: Catalog) -> tuple[Message, Message] | None:
    settings = catalog.settings
    return None if settings.is_official_number(said) else official_number.refusal(settings, ("phone",), said)


def _safe(said: str, _catalog: Catalog) -> tuple[Message, Message] | None:
    what = forbidden_instruction(said)
    return unsafe_self_fix.refusal(what) if what is not None else None


def _accepted(catalog: Catalog) -> dict[str, str]:
    """The products that can be carried to a centre."""
    return {
        id: entry.model.name
        for id, entry in catalog.products.items()
        if entry.model.service is not Service.HOME_VISIT
    }


def _warranties(catalog: Catalog) -> dict[str, str]:
    return {"": ""} | {id: entry.model.title for id, entry in catalog.warranties.items()}


_NOTHING = _fixed("")
_SOURCE = Ask(
    "sources",
    _("Address of the document it is based on (https://…)"),
    several=True,
    allowed=lambda said, it: official_host.problem_with(it.settings, said, True),
)
_OWNER = Ask("owner", _("Which team looks after it"))
_PHONE = Ask("phone", _("Telephone number to call"), default=_telephone, allowed=_official_number)
_PRODUCTS = Ask(
    "products",
    _("Products, by their names in content/products"),
    choices=lambda it: {id: entry.model.name for id, entry in it.products.items()},
    several=True,
)

QUESTIONS: dict[str, Sequence[Ask]] = {
    "campaign": (
        Ask("id", _("Name of the file: year and English words, such as 2027-door-hinge"), _campaign_name),
        Ask("title", _("Title that customers read")),
        Ask("kind", _("Kind"), choices=lambda _catalog: choices(Kind.__name__), default=_fixed(Kind.NOTICE)),
        _PRODUCTS,
        Ask("remedy", _("What is done for the customer, in one sentence")),
        Ask("free", _("What is free, separated by commas"), several=True, default=_NOTHING),
        Ask("paid", _("What costs money, separated by commas"), several=True, default=_NOTHING),
        Ask("publish-from", _("From when the notice may be seen"), words.moment, default=_later(0)),
        Ask("starts", _("First day"), words.day, default=_later(0)),
        Ask("ends", _("Last day, or nothing"), words.day, default=_NOTHING),
        _PHONE,
        _SOURCE,
    ),
    "fault-tree": (
        Ask("id", _("Product and symptom in English, such as washer-front/leaks"), _two_names),
        Ask("title", _("Title of the symptom, such as 물이 새요")),
        Ask("says", _("What customers say, separated by commas"), several=True),
        Ask("first-try", _("What customers may safely try first"), allowed=_safe),
        Ask("minutes", _("How many minutes that takes"), words.minutes, default=_fixed("5")),
        Ask("cause", _("What it was when that helped")),
        _OWNER,
        Ask("review-by", _("By when somebody looks at it again"), words.day, default=_later(180)),
        _SOURCE,
    ),
    "centre": (
        Ask("id", _("Region and centre in English, such as seoul/hongdae"), _two_names),
        Ask("name", _("Name of the centre")),
        Ask("address", _("Address")),
        _PHONE,
        Ask("weekdays", _("Opening hours from Monday to Friday"), Hours.read, default=_fixed("09:00-18:00")),
        Ask("saturday", _("Opening hours on Saturday, or nothing"), Hours.read, default=_NOTHING),
        Ask(
            "products",
            _("Products that are carried in, by their names in content/products"),
            choices=_accepted,
            several=True,
        ),
        Ask(
            "covers",
            _("Districts it serves, by their names in site_config/areas.yml"),
            choices=lambda it: {id: area.name for id, area in it.settings.areas.items()},
            several=True,
            default=_NOTHING,
        ),
        Ask("as-of", _("As of which day this is known"), words.day, default=_later(0)),
    ),
    "part": (
        Ask("id", _("Product and part in English, such as washer-front/drain-pump"), _two_names),
        Ask("name", _("Name of the part")),
        Ask(
            "availability",
            _("Whether it can be had"),
            choices=lambda _catalog: choices(Availability.__name__),
            default=_fixed(Availability.ORDER),
        ),
        Ask("lead-time", _("Working days until it comes, such as 1-3, or nothing"), _span, default=_NOTHING),
        Ask("price", _("Price in won, such as 30000-45000, or nothing"), _span, default=_NOTHING),
        Ask("as-of", _("As of which day this is known"), words.day, default=_later(0)),
        Ask("valid-until", _("Until which day it holds"), words.day, default=_later(90)),
        _OWNER,
    ),
    "product": (
        Ask("id", _("Name of the file in English, such as washer-front"), _file_name),
        Ask("name", _("Name that customers read")),
        Ask("aliases", _("What else customers call it, separated by commas"), several=True, default=_NOTHING),
        Ask(
            "group",
            _("Product group"),
            choices=lambda it: {id: group.name for id, group in it.settings.groups.items()},
        ),
        Ask("service", _("Where it is repaired"), choices=lambda _catalog: choices(Service.__name__)),
        Ask("model-label", _("Where its model name is found")),
        Ask(
            "dangers", _("What customers must never do, separated by commas"), several=True, default=_NOTHING
        ),
        Ask(
            "bring", _("What to bring along to a centre, separated by commas"), several=True, default=_NOTHING
        ),
        Ask("warranty", _("Warranty policy, or nothing"), choices=_warranties, default=_NOTHING),
    ),
}
