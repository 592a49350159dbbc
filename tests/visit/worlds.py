"""Small random worlds: what editors wrote, the day it was built, and somebody who asks whether to go."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from hypothesis import strategies as st

from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.diagnostics.report import Report
from generator.schema.campaign import Campaign
from generator.schema.centre import Centre
from generator.schema.config import Area
from generator.schema.fault_tree import Outcome
from generator.schema.part import Part
from generator.schema.product import Product
from generator.schema.stock import StockRow
from generator.settings import Settings, read_settings
from generator.source.document import Document
from tests.site.golden import GOLDEN

AREAS = ("seoul/mapo", "seoul/jongno", "seoul/jung")
CENTRES = ("seoul/a", "seoul/b", "seoul/c", "seoul/d")
PARTS = ("battery", "display")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
#: an ordinary Sunday and Monday, a day before a holiday, the last day of a year, the eve of 설날
BUILT = (
    *map(date.fromisoformat, ("2026-11-22", "2026-12-24", "2026-12-31", "2027-02-05")),
    *[date(2026, 11, 23)] * 6,
)
Words = dict[str, Any]


@dataclass(frozen=True)
class World:
    """Content in the words of its files, and one moment on one device."""

    built: date
    day: date
    minute: int
    area: str | None
    model: str
    made: str
    service: str
    outcome: Words
    parts: dict[str, Words]
    stock: list[Words]
    centres: dict[str, Words]
    campaigns: dict[str, Words] = field(default_factory=dict)


def near(built: date, *offsets: int) -> st.SearchStrategy[str]:
    """A day so many days from the one of the build."""
    return st.sampled_from([(built + timedelta(days=offset)).isoformat() for offset in offsets])


def seldom(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """None, or now and then what the strategy gives."""
    return st.one_of(st.none(), st.none(), st.none(), strategy)


def without_none(words: Words) -> Words:
    """What is None is not written."""
    return {key: value for key, value in words.items() if value is not None}


@st.composite
def centre_words(draw: st.DrawFn, own: str, built: date) -> Words:
    """A centre, usually open on weekdays."""
    hours = {
        "mon-fri": draw(st.sampled_from(["09:00-18:00"] * 8 + ["10:00-13:00", "closed"])),
        "sat": draw(st.sampled_from(["09:00-13:00", "closed"])),
        "sun": draw(st.sampled_from(["closed", "09:00-18:00"])),
    }
    special = {
        "date": draw(near(built, 0, 1)),
        "hours": draw(st.sampled_from(["closed", "09:00-18:00"])),
        "accepts": draw(st.sampled_from([None, [], ["phone"], ["tv"]])),
    }
    gone = {
        "to": draw(st.sampled_from([id for id in CENTRES if id != own])),
        "on": draw(near(built, -9, 0, 1, 9)),
    }
    return without_none(
        {
            "name": own,
            "address": "서울",
            "phone": "1588-0000",
            "hours": hours,
            "lunch": draw(st.sampled_from([None, "12:00-13:00"])),
            "holidays": draw(st.sampled_from(["closed", "open"])),
            "special-days": [without_none(special)] if draw(seldom(st.just(True))) else None,
            "accepts": draw(
                st.sampled_from(
                    [{"phone": ["mon-sun"]}] * 12
                    + [{"phone": ["mon-fri"]}, {"phone": ["tue"]}, {"tv": ["mon-sun"]}, {}]
                )
            ),
            "covers": draw(
                st.sampled_from(
                    [[], ["seoul/mapo"], ["seoul/jongno", "seoul/jung"], list(AREAS), list(AREAS)]
                )
            ),
            "helpers": draw(
                st.lists(st.sampled_from([id for id in CENTRES if id != own]), unique=True, max_size=2)
            ),
            draw(st.sampled_from(["moved", "merged-into"])): draw(seldom(st.just(gone))),
            "valid-until": draw(seldom(near(built, -1, 0, 1))),
        }
    )


@st.composite
def part_words(draw: st.DrawFn, built: date) -> Words:
    """A part, usually in stock."""
    return without_none(
        {
            "name": "부품",
            "availability": draw(st.sampled_from(["stock"] * 9 + ["order", "unknown", "discontinued"])),
            "as-of": draw(near(built, -40, -30, -29, -1, 0, 0)),
            "valid-until": draw(near(built, 0, 1, 90, 900, 900, 900) | st.none()),
            "owner": "부품팀",
        }
    )


@st.composite
def campaign_words(draw: st.DrawFn, built: date) -> Words:
    """A campaign, usually one that says not to use the product."""
    made = {"from": "2003-08", "to": "2008-10"}
    return without_none(
        {
            "title": "알림",
            "kind": "recall",
            "products": draw(st.sampled_from([["phone"], ["phone"], ["tv"]])),
            "affected": draw(
                st.sampled_from(
                    [None, {}, {"models": ["WD-*"]}, {"made": made}, {"models": ["WD-*"], "made": made}]
                )
            ),
            "remedy": "바꿔 드려요",
            "free": [],
            "paid": [],
            "stop-use": draw(st.sampled_from(["true", "true", "false"])),
            "starts": draw(near(built, -9, 0, 1)),
            "official-end": draw(seldom(near(built, 1, 2, 40))),
            "still-served": draw(st.sampled_from(["true", "false"])),
            "ends": draw(seldom(near(built, 1, 3))),
            "withdrawn": draw(seldom(near(built, 0, 1, 3))),
            "areas": draw(st.sampled_from([None, None, ["seoul/mapo"]])),
            "sources": ["https://www.nuri.example/"],
        }
    )


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Any world."""
    built = draw(st.sampled_from(BUILT))
    service = draw(st.sampled_from(["either"] * 4 + ["carry-in", "home-visit"]))
    going = ["home-visit"] if service == "home-visit" else ["carry-in", "home-visit"]
    verdict = draw(st.sampled_from(going * 3 + ["normal", "self-fix", "call-first", "stop-now"]))
    centres = draw(
        st.lists(
            st.sampled_from(CENTRES), unique=True, min_size=draw(st.sampled_from([0, 1, 1, 1])), max_size=3
        )
    )
    places = {id: draw(centre_words(id, built)) for id in sorted(centres)}
    needed = draw(st.sampled_from([[], ["battery"], ["battery"], ["display"], list(PARTS)]))
    return World(
        built=built,
        day=built + timedelta(days=draw(st.sampled_from([0, 0, 0, 0, 1, 1, 2, 3, 31, 45, 800, 801]))),
        minute=draw(st.sampled_from([0, 539, 719, 720, 779, 1079, 1080] + [540, 600, 600, 690, 780] * 2)),
        area=draw(st.one_of(st.none(), st.sampled_from(AREAS))),
        model=draw(st.sampled_from(["", "WD-100", "FR-1"])),
        made=draw(st.sampled_from(["", "2007-03", "2014-03"])),
        service=service,
        outcome=without_none(
            {
                "verdict": verdict,
                "reason": draw(st.sampled_from(["booking", "safety"])) if verdict == "call-first" else None,
                "cause": "고장",
                "parts": needed,
                "worse-if": ["심해져요"],
            }
        ),
        parts={id: draw(part_words(built)) for id in PARTS},
        stock=[
            {
                "centre": id,
                "part": f"phone/{draw(st.sampled_from(needed or PARTS))}",
                "quantity": draw(st.sampled_from(["0", "0", "0", "3"])),
                "as-of": draw(near(built, -40, -30, -20, -1, -1, 0, 0)),
            }
            for id in places
            if draw(st.booleans())
        ],
        centres={id: linked(words, places) for id, words in places.items()},
        campaigns={"notice": draw(campaign_words(built))} if draw(st.integers(0, 2)) == 0 else {},
    )


