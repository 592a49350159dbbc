"""A scenario whose answers do not lead where it says.

Scenarios are the promises of a tree; one that fails means that the tree or the promise changed unseen.

Correct the answers or the outcome, whichever is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import fault_graph
from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry, Path
from generator.catalog.fault_graph import Spot
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _
from generator.diagnostics.suggest import did_you_mean
from generator.schema.fault_tree import Action, CommonPiece, FaultTree, Outcome, Scenario


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Scenarios walked through their trees."""
    for tree in catalog.sound_fault_trees:
        if tree.model.start in tree.model.outcomes:
            continue  # told by start-is-outcome
        if not all(catalog.is_sound(other) for other in _passed(catalog, tree)):
            continue  # what is wrong in a tree that it leads into is told there
        for index, scenario in enumerate(tree.model.scenarios):
            yield from _walk(catalog, tree, scenario, ("scenarios", index))


def _passed(catalog: Catalog, tree: Entry[FaultTree]) -> list[Entry[CommonPiece]]:
    """The trees and pieces that answers of a tree can lead into, itself included."""
    names = {spot.tree for spot in fault_graph.everywhere(catalog, fault_graph.start_of(tree))}
    return [entry for name in names if (entry := fault_graph.tree_at(catalog, name)) is not None]


def _walk(catalog: Catalog, tree: Entry[FaultTree], scenario: Scenario, at: Path) -> Iterator[Diagnostic]:
    spots = fault_graph.everywhere(catalog, fault_graph.start_of(tree))
    nodes = {spot.node for spot in spots}
    for node in scenario.answers:
        if node not in nodes:
            yield tree.problem(
                _("the scenario answers `{node}`, which is no question or action here", node=node),
                at=(*at, "answers", node),
                key=True,
                help=did_you_mean(node, nodes),
            )
            return
    outcomes = {spot.node for spot in spots if isinstance(fault_graph.model_at(catalog, spot), Outcome)}
    if scenario.outcome not in outcomes:
        yield tree.problem(
            _("the scenario ends in `{outcome}`, but no outcome is called so", outcome=scenario.outcome),
            at=(*at, "outcome"),
            help=did_you_mean(scenario.outcome, outcomes),
        )
        return
    spot, asked = fault_graph.start_of(tree), set[str]()
    while not isinstance(model := fault_graph.model_at(catalog, spot), Outcome):
        answer = scenario.answers.get(spot.node)
        if answer is None and spot.back:
            # A piece the scenario says nothing about is passed through, back to the tree that called it.
            (caller, node), back = spot.back[-1], spot.back[:-1]
            spot = Spot(caller, node, back)
            continue
        if answer is None or spot in _seen(asked, spot):
            yield tree.problem(
                _("the answers of the scenario stop at `{node}`, before an outcome", node=spot.node),
                at=(*at, "answers"),
                help=_("answer `{node}` too", node=spot.node),
            )
            return
        offered = {step.edge.answer: step.to for step in fault_graph.steps(catalog, spot)}
        if answer not in offered:
            message = (
                _(
                    "`{node}` is an action: its answer is `fixed` or `not-fixed`, not `{answer}`",
                    node=spot.node,
                    answer=answer,
                )
                if isinstance(model, Action)
                else _("`{node}` does not offer the answer `{answer}`", node=spot.node, answer=answer)
            )
            yield tree.problem(
                message,
                at=(*at, "answers", spot.node),
                help=did_you_mean(answer, offered) or _("answers here are {names}", names=sorted(offered)),
            )
            return
        after = offered[answer]
        if after is None:
            return  # a reference that does not hold, told elsewhere
        asked.add(spot.node)
        spot = after
    if spot.node != scenario.outcome:
        yield tree.problem(
            _(
                "the answers lead to `{reached}`, not to `{outcome}`",
                reached=spot.node,
                outcome=scenario.outcome,
            ),
            at=(*at, "outcome"),
            help=_("correct the answers, or write `outcome: {reached}`", reached=spot.node),
        )


def _seen(asked: set[str], spot: Spot) -> tuple[Spot, ...]:
    """The spot again when its node was answered before: the scenario goes in a circle."""
    return (spot,) if spot.node in asked else ()
