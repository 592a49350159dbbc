"""What customers type finds what they need, by judged queries over the project's own content."""

import fnmatch
import json
import re
import subprocess
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.catalog.catalog import Catalog
from generator.catalog.codes import spellings

HERE = Path(__file__).parent
# Per class of query: the share whose page stands first, and among the first five.
FLOORS = {
    "exact": (1.0, 1.0),
    "particle": (0.8, 1.0),
    "ending": (0.9, 1.0),
    "spacing": (0.9, 1.0),
    "code": (0.95, 1.0),
    "synonym": (0.85, 0.95),
    "choseong": (0.8, 1.0),
    "mixed": (0.9, 1.0),
    "typing": (0.8, 1.0),
    "colloquial": (0.8, 0.95),
}


def judged() -> list[tuple[str, str, set[str]]]:
    """Class, query and the pages that answer it."""
    lines = (HERE / "judged.txt").read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]
    return [(kind, query, set(re.split(r" (?=[a-z-]+:)", pages))) for kind, query, pages in rows]


def answers_it(page: str, wanted: set[str]) -> bool:
    """Whether a page is among the wanted ones; `*` stands for any product where the query names none."""
    return any(fnmatch.fnmatchcase(page, pattern) for pattern in wanted)


def answers(site: Path, queries: Sequence[str], folder: Path) -> list[list[str]]:
    """What the browser's search gives for each query, best first."""
    file = folder / "queries.json"
    file.write_text(json.dumps(queries), "utf-8")
    command = ["node", str(HERE / "query.mjs"), str(site), str(file)]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return [[page for page, _score in found] for found in json.loads(ran.stdout)]


@pytest.fixture(scope="module")
def ranks(site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[int]]:
    """Per class, the place of the wanted page for each query; 99 where it is not found."""
    rows = judged()
    found = answers(site, [query for _, query, _ in rows], tmp_path_factory.mktemp("judged"))
    places: dict[str, list[int]] = defaultdict(list)
    for (kind, _query, wanted), pages in zip(rows, found, strict=True):
        places[kind].append(next((at for at, page in enumerate(pages) if answers_it(page, wanted)), 99))
    return places


@pytest.mark.parametrize("kind", FLOORS)
def test_the_wanted_page_stands_first_often_enough(kind: str, ranks: dict[str, list[int]]) -> None:
    first = sum(place == 0 for place in ranks[kind]) / len(ranks[kind])
    assert first >= FLOORS[kind][0]


@pytest.mark.parametrize("kind", FLOORS)
def test_the_wanted_page_is_among_the_first_five(kind: str, ranks: dict[str, list[int]]) -> None:
    among = sum(place < 5 for place in ranks[kind]) / len(ranks[kind])
    assert among >= FLOORS[kind][1]


def test_every_judged_page_exists(site: Path) -> None:
    rows = json.loads((site / "search/records.json").read_text("utf-8"))["rows"]
    known = {f"{kind}:{id}" for kind, id, *_ in rows}
    wanted = {page for _, _, pages in judged() for page in pages}
    assert [page for page in sorted(wanted) if not fnmatch.filter(known, page)] == []


def test_every_code_is_found_however_it_is_spelled(catalog: Catalog, site: Path, tmp_path: Path) -> None:
    queries, wanted = [], []
    for entry in catalog.codes.values():
        product = catalog.products[entry.owner].model.name
        for spelling in spellings(entry.name, entry.model):
            if re.fullmatch("[A-Za-z0-9]+", spelling):
                for written in (spelling, spelling.lower(), re.sub(r"(?<=\D)(?=\d)", " ", spelling)):
                    queries.append(f"{product} {written} 오류")
                    wanted.append(f"code:{entry.id}")
    found = answers(site, queries, tmp_path)
    lost = [query for query, page, pages in zip(queries, wanted, found, strict=True) if page not in pages[:3]]
    assert queries
    assert lost == []
