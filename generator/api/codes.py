"""The endpoint of error codes: what a display says, and what it means on this product."""

from __future__ import annotations

from generator.api.nodes import OutcomeOutput, outcome_output
from generator.api.output import Output, kind_files
from generator.catalog import address
from generator.catalog.catalog import Catalog
from generator.catalog.entry import Entry
from generator.schema.code import Code


class CodeOutput(Output):
    """A code of one product; it leads either to a fault tree, by id, or to an outcome."""

    id: str
    product: str
    product_name: str
    code: str
    spellings: list[str]
    means: str
    fault_tree: str | None
    outcome: OutcomeOutput | None
    sources: list[str]
    url: str


def code_files(catalog: Catalog) -> dict[str, bytes]:
    """One file per code, and the list of them; the id is the code as its page spells it."""
    outputs = [_output(code, catalog) for code in catalog.codes.values()]
    return kind_files("code", "codes", {it.id: (f"{it.code}: {it.means}", it.url, it) for it in outputs})


def _output(entry: Entry[Code], catalog: Catalog) -> CodeOutput:
    code = entry.model
    return CodeOutput(
        id=f"{entry.owner}/{address.code_name(entry.name)}",
        product=entry.owner,
        product_name=catalog.products[entry.owner].model.name,
        code=entry.name,
        spellings=code.spellings,
        means=code.means,
        fault_tree=f"{entry.owner}/{code.tree}" if code.tree else None,
        outcome=outcome_output(code.outcome, entry.owner, catalog) if code.outcome else None,
        sources=code.sources,
        url=address.page_of(entry),
    )
