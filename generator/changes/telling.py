"""Changes as a paper: what to approve first, then tree by tree, words last."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.fault_graph import Spot, everywhere
from generator.changes.approvals import Approval
from generator.changes.coming import Coming
from generator.changes.compare import Changes
from generator.changes.ending import Side
from generator.changes.surroundings import Fact
from generator.changes.translations import Outdated
from generator.changes.walk import Change, Given, Sort
from generator.diagnostics.message import Message, _
from generator.paper.paper import Cell, Column, Paper, Section
from generator.schema.fault_tree import Outcome, Question

_SORTS = {
    Sort.LEADS: _("the answer leads elsewhere"),
    Sort.ENDING: _("the outcome means something else"),
    Sort.WAIT: _("time, tries or risk of a step"),
    Sort.GONE: _("the answer is gone"),
    Sort.NEW: _("the answer is new"),
    Sort.STEP: _("a step comes or goes on the way"),
    Sort.OFFERED: _("it is asked of other models"),
    Sort.WORDS: _("only the words"),
}
_WAY = Column("way", _("shortest way there"))
_BEFORE, _AFTER = Column("before", _("before")), Column("after", _("after"))
#: outcomes named for a step that leads to many
_MOST = 6


def paper(
    changes: Changes,
    found: list[Approval],
    facts: list[Fact],
    later: list[Coming],
    translations: list[Outdated],
) -> Paper:
    """The paper on what changes for customers."""
    old, new = changes.old, changes.new
    trees = [
        Section(
            f"tree:{id}",
            _title(new, id),
            (_WAY, Column("change", _("change")), _BEFORE, _AFTER),
            [_row(changes, id, change) for change in rows],
        )
        for id, rows in changes.trees.items()
    ]
    return Paper(
        _("This is how the answers change"),
        _(
            "trees with other answers: {trees}, to be approved: {approvals}, trees with other words: {words}",
            trees=len(trees),
            approvals=len(found),
            words=len(changes.words),
        ),
        _("No answer changes."),
        [
            Section(
                "approvals",
                _("To be approved before it is published"),
                (Column("what", _("what")), Column("where", _("where"))),
                [(approval.message, approval.where) for approval in found],
                urgent=True,
            ),
            Section(
                "symptoms",
                _("Symptoms that appear or disappear"),
                (Column("tree", _("symptom")), Column("change", _("change"))),
                [
                    *((_title(new, id), _("it is new")) for id in changes.added),
                    *((_title(old, id), _("it is gone")) for id in changes.removed),
                ],
            ),
            Section(
                "products",
                _("For a whole product, whatever the symptom"),
                (Column("product", _("product")), Column("about", _("about")), _BEFORE, _AFTER),
                [
                    (new.catalog.products[it.product].model.name, it.about, it.before, it.after)
                    for it in facts
                ],
            ),
            Section(
                "notices",
                _("Notices that are not public yet"),
                (
                    Column("notice", _("notice")),
                    Column("public", _("public from")),
                    Column("change", _("change")),
                ),
                [(it.title, it.public.strftime("%Y-%m-%d %H:%M"), it.change) for it in later],
                note=_("Nothing changes today. To see what changes then, name the day with `--today`."),
            ),
            *trees,
            Section(
                "codes",
                _("Error codes"),
                (Column("code", _("code")), _BEFORE, _AFTER),
                [(id, _code(old, id), _code(new, id)) for id in changes.codes],
            ),
            Section(
                "words",
                _("Only the words change"),
                (Column("tree", _("symptom")), Column("nodes", _("where"))),
                [(_title(new, id), _nodes(rows)) for id, rows in changes.words.items()],
                note=_("The answers stay as they are."),
            ),
            Section(
                "translations",
                _("Translations to look at again"),
                (
                    Column("file", _("file")),
                    Column("where", _("where")),
                    Column("now", _("what the original says now")),
                ),
                [(it.file, it.place, it.now) for it in translations],
                note=_("The original changed here, and the translation did not."),
            ),
        ],
    )


def _title(side: Side, tree: str) -> str:
    entry = side.tree(tree)
    product = side.catalog.products.get(entry.owner)
    return f"{product.model.name if product else entry.owner} · {entry.model.title} ({tree})"


def _row(changes: Changes, tree: str, change: Change) -> tuple[Cell, ...]:
    return (
        [_given(given) for given in change.way] or [_("the first step")],
        _SORTS[change.sort],
        _spot(changes.old, tree, change.before, change.sort),
        _spot(changes.new, tree, change.after, change.sort),
    )


def _given(given: Given) -> str:
    """An answer on the way: what was asked or done, and what the customer said."""
    model, words = given.side.model(given.spot), given.side.words
    if isinstance(model, Question):
        label = model.options[given.answer].label or words.get(f"option-{given.answer}", given.answer)
        return f"{model.ask} — {label}"
    done = "" if model is None or isinstance(model, Outcome) else model.do
    return f"{done} — {words.get(given.answer, given.answer)}"


def _spot(side: Side, tree: str, spot: Spot | None, sort: Sort) -> list[str | Message]:
    """What a spot tells or asks, and for a step the outcomes it can end in."""
    if spot is None:
        return [_("nothing; the answer is not offered")]
    product, model = tree.split("/", 1)[0], side.model(spot)
    if spot.tree != tree and not spot.tree.startswith("common:"):
        return [_("another symptom: {title}", title=_title(side, spot.tree))]
    if model is None:
        return [_("nothing; there is no such step")]
    if isinstance(model, Outcome):
        return list(side.told(product, model))
    if isinstance(model, Question):
        return [_("question: {ask}", ask=model.ask), *_outcomes(side, product, spot)]
    if sort is Sort.WAIT:
        return list(_effort(model.do, model.wait, model.tries, str(model.risk)))
    return [_("to do: {do}", do=model.do), *_outcomes(side, product, spot)]


def _effort(do: str, wait: int | None, tries: int | None, risk: str) -> Iterator[Message]:
    yield _("to do: {do}", do=do)
    if wait:
        yield _("waiting: {count} minutes", count=wait)
    if tries:
        yield _("tries: {count}", count=tries)
    yield _("risk: {risk}", risk=risk)


def _outcomes(side: Side, product: str, spot: Spot) -> Iterator[str]:
    models = (side.model(place) for place in everywhere(side.catalog, spot))
    told = dict.fromkeys(
        f"→ {side.told(product, model)[0]}" for model in models if isinstance(model, Outcome)
    )
    yield from list(told)[:_MOST]
    if len(told) > _MOST:
        yield "…"


def _code(side: Side, id: str) -> list[str | Message]:
    entry = side.catalog.codes.get(id)
    if entry is None:
        return [_("not known")]
    if entry.model.outcome:
        return list(side.told(entry.owner, entry.model.outcome))
    return [_("symptom: {name}", name=str(entry.model.tree))]


def _nodes(rows: list[Change]) -> list[str | Message]:
    nodes = dict.fromkeys(change.after.node for change in rows if change.after)
    return list(nodes) or [_("title or what customers say")]