def linked(words: Words, places: dict[str, Words]) -> Words:
    """A centre that points only at centres there are, as the linked content does."""
    kept = dict(words)
    kept["helpers"] = [id for id in words["helpers"] if id in places]
    for how in ("moved", "merged-into"):
        if how in kept and kept[how]["to"] not in places:
            del kept[how]
    return kept


@cache
def golden_settings() -> Settings:
    """The settings of the golden brand."""
    settings = read_settings(GOLDEN, BUILT[0], Report())
    assert settings is not None
    return settings


def catalog_of(world: World) -> Catalog:
    """The world as the compiler sees it."""
    nowhere = Document("nowhere.yml", "")
    areas = {id: Area.model_validate({"name": id, "code": "11110", "postcodes": ["030"]}) for id in AREAS}
    catalog = Catalog(replace(golden_settings(), today=world.built, areas=areas))
    product = {"name": "휴대폰", "group": "mobile", "service": world.service}
    catalog.products["phone"] = Entry("product", "phone", Product.model_validate(product), nowhere)
    for id, words in world.parts.items():
        catalog.parts[f"phone/{id}"] = Entry("part", f"phone/{id}", Part.model_validate(words), nowhere)
    for id, words in world.centres.items():
        catalog.centres[id] = Entry("centre", id, Centre.model_validate(words), nowhere)
    for id, words in world.campaigns.items():
        catalog.campaigns[id] = Entry("campaign", id, Campaign.model_validate(words), nowhere)
    catalog.stock.extend(
        Entry("stock", "stock", StockRow.model_validate(words), nowhere) for words in world.stock
    )
    return catalog


def outcome_of(world: World) -> Outcome:
    """The outcome that the tree of the world ends in."""
    return Outcome.model_validate(world.outcome)
