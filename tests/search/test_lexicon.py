"""The committed table is what vocabulary and words make of it, and a site adds its own words."""

import dataclasses

import pytest

from generator.catalog.catalog import Catalog
from generator.schema.config import Synonym
from generator.search.analyser import CLASSES, Analyser
from generator.search.index import site_words
from generator.search.lexicon import LEXICON_FILE, build, read_lexicon, render
from generator.search.packing import pack, regular_forms
from generator.search.site_lexicon import Named, Own, site_lexicon
from generator.search.vocabulary import Rule, read_vocabulary
from generator.search.words import read_words


def test_the_committed_table_is_up_to_date() -> None:
    assert render(build(read_vocabulary(), read_words())) == LEXICON_FILE.read_text("utf-8")


def test_every_entry_has_a_class_and_a_whole_cost() -> None:
    for entries in read_lexicon()["forms"].values():
        for kind, _tokens, cost in entries:
            assert kind in CLASSES
            assert isinstance(cost, int)
            assert cost > 0


def test_a_rule_that_search_cannot_tell_apart_is_refused() -> None:
    vocabulary = dataclasses.replace(read_vocabulary(), rules=[Rule("안 되다", "누수")])
    with pytest.raises(ValueError, match="안 되다"):
        build(vocabulary, read_words())


def test_every_spelling_leads_to_its_usual_word() -> None:
    tokens = Analyser(read_lexicon()).tokens
    for word, forms in read_vocabulary().spellings.items():
        for form in forms:
            assert tokens(form) == tokens(word), form


def test_a_synonym_of_the_site_works_both_ways() -> None:
    lexicon = site_lexicon(read_lexicon(), [], [Own("뽀글뽀글", ("거품", "물이 새요"))])
    assert (["뽀글뽀글"], ["거품"], []) in lexicon["rules"]
    assert (["거품"], ["뽀글뽀글"], []) in lexicon["rules"]
    assert (["뽀글뽀글"], ["물", "새"], []) in lexicon["rules"]
    assert (["물", "새"], ["뽀글뽀글"], []) in lexicon["rules"]


def test_a_name_the_table_does_not_know_becomes_one_word() -> None:
    lexicon = site_lexicon(read_lexicon(), [Named("washer-front", ("뽀송이",))], [])
    assert Analyser(read_lexicon()).tokens("뽀송이가") != ["뽀송이"]
    assert Analyser(lexicon).tokens("뽀송이가 안 돌아요") == ["뽀송이", "돌"]
    assert (["뽀송이"], ["washer-front"]) in lexicon["products"]


def test_only_products_that_are_sold_are_pointed_at() -> None:
    lexicon = site_lexicon(read_lexicon(), [Named("tv", ("TV",))], [])
    pointed = [
        *lexicon["products"],
        *lexicon["hints"],
        *((when, of) for when, _, of in lexicon["rules"] if of),
    ]
    assert {product for _, products in pointed for product in products} == {"tv"}


def test_the_committed_table_is_not_changed_by_a_site() -> None:
    table = read_lexicon()
    site_lexicon(table, [Named("tv", ("뽀송이",))], [Own("물샘", ("누수",))])
    assert table == read_lexicon()


def test_a_synonym_of_the_site_may_hold_for_certain_products_only(catalog: Catalog) -> None:
    lexicon = site_lexicon(read_lexicon(), [Named("tv", ("TV",))], [Own("뽀글뽀글", ("거품",), ("tv",))])
    assert (["뽀글뽀글"], ["거품"], ["tv"]) in lexicon["rules"]
    named = {rule[0][0]: set(rule[2]) for rule in site_words(catalog)["rules"] if rule[0] == ["뽀글뽀글"]}
    assert named == {}
    synonym = Synonym.model_validate({"also": ["거품"], "for": ["air"]})
    told = dataclasses.replace(
        catalog, settings=dataclasses.replace(catalog.settings, synonyms={"뽀글뽀글": synonym})
    )
    rules = [rule for rule in site_words(told)["rules"] if rule[0] == ["뽀글뽀글"]]
    group = {id for id, entry in catalog.products.items() if entry.model.group == "air"}
    assert [set(of) for _when, _add, of in rules] == [group]


def test_a_regular_verb_is_written_as_one_mark() -> None:
    assert regular_forms("울리") == {"울려", "울렸", "울린", "울릴", "울림", "울립"}
    assert regular_forms("막") == {"막아", "막았", "막으", "막은", "막을", "막음"}
    entries = [("V", "울리", 320)]
    packed = pack(dict.fromkeys((*regular_forms("울리"), "울리"), entries))
    assert packed["others"] == {"V320 * ": "울리"}
