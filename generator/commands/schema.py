"""`schema`: the shapes of the content, for editors that complete while typing."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from generator.commands.options import language_option
from generator.compiler import linked_catalog
from generator.diagnostics.report import Report
from generator.schema.completing import content_shapes, schemas
from generator.settings import FILES


@click.command()
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=None,
    help="A folder with content/ and site_config/ whose products, parts, districts and so on are suggested.",
)
@language_option
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=None,
    help="A folder for one file per shape; without it everything is printed.",
)
def schema(root: Path | None, language: str, output: Path | None) -> None:
    """Give the shapes of the content as JSON Schemas, for editors that complete while typing."""
    shapes = content_shapes() | {name: shape for name, (shape, _optional) in FILES.items()}
    made = schemas(shapes, language, _names(root) if root else {})
    if output is None:
        click.echo(json.dumps(made, ensure_ascii=False, indent=2))
        return
    output.mkdir(parents=True, exist_ok=True)
    for name, content in made.items():
        text = json.dumps(content, ensure_ascii=False, indent=2)
        (output / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")


def _names(root: Path) -> dict[str, list[str]]:
    """What there is to point at, by the kind of the reference."""
    catalog = linked_catalog(root, date.min, Report())
    if catalog is None:
        return {}
    names = {
        kind: list(catalog.of_kind(kind)) for kind in ("product", "centre", "campaign", "warranty", "fees")
    }
    return names | {
        "part": [part.name for part in catalog.parts.values()],
        "symptom": [tree.name for tree in catalog.fault_trees.values()],
        "code": [code.name for code in catalog.codes.values()],
        "series": [id for product in catalog.products.values() for id in product.model.series],
        "area": list(catalog.settings.areas),
        "group": list(catalog.settings.groups),
    }
