"""A pattern that fits every model.

Everybody would be told that their product is affected.

Name the models, or leave `affected` out when every unit is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Patterns of stars alone."""
    for entry in catalog.campaigns.values():
        models = entry.model.affected.models if entry.model.affected else []
        for index, pattern in enumerate(models):
            if not pattern.strip("*"):
                yield entry.problem(
                    _("the pattern `{pattern}` of `models` fits every model", pattern=pattern),
                    at=("affected", "models", index),
                    help=_("name the models, or leave `affected` out when every unit is meant"),
                )
