"""Guides for other series of a product are variants of one symptom: none crowds the others out."""

import json
import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator.catalog.catalog import Catalog
from generator.schema.fault_tree import AppliesTo
from generator.search.index import SearchData, search_data, written
from generator.search.query import Searcher
from generator.search.query.library import Shown
from generator.search.records import records
from tests.search.built import put
from tests.search.growing import grown
from tests.search.judgements import Answer, read_judgements
from tests.search.measure import answers

HERE = Path(__file__).parent
GUIDES = 1_500


@pytest.fixture(scope="module")
def real(catalog: Catalog) -> SearchData:
    return search_data(catalog)


@pytest.fixture(scope="module")
def large(real: SearchData) -> SearchData:
    """The search of a catalogue of many series."""
    return grown(real, GUIDES)


@pytest.fixture(scope="module")
def site(large: SearchData, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return put(written(large), tmp_path_factory.mktemp("large"))


def symptoms(found: Sequence[Answer], data: SearchData) -> list[Answer]:
    """The answers, each variant called by the guide of which it is one."""
    first: dict[tuple[str, str], str] = {}
    own: dict[str, str] = {}
    for record in data.records:
        page = f"{record.kind}:{record.id}"
        own[page] = page
        if record.kind == "fault-tree":
            own[page] = first.setdefault((record.product, record.symptom or record.title), page)
    return [replace(answer, page=own[answer.page]) for answer in found]


def test_a_guide_for_a_series_is_a_variant_of_its_symptom_and_found_by_the_series(catalog: Catalog) -> None:
    tree = catalog.fault_trees["washer-front/wont-drain"]
    id, series = next(iter(catalog.products["washer-front"].model.series.items()))
    only_for = {"title": f"{series.name} {tree.model.title}", "applies_to": AppliesTo(series=[id])}
    trees = {tree.id: replace(tree, model=tree.model.model_copy(update=only_for))}
    (theirs,) = (record for record in records(replace(catalog, fault_trees=trees)) if record.id == tree.id)
    (ours,) = (record for record in records(catalog) if record.id == tree.id)
    assert (theirs.symptom, ours.symptom) == (tree.model.title, "")
    assert series.name in theirs.product_words
    assert series.name not in ours.product_words


def test_the_piece_of_symptoms_has_one_of_the_variants_and_that_of_a_product_has_all(
    site: Path, real: SearchData
) -> None:
    assert len(_pages(site / "search/symptoms")) == len(real.records)
    ids = [page for page in _pages(site / "search/product/tv") if page.startswith("fault-tree:")]
    alone = [record for record in real.records if record.kind == "fault-tree" and record.product == "tv"]
    assert len(ids) > 4 * len(alone)


def test_no_result_is_a_variant_of_another(site: Path, large: SearchData) -> None:
    for found in answers(site, ["TV 소리가 안 나요", "드럼세탁기 물이 안 빠져요", "소리가 나요", "냄새"]):
        assert found
        assert max(Counter(answer.page for answer in symptoms(found, large)).values()) == 1


def test_who_names_the_series_is_led_to_its_variant(site: Path, large: SearchData) -> None:
    variant = next(record for record in large.records if record.product == "tv" and record.symptom)
    series = variant.product_words[-1]
    (found,) = answers(site, [f"TV {series} {variant.symptom}"])
    assert found[0].page == f"fault-tree:{variant.id}"


def test_many_variants_make_no_query_worse(
    site: Path, large: SearchData, real: SearchData, tmp_path: Path
) -> None:
    judged = read_judgements("development")[::3]
    queries = [each.query for each in judged]
    alone = answers(put(written(real), tmp_path), queries)
    beside = [symptoms(found, large) for found in answers(site, queries)]
    first = [
        sum(each.place(found) == 0 for each, found in zip(judged, side, strict=True))
        for side in (alone, beside)
    ]
    assert first[1] >= first[0] - 0.01 * len(judged)


def test_variants_weigh_little(site: Path, real: SearchData) -> None:
    alone = len(written(real)["search/index.json"])
    assert (site / "search/symptoms/index.json").stat().st_size < 1.1 * alone


def test_both_query_plans_collapse_variants_alike(large: SearchData, tmp_path: Path) -> None:
    shown = [Shown(*(getattr(record, name) for name in Shown._fields)) for record in large.records]
    search = Searcher(large.lexicon, large.index, shown)
    put(written(large, most=len(large.records)), tmp_path)
    asked = [each.query for each in read_judgements("development")[::20]]
    # Where an answer is loose a browser looks into the pages, which this site of one piece has not.
    queries = [text for text in asked if not search.query(text).loose]
    assert len(queries) > 40
    command = ["node", str(HERE / "twin.mjs"), str(tmp_path)]
    ran = subprocess.run(
        command, input=json.dumps(queries), capture_output=True, encoding="utf-8", check=True
    )
    for query, theirs in zip(queries, json.loads(ran.stdout), strict=True):
        found = search.query(query).results
        assert theirs["pages"] == [[f"{each.record.kind}:{each.record.id}", each.score] for each in found], (
            query
        )


def _pages(folder: Path) -> list[str]:
    """The kind and the short id of each record of a piece."""
    runs = json.loads((folder / "records.json").read_text("utf-8"))["runs"]
    return [f"{kind}:{row[0]}" for kind, _product, *rows in runs for row in rows]
