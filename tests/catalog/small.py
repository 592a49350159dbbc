"""Catalogs of a few trees, written in shorthand."""

from datetime import date

from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.diagnostics.report import Report
from generator.schema.fault_tree import CommonPiece, FaultTree
from generator.settings import Settings, read_settings
from generator.source.document import Document
from tests.checks.situations import BASE
from tests.conftest import TODAY

#: an answer: where it leads, or where and the node to come back to
Answer = str | tuple[str, str]
#: a node: the answers of a question; `fixed` and `not-fixed` of an action; the verdict of an outcome
Node = dict[str, Answer] | str


def settings() -> Settings:
    """The settings of the base of the cases."""
    found = read_settings(BASE, date.fromisoformat(TODAY), Report())
    assert found is not None
    return found


def catalog(**trees: dict[str, Node]) -> Catalog:
    """Trees by name; the first node is the start. `common_x` is the piece `x`, `a` the tree `product/a`."""
    made = Catalog(settings())
    for name, nodes in trees.items():
        common = name.startswith("common_")
        id = name.removeprefix("common_") if common else f"product/{name}"
        model = piece(nodes) if common else FaultTree.model_validate({"says": ["물"]} | written(nodes))
        entry = Entry("common" if common else "fault-tree", id, model, Document(f"content/{id}.yml", ""))
        made.of_kind(entry.kind)[id] = entry
    return made


def piece(nodes: dict[str, Node]) -> CommonPiece:
    """One tree on its own."""
    return CommonPiece.model_validate(written(nodes))


def written(nodes: dict[str, Node]) -> dict[str, object]:
    sections: dict[str, dict[str, object]] = {"questions": {}, "actions": {}, "outcomes": {}}
    for id, node in nodes.items():
        if isinstance(node, str):
            sections["outcomes"][id] = {"verdict": node, "cause": id}
        elif "fixed" in node:
            answers = {answer: jump(to) for answer, to in node.items()}
            sections["actions"][id] = {"do": id, "minutes": "1", "risk": "low", **answers}
        else:
            sections["questions"][id] = {
                "ask": id,
                "options": {answer: jump(to) for answer, to in node.items()},
            }
    return {
        "title": "물", "review": {"owner": "팀", "by": "2027-10-01"}, "sources": ["https://a.example/"],
        "start": next(iter(nodes)), **sections,
    }  # fmt: skip


def jump(to: Answer) -> dict[str, str]:
    return {"next": to} if isinstance(to, str) else {"next": to[0], "return": to[1]}
