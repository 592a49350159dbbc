"""The project's own content, and the search files made of it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.catalog.catalog import Catalog
from generator.catalog.linking import link
from generator.diagnostics.report import Report
from generator.search import search_files
from generator.settings import read_settings
from generator.source.reader import read_documents

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 22)


def content_on(today: date) -> Catalog:
    """The project's content as of a day."""
    report = Report()
    settings = read_settings(ROOT, today, report)
    assert settings is not None
    return link(read_documents(ROOT, "content", report), settings, report)


def write_search_files(catalog: Catalog, folder: Path) -> Path:
    """Puts the search files of a content into a folder, as a built site has them."""
    return put(search_files(catalog), folder)


def put(files: Mapping[str, bytes], folder: Path) -> Path:
    """Writes files into a folder by their addresses."""
    for address, content in files.items():
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_bytes(content)
    return folder
