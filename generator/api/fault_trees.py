"""The endpoint of fault trees: everything needed to walk one without its page.

Common pieces are part of the tree that calls them, as `catalog/unfolded.py` lays them out.
"""

from __future__ import annotations

from generator.api.nodes import NodeOutput, action_output, outcome_output, question_output
from generator.api.output import Output, kind_files
from generator.catalog import address, fault_graph
from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.catalog.fault_graph import Spot
from generator.catalog.unfolded import is_elsewhere, unfold
from generator.schema.fault_tree import Action, FaultTree, Outcome, Question


class FaultTreeOutput(Output):
    """A fault tree.

    Begin at `nodes[start]`; `nodes[id].next[answer]` is the next id, or `tree:<id>` where another fault tree
    goes on. `dangers` are shown before the first question; `safety` is Markdown.
    """

    id: str
    product: str
    product_name: str
    title: str
    says: list[str]
    codes: list[str]
    only_for: list[str] | None
    dangers: list[str]
    safety: str | None
    start: str
    nodes: dict[str, NodeOutput]
    sources: list[str]
    url: str


def fault_tree_files(catalog: Catalog) -> dict[str, bytes]:
    """One file per fault tree, and the list of them."""
    outputs = {id: _output(tree, catalog) for id, tree in catalog.fault_trees.items()}
    return kind_files("fault-tree", "fault-trees", {id: (it.title, it.url, it) for id, it in outputs.items()})


def _output(entry: Entry[FaultTree], catalog: Catalog) -> FaultTreeOutput:
    tree, product = entry.model, catalog.products[entry.owner].model
    names = unfold(catalog, entry)
    return FaultTreeOutput(
        id=entry.id,
        product=entry.owner,
        product_name=product.name,
        title=tree.title,
        says=tree.says,
        codes=[code.name for code in catalog.codes_of_tree(entry)],
        only_for=[str(series) for series in tree.applies_to.series] if tree.applies_to else None,
        dangers=product.dangers,
        safety=tree.safety,
        start=tree.start,
        nodes={name: _node(spot, names, entry, catalog) for spot, name in names.items()},
        sources=tree.sources,
        url=address.page_of(entry),
    )


def _node(spot: Spot, names: dict[Spot, str], entry: Entry[FaultTree], catalog: Catalog) -> NodeOutput:
    words = catalog.settings.words()
    next = {
        step.edge.answer: f"tree:{step.to.tree}" if is_elsewhere(step.to, entry) else names[step.to]
        for step in fault_graph.steps(catalog, spot)
        if step.to is not None
    }
    match fault_graph.model_at(catalog, spot):
        case Question() as question:
            return question_output(question, next, words)
        case Action() as action:
            return action_output(action, next, words)
        case Outcome() as outcome:
            return outcome_output(outcome, entry.owner, catalog)
    raise LookupError(f"{spot} is nowhere")
