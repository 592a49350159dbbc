"""What the box offers where nothing is typed, or nothing found: pages of each product, and of all together.

Nobody counts what is asked most: symptoms stand in the order in which the vocabulary lists what is often
asked, by the words customers have for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.catalog.catalog import Catalog
from generator.search.analyser import Analyser, Lexicon
from generator.search.records import Record

_MOST = 5

Offers = dict[str, Any]
Placed = tuple[int, Record]


def offers(catalog: Catalog, found: Iterable[Record], lexicon: Lexicon) -> Iterator[tuple[str, Offers]]:
    """By product, its page and its first symptoms; by "" a symptom of each group of products."""
    words = catalog.settings.words()
    found = list(found)
    placed = list(_placed((record for record in found if record.kind == "fault-tree"), lexicon))
    for page in (record for record in found if record.kind == "product"):
        symptoms = [record for _place, record in placed if record.product == page.product]
        name = words.get("search-offers-of", "").replace("{product}", page.title)
        shown = [_shown(record, page.title) for record in (page, *symptoms[:_MOST])]
        yield page.product, {"name": name, "records": shown}
    of_all = list(_of_each_group(list(catalog.settings.groups), placed))
    if of_all:
        yield "", {"name": words.get("search-offers", ""), "records": [_shown(record) for record in of_all]}


def _placed(symptoms: Iterable[Record], lexicon: Lexicon) -> list[Placed]:
    """Symptoms with the place of the first often asked thing they name, in that order."""
    tokens = Analyser(lexicon).tokens
    often = [set(words.split()) for words in lexicon.get("often", {})]

    def place(record: Record) -> int:
        said = {token for text in (record.title, *record.ask) for token in tokens(text)}
        return next((at for at, words in enumerate(often) if words <= said), len(often))

    return sorted(((place(record), record) for record in symptoms), key=lambda placed: placed[0])


def _of_each_group(groups: Iterable[str], placed: Iterable[Placed]) -> Iterator[Record]:
    """The first symptom of each group, of another thing than those before it where there is one."""
    named: set[int] = set()
    for group in groups:
        own = [(place, record) for place, record in placed if record.group == group]
        for place, record in [each for each in own if each[0] not in named][:1] or own[:1]:
            named.add(place)
            yield record


def _shown(record: Record, under: str = "") -> dict[str, str]:
    """What an option shows of a record, without the product it stands under."""
    shown = {name: getattr(record, name) for name in ("kind", "title", "url", "product", "badge")}
    name = "" if record.product_name == under else record.product_name
    return {key: value for key, value in {**shown, "product_name": name}.items() if value}
