"""Whoever types the words of a page with a slip still finds it: every symptom, every kind of slip."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.catalog.catalog import Catalog
from tests.search import slips
from tests.search.measure import answers
from tests.search.slips import Slip

#: of the slips of a kind, the share after which the page still stands first, and among the first five
FLOORS: dict[Slip, tuple[float, float]] = {
    slips.neighbour: (0.9, 0.97),
    slips.same_sound: (0.92, 0.96),
    slips.no_final: (0.88, 0.96),
    slips.swapped: (0.86, 0.94),
    slips.glued: (0.92, 0.97),
    slips.torn: (0.88, 0.97),
    slips.lamenting: (0.94, 0.98),
    slips.casual: (0.94, 0.98),
    slips.latin: (0.8, 0.92),
    slips.unfinished: (0.91, 0.98),
    slips.abbreviated: (0.64, 0.86),
    slips.abbreviated_and_glued: (0.62, 0.87),
}
#: every so many symptoms: enough to tell, and soon told
EVERY = 3
SEED = 20261122


@pytest.fixture(scope="module")
def places(catalog: Catalog, site: Path) -> dict[Slip, list[int]]:
    """By kind of slip, where the pages stand whose words were typed with it; 99 for nowhere."""
    pairs = said(catalog, random.Random(SEED).choice)
    typed = [
        (slip, slip(words, random.Random(f"{SEED} {words}")), page)
        for slip in FLOORS
        for words, page in pairs
    ]
    found = answers(site, [query for _slip, query, _page in typed])
    places: dict[Slip, list[int]] = {slip: [] for slip in FLOORS}
    for (slip, _query, page), pages in zip(typed, found, strict=True):
        places[slip].append(next((at for at, answer in enumerate(pages) if answer.page == page), 99))
    return places


def said(catalog: Catalog, choice: Callable[[list[str]], str]) -> list[tuple[str, str]]:
    """Something customers say of a symptom after the name of its product, and its page."""
    pairs = []
    for entry in list(catalog.fault_trees.values())[::EVERY]:
        product = catalog.products[entry.owner].model
        name = choice([name for name in (product.name, *product.aliases) if "/" not in name])
        pairs.append((f"{name} {choice([entry.model.title, *entry.model.says])}", f"fault-tree:{entry.id}"))
    return pairs


@pytest.mark.parametrize("slip", FLOORS, ids=lambda slip: slip.__name__)
def test_a_page_is_found_in_spite_of_a_slip(slip: Slip, places: dict[Slip, list[int]]) -> None:
    first, among_five = FLOORS[slip]
    reached = places[slip]
    assert len(reached) > 80
    assert sum(place == 0 for place in reached) >= first * len(reached)
    assert sum(place < 5 for place in reached) >= among_five * len(reached)
