"""`export`: content as a workbook, or for a search service."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from generator.commands.content import sound_catalog
from generator.commands.options import common
from generator.commands.workbook import export as workbook
from generator.diagnostics.language import translator
from generator.diagnostics.message import _
from generator.search.index import search_data
from generator.search.lexicon import read_lexicon
from generator.search.opensearch import bulk, index_settings
from generator.search.vocabulary import read_vocabulary


class _KindOrFile(click.Group):
    """A group whose first word may also be the file of a workbook."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is named, otherwise the workbook with every word."""
        if args and args[0] in self.commands:
            return super().resolve_command(ctx, args)
        return workbook.name, workbook, args


@click.group(cls=_KindOrFile, context_settings={"ignore_unknown_options": True})
def export() -> None:
    """Write the content for other tools: a FILE (.xlsx) is a workbook."""


@export.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@common
def opensearch(folder: Path, root: Path, today: date, language: str) -> None:
    """Write into FOLDER what makes an index of OpenSearch with nori, and its documents as a bulk request."""
    translate = translator(language)
    catalog = sound_catalog(root, today, translate)
    folder.mkdir(parents=True, exist_ok=True)
    data = search_data(catalog)
    settings = index_settings(read_vocabulary(), read_lexicon()["forms"], catalog.settings.synonyms)
    with (folder / "index.json").open("w", encoding="utf-8", newline="\n") as file:
        file.write(json.dumps(settings, ensure_ascii=False, indent=1) + "\n")
    with (folder / "bulk.ndjson").open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(bulk(data.records))
    click.echo(_("`{path}` is written", path=folder).text(translate))


export.add_command(workbook, "workbook")
