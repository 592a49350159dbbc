"""All entries of the content, by kind and id."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from pydantic import BaseModel

from generator.catalog import address
from generator.catalog.entry import Entry
from generator.diagnostics.diagnostic import Diagnostic
from generator.schema.audience import Audience
from generator.schema.campaign import Campaign
from generator.schema.centre import Centre
from generator.schema.code import Code
from generator.schema.fault_tree import CommonPiece, FaultTree
from generator.schema.guide import Guide
from generator.schema.part import Part
from generator.schema.policy import Fees, Warranty
from generator.schema.product import Product
from generator.schema.stock import StockRow
from generator.settings import Settings
from generator.source.picture import Picture

M = TypeVar("M", bound=BaseModel)
T = TypeVar("T")

STANDARD_FEES = "standard"
#: how guides for who works here are called
_FOR_STAFF = "for-"


@dataclass
class Catalog:
    """Every thing of the content with all references between them resolved.

    Each map goes from id to entry, sorted by id: `products["washer-front"]`,
    `fault_trees["washer-front/wont-drain"]`, `parts["washer-front/drain-pump"]`, `codes["washer-front/OE"]`,
    `centres["seoul/hongdae"]`. Fault trees do not include the common pieces.
    """

    settings: Settings
    products: dict[str, Entry[Product]] = field(default_factory=dict)
    parts: dict[str, Entry[Part]] = field(default_factory=dict)
    fault_trees: dict[str, Entry[FaultTree]] = field(default_factory=dict)
    common: dict[str, Entry[CommonPiece]] = field(default_factory=dict)
    codes: dict[str, Entry[Code]] = field(default_factory=dict)
    campaigns: dict[str, Entry[Campaign]] = field(default_factory=dict)
    centres: dict[str, Entry[Centre]] = field(default_factory=dict)
    warranties: dict[str, Entry[Warranty]] = field(default_factory=dict)
    fees: dict[str, Entry[Fees]] = field(default_factory=dict)
    guides: dict[str, Entry[Guide]] = field(default_factory=dict)
    home: Entry[Guide] | None = None
    #: by path from the root, such as `content/guides/images/plug.webp`
    pictures: dict[str, Picture] = field(default_factory=dict)
    stock: list[Entry[StockRow]] = field(default_factory=list)
    #: (kind, id) of what could not be read; it exists, so pointing at it is no second mistake
    broken: set[tuple[str, str]] = field(default_factory=set)
    #: (kind, id) of what points at something that does not exist
    dangling: set[tuple[str, str]] = field(default_factory=set)
    #: a preview shows, and marks, what the public may not see yet
    previewed: bool = False
    #: language to (kind, id) to the same thing with its texts in that language
    translations: dict[str, dict[tuple[str, str], Entry[Any]]] = field(default_factory=dict)
    #: what each side file itself says, as an entry whose model is a map of its texts
    told: list[Entry[Any]] = field(default_factory=list)
    #: what in side files no longer fits what it translates
    stale: list[Diagnostic] = field(default_factory=list)
    #: addresses that have no page in the language of this catalog, but one in the main language
    elsewhere: frozenset[str] = frozenset()
    #: the catalog in the main language, where this one is in another
    main: Catalog | None = None
    _made: dict[Callable[[Catalog], Any], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, make: Callable[[Catalog], T]) -> T:
        """What `make` gives for the linked catalog, made when it is first asked for."""
        if make not in self._made:
            self._made[make] = make(self)
        found: T = self._made[make]
        return found

    def of_kind(self, kind: str) -> dict[str, Any]:
        """The map of a kind, by its name in `schema/kinds.py`."""
        maps: dict[str, dict[str, Any]] = {
            "product": self.products,
            "part": self.parts,
            "fault-tree": self.fault_trees,
            "common": self.common,
            "code": self.codes,
            "campaign": self.campaigns,
            "centre": self.centres,
            "warranty": self.warranties,
            "fees": self.fees,
            "guide": self.guides,
        }
        return maps[kind]

    def __iter__(self) -> Iterator[Entry[Any]]:
        """All entries that somebody wrote, kind by kind."""
        for kind in (
            "product",
            "part",
            "common",
            "fault-tree",
            "code",
            "campaign",
            "centre",
            "warranty",
            "fees",
            "guide",
        ):
            yield from (entry for entry in self.of_kind(kind).values() if not entry.derived)
        if self.home is not None:
            yield self.home

    @property
    def trees(self) -> Iterator[Entry[CommonPiece]]:
        """Fault trees and common pieces."""
        yield from self.fault_trees.values()
        yield from self.common.values()

    def is_sound(self, tree: Entry[CommonPiece]) -> bool:
        """Whether a tree can be judged as a whole: nothing left out, ids unique, no answer leads nowhere."""
        sections = (tree.model.questions, tree.model.actions, tree.model.outcomes)
        return (
            not tree.partial
            and (tree.kind, tree.id) not in self.dangling
            and len(tree.model.nodes) == sum(len(section) for section in sections)
        )

    @property
    def sound_trees(self) -> Iterator[Entry[CommonPiece]]:
        """The trees and pieces whose shape can be judged."""
        return filter(self.is_sound, self.trees)

    @property
    def sound_fault_trees(self) -> Iterator[Entry[FaultTree]]:
        """The fault trees whose shape can be judged."""
        return filter(self.is_sound, self.fault_trees.values())

    @property
    def is_whole(self) -> bool:
        """Whether everything that is written was read, so that what is missing was taken out on purpose."""
        return not (self.broken or self.dangling or any(entry.partial for entry in self))

    def speaks_of(self, entry: Entry[Any]) -> bool:
        """Whether an entry has a page in the language of this catalog."""
        return address.page_of(entry) not in self.elsewhere

    def as_written(self, entry: Entry[M]) -> M:
        """The model of an entry in the main language, such as an address that maps of the country know."""
        found: M = (self.main or self).of_kind(entry.kind)[entry.id].model
        return found

    def reach(self, target: str) -> str:
        """An address from the first page of the language; what it lacks is in the main language."""
        return f"../{target}" if target in self.elsewhere else target

    def lists(self, guide: Entry[Guide]) -> bool:
        """Whether a guide stands in lists and search, and does not only follow from another page.

        Guides in a folder belong to another guide; those for who works here (`for-editors`) are no help to
        customers, and stand in lists of the agents' site only.
        """
        staff = self.settings.audience is Audience.AGENT
        return not guide.inner and (staff or not guide.name.startswith(_FOR_STAFF))

    def public_campaigns(self) -> list[Entry[Campaign]]:
        """The campaigns that may be seen today, in order of id; in a preview those to come, too."""
        return [entry for entry in self.campaigns.values() if self.previewed or self.is_public(entry)]

    def is_public(self, campaign: Entry[Campaign]) -> bool:
        """Whether the first minute of a notice has come."""
        return campaign.model.public_at(self.settings.now)

    @cached_property
    def trees_by_product(self) -> dict[str, list[Entry[FaultTree]]]:
        """The fault trees of each product."""
        return _grouped(self.fault_trees)

    @cached_property
    def codes_by_product(self) -> dict[str, list[Entry[Code]]]:
        """The codes of each product."""
        return _grouped(self.codes)

    @cached_property
    def parts_by_product(self) -> dict[str, list[Entry[Part]]]:
        """The parts of each product."""
        return _grouped(self.parts)

    def codes_of_tree(self, tree: Entry[FaultTree]) -> list[Entry[Code]]:
        """The codes that lead to a tree."""
        return [code for code in self.codes_by_product.get(tree.owner, []) if code.model.tree == tree.name]

    def fees_of(self, product: str) -> Entry[Fees] | None:
        """What a visit for this product costs."""
        named = self.products[product].model.fees if product in self.products else None
        return self.fees.get(named or STANDARD_FEES)

    def warranty_of(self, product: str) -> Entry[Warranty] | None:
        """Who pays for this product, and until when."""
        named = self.products[product].model.warranty if product in self.products else None
        return self.warranties.get(named) if named else None

    def stock_of(self, part: str, today: date) -> list[Entry[StockRow]]:
        """The rows of the stock feed for a part that are recent enough to show."""
        return [row for row in self._stock_by_part.get(part, []) if row.model.known_on(today)]

    @cached_property
    def _stock_by_part(self) -> dict[str, list[Entry[StockRow]]]:
        rows: dict[str, list[Entry[StockRow]]] = {}
        for row in self.stock:
            rows.setdefault(row.model.part, []).append(row)
        return rows


def _grouped(entries: dict[str, Entry[Any]]) -> dict[str, list[Entry[Any]]]:
    groups: dict[str, list[Entry[Any]]] = {}
    for entry in entries.values():
        groups.setdefault(entry.owner, []).append(entry)
    return groups
