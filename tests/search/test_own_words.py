"""Whoever types the words of a page, or a code of it in any spelling, finds that page."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from generator.catalog.catalog import Catalog
from generator.catalog.codes import spellings
from generator.schema.fault_tree import FaultTree
from tests.search.measure import answers


def places(catalog: Catalog, site: Path, words: Callable[[FaultTree], Sequence[str]]) -> dict[str, int]:
    """Where the page of a tree stands when its words are typed after its product; 99 for nowhere."""
    typed = {
        f"{catalog.products[entry.owner].model.name} {phrase}": f"fault-tree:{entry.id}"
        for entry in catalog.fault_trees.values()
        for phrase in words(entry.model)
    }
    found = zip(typed.items(), answers(site, list(typed)), strict=True)
    return {
        query: next((at for at, answer in enumerate(pages) if answer.page == wanted), 99)
        for (query, wanted), pages in found
    }


@pytest.mark.parametrize(
    "words, first, among_five",
    [(lambda tree: [tree.title], 0.99, 0.99), (lambda tree: tree.says, 0.95, 0.99)],
    ids=["titles", "says"],
)
def test_a_page_is_found_by_its_own_words(
    words: Callable[[FaultTree], Sequence[str]], first: float, among_five: float, catalog: Catalog, site: Path
) -> None:
    reached = places(catalog, site, words)
    assert sum(place == 0 for place in reached.values()) >= first * len(reached)
    assert sum(place < 5 for place in reached.values()) >= among_five * len(reached)


def test_every_code_is_found_however_it_is_spelled(catalog: Catalog, site: Path) -> None:
    queries, wanted = [], []
    for entry in catalog.codes.values():
        product = catalog.products[entry.owner].model.name
        for spelling in spellings(entry.name, entry.model):
            if re.fullmatch("[A-Za-z0-9]+", spelling):
                for written in (spelling, spelling.lower(), re.sub(r"(?<=\D)(?=\d)", " ", spelling)):
                    queries.append(f"{product} {written} 오류")
                    wanted.append(f"code:{entry.id}")
    lost = [
        query
        for query, page, found in zip(queries, wanted, answers(site, queries), strict=True)
        if page not in [answer.page for answer in found[:3]]
    ]
    assert queries
    assert lost == []
