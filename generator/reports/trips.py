"""Wasted trips, traced back to the questions, or the pages without any, after which customers set out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.catalog.fault_graph import Spot, model_at, start_of, steps
from generator.catalog.forwarding import Addresses
from generator.catalog.published import CODE_OUTCOME
from generator.catalog.spoken_code import heard
from generator.catalog.unfolded import unfold
from generator.diagnostics.message import _
from generator.paper.paper import Column, Paper, Section
from generator.reports.ledger import RefusedRow, Trip
from generator.schema.fault_tree import Question

#: the questions that cause most trips
MOST = 10

#: a node: the address of its page, and its name there
_Node = tuple[str, str]


def trips(
    catalog: Catalog, codes: Mapping[str, str], made: Sequence[Trip], refused: Sequence[RefusedRow]
) -> Paper:
    """The paper on wasted trips; `codes` says which address a spoken code belongs to."""
    asked = _questions(catalog) | _pages(catalog)
    count: Counter[_Node] = Counter()
    reasons: defaultdict[_Node, Counter[str]] = defaultdict(Counter)
    unknown: Counter[str] = Counter()
    for trip in made:
        page, _mark, node = codes.get(heard(trip.code) or trip.code, "").partition("#")
        sources = asked.get((page, node), {})
        if not sources:
            unknown[trip.code] += 1
        for source in sources:
            count[source] += 1
            reasons[source][trip.reason] += 1
    where = {
        f"fault-trees/{tree.id}/": f"{catalog.products[tree.owner].model.name} · {tree.model.title}"
        for tree in catalog.fault_trees.values()
        if tree.owner in catalog.products
    }
    words: dict[_Node, str] = {node: ask for found in asked.values() for node, ask in found.items()}
    return Paper(
        _("Wasted trips"),
        _(
            "trips: {trips}, traced to a question: {traced}, rows refused: {refused}",
            trips=len(made),
            traced=len(made) - unknown.total(),
            refused=len(refused),
        ),
        _("No trip is in the ledger."),
        [
            Section(
                "questions",
                _("The questions after which most trips were wasted"),
                (
                    Column("question", _("question or page")),
                    Column("page", _("where")),
                    Column("count", _("trips")),
                    Column("reasons", _("reasons")),
                    Column("address", _("address")),
                ),
                [
                    (
                        words[node],
                        where.get(node[0], ""),
                        number,
                        _told(reasons[node]),
                        "#".join(filter(None, node)),
                    )
                    for node, number in sorted(count.items(), key=lambda item: (-item[1], item[0]))[:MOST]
                ],
            ),
            Section(
                "reasons",
                _("Why they were wasted"),
                (Column("reason", _("reason")), Column("count", _("trips"))),
                _ordered(Counter(trip.reason for trip in made)),
            ),
            Section(
                "unknown",
                _("Codes that lead to no step"),
                (Column("code", _("code")), Column("count", _("trips"))),
                sorted(unknown.items()),
            ),
            Section(
                "refused",
                _("Rows that are not counted"),
                (Column("line", _("line")), Column("why", _("why"))),
                [(str(row.line), row.why) for row in refused],
                urgent=True,
            ),
        ],
    )


def _ordered(counted: Counter[str]) -> list[tuple[str, int]]:
    """The most frequent first."""
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))


def _told(reasons: Counter[str]) -> list[str]:
    return [f"{reason} ({count})" for reason, count in _ordered(reasons)]


def _questions(catalog: Catalog) -> dict[_Node, dict[_Node, str]]:
    """For each node the questions asked last before it, each with its words; a question stands for itself."""
    found: dict[_Node, dict[_Node, str]] = {}
    for tree in catalog.fault_trees.values():
        page = f"fault-trees/{tree.id}/"
        names = unfold(catalog, tree)
        before: dict[Spot, dict[_Node, str]] = {spot: {} for spot in names}
        for spot in names:
            model = model_at(catalog, spot)
            if isinstance(model, Question):
                before[spot] = {(page, names[spot]): model.ask}
        changed = True
        while changed:  # an action hands on the questions before it
            learnt = [_hand_on(catalog, spot, before) for spot in names]
            changed = any(learnt)
        found |= {(page, names[spot]): asked for spot, asked in before.items()}
        found[page, ""] = before.get(start_of(tree), {})
    return found


def _pages(catalog: Catalog) -> dict[_Node, dict[_Node, str]]:
    """What else has a spoken code and asks nothing: products, campaigns, centres, and outcomes of codes."""
    found: dict[_Node, dict[_Node, str]] = {}
    for product in catalog.products.values():
        page = (address.page_of(product), "")
        found[page] = {page: product.model.name}
    for centre in catalog.centres.values():
        page = (address.page_of(centre), "")
        found[page] = {page: centre.model.name}
    for campaign in catalog.campaigns.values():
        page = (address.page_of(campaign), "")
        found[page] = {page: campaign.model.title}
    for code in catalog.codes.values():
        if code.model.outcome is not None:
            page = (address.page_of(code), CODE_OUTCOME)
            found[page] = {page: f"{code.name}: {code.model.means}"}
    return found


def _hand_on(catalog: Catalog, spot: Spot, before: dict[Spot, dict[_Node, str]]) -> bool:
    """Tells the nodes after a spot which questions came before; whether any of them learnt something."""
    learnt = False
    for to in _onward(catalog, spot):
        if to in before and not isinstance(model_at(catalog, to), Question):
            news = before[spot].items() - before[to].items()
            before[to] |= dict(sorted(news))
            learnt = learnt or bool(news)
    return learnt


def _onward(catalog: Catalog, spot: Spot) -> Iterator[Spot]:
    return (step.to for step in steps(catalog, spot) if step.to is not None)


def spoken_codes(catalog: Catalog) -> dict[str, str]:
    """The address of each spoken code that was ever given out, those of today included."""
    return {code: at for at, code in catalog.once(Addresses).spoken.items()}
