"""A telephone or computer is brought in without a word about saving the data.

Repairs can erase what is on it, and nobody can bring it back.

Add a line about backing up (백업) to `bring` of the product.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _

_GROUPS = ("mobile", "computer")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Products of the groups that hold data whose `bring` says nothing about a back-up."""
    for product in catalog.products.values():
        if product.model.group in _GROUPS and not any(
            "백업" in line or "back" in line.lower() for line in product.model.bring
        ):
            yield product.problem(
                _(
                    "`bring` of `{name}` has no line about backing up (백업) the data",
                    name=product.model.name,
                ),
                at=("bring",),
                key=not product.model.bring,
                help=_("add a line such as `맡기기 전에 데이터를 백업하세요`"),
            )
