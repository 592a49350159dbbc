"""A second search over all that pages say: asked only where titles and symptoms do not answer.

It comes in pieces, one by product and one of all, so that a visitor loads little of it, and only then.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from generator.catalog.catalog import Catalog
from generator.schema.code import Code
from generator.schema.fault_tree import FaultTree, Outcome
from generator.schema.markdown import plain
from generator.schema.product import Product
from generator.search.analyser import Lexicon
from generator.search.index import Index, SearchData, documents, placed, site_words
from generator.search.lexicon import Forms
from generator.search.records import Record
from generator.search.shards import MOST_IN_ONE
from generator.search.site_lexicon import trimmed

#: the piece of all products
WHOLE = ""


class Inside:
    """What fault trees, codes and products of a site say on their pages, as records and indexes."""

    def __init__(self, catalog: Catalog, data: SearchData) -> None:
        self._first = data
        self._site_lexicon = site_words(catalog)
        found = list(_with_bodies(catalog, data.records))
        self._pages = list(zip(found, documents(found, self._site_lexicon), strict=True))

    @property
    def products(self) -> list[str]:
        """The products that have a piece."""
        return sorted({record.product for record, _document in self._pages})

    @property
    def has_whole(self) -> bool:
        """Whether there is a piece of all products."""
        return len(self._pages) <= MOST_IN_ONE

    def piece(self, product: str) -> tuple[Index, list[Record]]:
        """The index and the records of a product, or of all."""
        pages = [page for page in self._pages if product in (WHOLE, page[0].product)]
        return placed([document for _record, document in pages]), [record for record, _document in pages]

    @cached_property
    def lexicon(self) -> Lexicon:
        """The lexicon of the first search, and the forms of words that only bodies use."""
        lexicon = self._first.lexicon.copy()
        said = {
            token for _record, document in self._pages for tokens in document.values() for token in tokens
        }
        lexicon["forms"] = trimmed(self._site_lexicon, said.union(self._first.index["t"]))["forms"]
        return lexicon

    @property
    def further_forms(self) -> Forms:
        """The forms that the lexicon of the first search lacks, or has with fewer meanings."""
        known = self._first.lexicon["forms"]
        return {
            form: entries for form, entries in self.lexicon["forms"].items() if known.get(form) != entries
        }


def _with_bodies(catalog: Catalog, found: list[Record]) -> Iterator[Record]:
    for record in found:
        if record.kind == "fault-tree":
            said = _tree(catalog.fault_trees[record.id].model)
        elif record.kind == "code":
            said = _code(catalog.codes[record.id].model)
        elif record.kind == "product":
            said = _product(catalog.products[record.id].model)
        else:
            continue
        yield replace(record, sym=(*record.sym, *(plain(text) for text in said if text)))


def _tree(tree: FaultTree) -> Iterator[str | None]:
    """Questions, steps and outcomes; never a note for agents."""
    yield tree.safety
    for question in tree.questions.values():
        yield from (question.ask, question.why, question.how, question.safety)
        yield from (option.label for option in question.options.values())
    for action in tree.actions.values():
        yield from (action.do, *action.steps, *action.tools, action.warning, action.safety)
    for outcome in tree.outcomes.values():
        yield from _outcome(outcome)


def _outcome(outcome: Outcome) -> Iterator[str | None]:
    yield from (outcome.cause, outcome.say, outcome.safety)
    yield from (*outcome.until_then, *outcome.worse_if, *outcome.bring)


def _code(code: Code) -> Iterator[str | None]:
    if code.outcome:
        yield from _outcome(code.outcome)


def _product(product: Product) -> Iterator[str | None]:
    yield product.model_label
    yield from (*product.dangers, *product.bring)
    yield from (season.say for season in product.seasons)
    yield from (care.do for care in product.care)
