"""A fault tree as a drawing: every step in a box, every answer on the line that it leads along."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from generator.catalog import fault_graph
from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.catalog.unfolded import is_elsewhere, unfold
from generator.pages.layering import HEIGHT, WIDTH, drawn
from generator.pages.layout import Layout, Row
from generator.schema.fault_tree import Action, FaultTree, Outcome, Question

#: what fits into a box and beside a line, in half widths: a Korean syllable is two of them
_LINE, _LABEL = 21, 20
_MARGIN = 10


def tree_graph(layout: Layout, catalog: Catalog, entry: Entry[FaultTree]) -> Row:
    """What the drawing of a tree shows."""
    ids = unfold(catalog, entry)
    boxes: dict[str, Row] = {}
    answers: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for spot, id in ids.items():
        model = fault_graph.model_at(catalog, spot)
        boxes[id] = {"kind": _kind(model), "lines": _lines(_words(layout, model)), "verdict": _verdict(model)}
        for step in fault_graph.steps(catalog, spot):
            if step.to is None:
                continue
            if is_elsewhere(step.to, entry):
                to = f"tree:{step.to.tree}"
                title = catalog.fault_trees[step.to.tree].model.title
                boxes.setdefault(to, {"kind": "elsewhere", "lines": _lines(f"→ {title}"), "verdict": ""})
            else:
                to = ids[step.to]
            label = _label(layout, model, step.edge.answer)
            answers.setdefault((id, to), []).append((step.edge.answer, label))
    drawing = drawn(list(boxes), answers)
    for id, box in boxes.items():
        x, y = drawing.places[id]
        box |= {"id": id, "x": x - WIDTH / 2, "y": y - HEIGHT / 2, "middle": x, "centre": y}
    return {
        "title": entry.model.title,
        "boxes": list(boxes.values()),
        "lines": [_line(pair, answers[pair], points) for pair, points in drawing.ways.items()],
        "box": {"width": WIDTH, "height": HEIGHT},
        "view": f"{-_MARGIN} {-_MARGIN} {drawing.width + 2 * _MARGIN:g} {drawing.height + 2 * _MARGIN:g}",
    }


def _line(pair: tuple[str, str], answers: list[tuple[str, str]], points: list[tuple[float, float]]) -> Row:
    """One line: it leaves a box below, bends at each layer that it passes, and enters a box from above."""
    (x0, y0), (x1, y1) = points[0], points[-1]
    way = [(x0, y0 + HEIGHT / 2), *points[1:-1], (x1, y1 - HEIGHT / 2)]
    path = f"M{way[0][0]:g} {way[0][1]:g}"
    for (ax, ay), (bx, by) in pairwise(way):
        half = (ay + by) / 2
        path += f"C{ax:g} {half:g} {bx:g} {half:g} {bx:g} {by:g}"
    (ax, ay), (bx, by) = way[0], way[1]
    return {
        "from": pair[0],
        "to": pair[1],
        "answers": " ".join(answer for answer, _label in answers),
        "label": _cut(" · ".join(label for _answer, label in answers), _LABEL),
        "path": path,
        "x": round(ax + (bx - ax) * 0.6, 1),
        "y": round(ay + (by - ay) * 0.58, 1),
    }


def _kind(model: Question | Action | Outcome | None) -> str:
    return "question" if isinstance(model, Question) else "action" if isinstance(model, Action) else "outcome"


def _verdict(model: Question | Action | Outcome | None) -> str:
    return str(model.verdict) if isinstance(model, Outcome) else ""


def _words(layout: Layout, model: Question | Action | Outcome | None) -> str:
    match model:
        case Question():
            return model.ask
        case Action():
            return model.do
        case Outcome():
            return (
                f"{layout.words[f'verdict-{model.verdict}']}: {model.cause}"
                if model.cause
                else (layout.words[f"verdict-{model.verdict}"])
            )
    return ""


def _label(layout: Layout, model: Question | Action | Outcome | None, answer: str) -> str:
    if isinstance(model, Question):
        return model.options[answer].label or layout.words[f"option-{answer}"]
    return layout.words[answer]


def _lines(text: str) -> list[str]:
    """Text on two lines, the second cut where it is too long."""
    first, rest = "", text.split()
    while rest and _wide(f"{first} {rest[0]}".strip()) <= _LINE:
        first = f"{first} {rest.pop(0)}".strip()
    if not first and rest:
        first = rest.pop(0)
    return [_cut(line, _LINE) for line in (first, " ".join(rest)) if line]


def _cut(text: str, most: int) -> str:
    if _wide(text) <= most:
        return text
    while text and _wide(f"{text}…") > most:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _wide(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
