"""The page of a fault tree: the whole tree as linked sections, readable from top to bottom."""

from __future__ import annotations

from generator.catalog import address, fault_graph
from generator.catalog.entry import Entry
from generator.catalog.fault_graph import Spot
from generator.catalog.unfolded import is_elsewhere, unfold
from generator.pages.campaign_notice import campaign_notices
from generator.pages.layout import Layout, Layouts, Row, row
from generator.pages.outcome import outcome_view
from generator.pages.page import Page
from generator.pages.visit_panel import visit_panel
from generator.schema.fault_tree import Action, AppliesTo, CommonPiece, FaultTree, Outcome, Question
from generator.schema.product import Product


def fault_tree_page(layouts: Layouts, entry: Entry[FaultTree]) -> Page:
    """The page of one tree."""
    layout, catalog, tree = layouts.of(entry), layouts.catalog, entry.model
    product = catalog.products[entry.owner]
    ids = unfold(catalog, entry)
    models = {spot: fault_graph.model_at(catalog, spot) for spot in ids}
    names = _names(layout, models)
    steps, outcomes = [], []
    for spot, model in models.items():
        if isinstance(model, Outcome):
            outcomes.append(outcome_view(layout, entry.owner, model, ids[spot], names[spot]))
        elif model is not None:
            steps.append(_step(layout, entry, spot, ids, names, product.model))
    about = _about(layout, entry)
    related = [tree for tree in catalog.trees_by_product[entry.owner] if tree.id != entry.id]
    view = {
        "product": product.model.name,
        "only_for": _series(layout, tree.applies_to, product.model),
        "title": tree.title,
        "about": about,
        "codes": [row(code.name, layout.link("code", code.id)) for code in catalog.codes_of_tree(entry)],
        "dangers": product.model.dangers,
        "safety": layout.text(tree.safety),
        "tree": entry.id,
        "feedback": layout.settings.brand.links.get("feedback"),
        "brand": layout.settings.brand.name,
        "telephone": layout.telephone["title"],
        "waits": any(step.get("wait") for step in steps),
        "spoken": layout.spoken_code(),
        "internal": [layout.internal(other.internal) for other in _told_by(layout, entry, ids)],
        "steps": steps,
        "outcomes": outcomes,
        "campaigns": campaign_notices(layout, entry.owner),
        "panel": visit_panel(
            layout,
            entry.owner,
            {ids[spot]: model for spot, model in models.items() if isinstance(model, Outcome)},
        ),
        "review": _review(layout, tree),
        "related_title": layout.say("other-symptoms-of", product=product.model.name),
        "related": [row(other.model.title, layout.link("fault-tree", other.id)) for other in related],
    }
    return layout.page(
        "fault_tree",
        f"{tree.title} · {product.model.name}",
        f"{product.model.name}: {tree.title}. {', '.join(tree.says)}. {about}",
        [(product.model.name, address.page("product", entry.owner)), (tree.title, layout.address)],
        view,
        [_structured(layout, tree, product.model)],
        og_type="article",
        nodes=len(ids),
    )


def _about(layout: Layout, entry: Entry[FaultTree]) -> str:
    """How much is asked at most, and how long it takes to answer."""
    asked = fault_graph.most_questions(layout.catalog, fault_graph.start_of(entry))
    minutes = sum(_minutes(layout, spot) for spot in asked)
    time = layout.duration(max(1, round(minutes)))
    questions = layout.say("questions-at-most-count", count=len(asked))
    return layout.say("questions-and-time", questions=questions, time=time)


def _minutes(layout: Layout, spot: Spot) -> float:
    """How long a question takes; where its author says nothing, the time to read it and to choose."""
    question = fault_graph.model_at(layout.catalog, spot)
    return (question.minutes if isinstance(question, Question) else None) or 0.5


def _told_by(layout: Layout, entry: Entry[FaultTree], ids: dict[Spot, str]) -> list[CommonPiece]:
    """The tree itself and the common pieces among its nodes."""
    trees = dict.fromkeys([entry.id, *(spot.tree for spot in ids)])
    return [found.model for name in trees if (found := fault_graph.tree_at(layout.catalog, name))]


