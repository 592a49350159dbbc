"""What the search box says, and what it tells to do at once where somebody writes of a danger."""

from __future__ import annotations

from typing import Any

from generator.catalog import fault_graph
from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.schema.fault_tree import FaultTree, Verdict
from generator.search.analyser import Analyser, Lexicon
from generator.search.records import Record

_SAID = ("found", "loose", "inside", "empty", "empty-help", "empty-example", "recent", "failed")


def words(catalog: Catalog) -> dict[str, dict[str, Any]]:
    """The words of the box by language; in the main one also the search service, if the owner names one."""
    settings = catalog.settings
    named = settings.brand.links.get("search-service")
    service = {settings.main_language: {"service": named}} if named else {}
    kinds = ("fault-tree", "code", "product", "part", "policy", "campaign", "centre", "guide")
    return {
        language: {
            **{name: settings.words(language).get(f"search-{name}", "") for name in _SAID},
            **service.get(language, {}),
            "kinds": {
                "spoken-code": settings.words(language).get("spoken-code", ""),
                **{kind: settings.words(language).get(f"kind-{kind}", "") for kind in kinds},
            },
        }
        for language in settings.brand.languages
    }


def advice(catalog: Catalog, found: list[Record], lexicon: Lexicon) -> dict[str, dict[str, Any]]:
    """By danger: what anybody is told, by language, and of products what their fault tree says to do."""
    told: dict[str, dict[str, Any]] = {}
    for _when, danger, _harmless in lexicon.get("dangers", []):
        told.setdefault(danger, {"products": {}})
    for danger, entry in told.items():
        for language in catalog.settings.brand.languages:
            entry[language] = catalog.settings.words(language).get(f"search-danger-{danger}", "")
    analyser = Analyser(lexicon)
    for record in found:
        if record.kind == "fault-tree":
            tree = catalog.fault_trees[record.id]
            for danger in dangers_of(record, analyser, lexicon):
                say = _stop_now(tree, danger, analyser, lexicon)
                if say:
                    told[danger]["products"].setdefault(record.product, [say, record.url, record.title])
    return told


def dangers_of(record: Record, analyser: Analyser, lexicon: Lexicon) -> list[str]:
    """The dangers a record's title and sayings speak of."""
    return _spoken_of((record.title, *record.ask), analyser, lexicon)


def _spoken_of(texts: tuple[str, ...], analyser: Analyser, lexicon: Lexicon) -> list[str]:
    said = [set(analyser.tokens(text)) for text in texts]
    rules = lexicon.get("dangers", [])
    return sorted({danger for when, danger, _of in rules for words in said if set(when) <= words})


def _stop_now(tree: Entry[FaultTree], danger: str, analyser: Analyser, lexicon: Lexicon) -> str:
    """What the tree says where a question about the danger leads at once; otherwise its first stop-now."""
    stops = {
        name: outcome.say
        for name, outcome in tree.model.outcomes.items()
        if outcome.verdict is Verdict.STOP_NOW and outcome.say
    }
    for edge in fault_graph.all_edges(tree.model):
        question = tree.model.questions.get(edge.node)
        asked = (question.ask,) if question else ()
        if edge.inside in stops and danger in _spoken_of(asked, analyser, lexicon):
            return str(stops[edge.inside])
    return str(next(iter(stops.values()), ""))
