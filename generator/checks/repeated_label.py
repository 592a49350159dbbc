"""Two answers of a question with the same words.

The customer cannot tell them apart.

Say in the labels what makes the difference.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic, Note
from generator.diagnostics.message import _

_DEFAULTS = {"yes": "네", "no": "아니요", "unknown": "모르겠어요"}


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Labels that stand twice in one question."""
    for tree in catalog.trees:
        for id, question in tree.model.questions.items():
            seen: dict[str, str] = {}
            for name, option in question.options.items():
                label = option.label or _DEFAULTS.get(name, "")
                first = seen.setdefault("".join(label.split()), name)
                if label and first != name:
                    yield tree.problem(
                        _("the label `{label}` stands twice in `{id}`", label=label, id=id),
                        at=("questions", id, "options", name, "label"),
                        help=_("say in the labels what makes the difference"),
                        notes=[
                            Note(
                                _("it stands here already"),
                                tree.span(("questions", id, "options", first, "label")),
                            )
                        ],
                    )