def _names(layout: Layout, models: dict[Spot, Question | Action | Outcome | None]) -> dict[Spot, str]:
    """What people read for each node: a number for steps, a letter for outcomes."""
    numbers, letters = 0, 0
    names: dict[Spot, str] = {}
    for spot, model in models.items():
        if isinstance(model, Outcome):
            names[spot] = layout.say("outcome-letter", letter=_letter(letters))
            letters += 1
        else:
            numbers += 1
            names[spot] = str(numbers)
    return names


def _letter(index: int) -> str:
    return (
        chr(ord("A") + index)
        if index < 26
        else f"{chr(ord('A') + index // 26 - 1)}{chr(ord('A') + index % 26)}"
    )


def _step(
    layout: Layout,
    entry: Entry[FaultTree],
    spot: Spot,
    ids: dict[Spot, str],
    names: dict[Spot, str],
    product: Product,
) -> Row:
    model = fault_graph.model_at(layout.catalog, spot)
    options = _options(layout, entry, spot, ids, names, product)
    assert isinstance(model, Question | Action)  # noqa: S101 - outcomes are cards
    common = {
        "id": ids[spot],
        "number": names[spot],
        "options": options,
        "drawing": model.drawing,
        "spoken": layout.spoken_code(ids[spot]),
        "internal": layout.internal(model.internal),
    }
    if isinstance(model, Action):
        notes = [layout.say("wait-note", time=layout.duration(model.wait))] if model.wait else []
        notes += [layout.say("tries-note", count=model.tries)] if model.tries else []
        return common | {
            "kind": "action",
            "do": model.do,
            "steps": model.steps,
            "tools": model.tools,
            "warning": model.warning,
            "safety": layout.text(model.safety),
            "minutes": layout.say("about-time", time=layout.duration(model.minutes))
            if model.minutes
            else None,
            "notes": notes,
            "wait": {"minutes": model.wait, "words": layout.duration(model.wait)} if model.wait else None,
        }
    return common | {
        "kind": "question",
        "ask": model.ask,
        "why": layout.text(model.why),
        "how": layout.text(model.how),
        "safety": layout.text(model.safety),
        "minutes": layout.say("about-time", time=layout.duration(model.minutes)) if model.minutes else None,
    }


def _options(
    layout: Layout,
    entry: Entry[FaultTree],
    spot: Spot,
    ids: dict[Spot, str],
    names: dict[Spot, str],
    product: Product,
) -> list[Row]:
    model = fault_graph.model_at(layout.catalog, spot)
    rows = []
    for step in fault_graph.steps(layout.catalog, spot):
        if step.to is None:
            continue
        answer = step.edge.answer
        option = model.options[answer] if isinstance(model, Question) else None
        rows.append(
            {
                "id": answer,
                "label": (option.label if option else None)
                or layout.words[answer if option is None else f"option-{answer}"],
                "only_for": _series(layout, option.applies_to if option else None, product),
                **_destination(layout, entry, step.to, ids, names),
            }
        )
    return rows


def _destination(
    layout: Layout, entry: Entry[FaultTree], to: Spot, ids: dict[Spot, str], names: dict[Spot, str]
) -> Row:
    if is_elsewhere(to, entry):
        title = layout.catalog.fault_trees[to.tree].model.title
        return {
            "href": layout.link("fault-tree", to.tree),
            "leads_to": f"{layout.words['leads-to-tree']}: {title}",
        }
    leads = layout.say("leads-to-step", number=names[to])
    if isinstance(fault_graph.model_at(layout.catalog, to), Outcome):
        leads = names[to]
    return {"href": f"#{ids[to]}", "leads_to": leads}


def _series(layout: Layout, applies_to: AppliesTo | None, product: Product) -> str | None:
    """The series a tree or an answer is for, by name."""
    if applies_to is None:
        return None
    names = [product.series[id].name if id in product.series else str(id) for id in applies_to.series]
    return layout.say("for-other-models", series=", ".join(names))


def _review(layout: Layout, tree: FaultTree) -> Row:
    line = layout.say("review-line", owner=tree.review.owner, date=layout.day(tree.review.by))
    return layout.sources(tree.sources, [line])


def _structured(layout: Layout, tree: FaultTree, product: Product) -> Row:
    return {
        "@context": "https://schema.org",
        "@type": "TechArticle",
        "headline": tree.title,
        "about": {"@type": "Thing", "name": product.name},
        "keywords": ", ".join(tree.says),
        "inLanguage": layout.language,
    }
