"""What the box offers before anything is typed comes from the content, small and in the editors' order."""

import json

import pytest

from generator.catalog.catalog import Catalog
from generator.search import search_files
from generator.search.analyser import Analyser
from generator.search.index import search_data
from generator.search.offers import offers

MOST = 2_000

Told = dict[str, dict[str, list[dict[str, str]]]]


@pytest.fixture(scope="module")
def told(catalog: Catalog) -> Told:
    data = search_data(catalog)
    return dict(offers(catalog, data.records, data.lexicon))


def test_every_product_offers_its_page_and_symptoms_of_its_own(catalog: Catalog, told: Told) -> None:
    assert set(told) == {"", *catalog.products}
    for product in catalog.products:
        page, *symptoms = told[product]["records"]
        assert (page["kind"], page["url"]) == ("product", f"products/{product}/")
        assert len(symptoms) == min(5, len(catalog.trees_by_product[product]))
        assert {symptom["product"] for symptom in symptoms} == {product}


def test_symptoms_stand_in_the_order_in_which_the_vocabulary_lists_what_is_often_asked(
    catalog: Catalog, told: Told
) -> None:
    lexicon = search_data(catalog).lexicon
    tokens, often = Analyser(lexicon).tokens, list(lexicon["often"])

    def place(address: str) -> int:
        tree = catalog.fault_trees[address.removeprefix("fault-trees/").removesuffix("/")].model
        said = {token for text in (tree.title, *tree.says) for token in tokens(text)}
        return min(at for at, words in enumerate(often) if set(words.split()) <= said)

    places = [place(symptom["url"]) for symptom in told["washer-front"]["records"][1:]]
    assert places == sorted(places)
    assert len(set(places)) > 1


def test_where_no_product_is_known_each_group_of_products_offers_another_symptom(
    catalog: Catalog, told: Told
) -> None:
    groups = [catalog.products[shown["product"]].model.group for shown in told[""]["records"]]
    assert groups == [group for group in catalog.settings.groups if group in groups]
    assert len({shown["title"] for shown in told[""]["records"]}) == len(groups) > 3


def test_each_is_a_small_file_of_its_own(catalog: Catalog) -> None:
    files = {name: file for name, file in search_files(catalog).items() if "offers" in name}
    assert set(files) == {
        "search/offers.json",
        *(f"search/offers/{product}.json" for product in catalog.products),
    }
    for content in files.values():
        assert json.loads(content)["name"]
    assert max(map(len, files.values())) < MOST
