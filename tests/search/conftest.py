"""The project's own content, and the search files made of it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.catalog.catalog import Catalog
from generator.catalog.linking import link
from generator.diagnostics.report import Report
from generator.search import search_files
from generator.settings import read_settings
from generator.source.reader import read_documents

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def catalog_on() -> Callable[[date], Catalog]:
    """Reads the project's content as of a day."""

    def read(today: date) -> Catalog:
        report = Report()
        settings = read_settings(ROOT, today, report)
        assert settings is not None
        return link(read_documents(ROOT, "content", report), settings, report)

    return read


@pytest.fixture(scope="session")
def catalog(catalog_on: Callable[[date], Catalog]) -> Catalog:
    """The project's content on the day of the tests."""
    return catalog_on(date(2026, 11, 22))


@pytest.fixture(scope="session")
def site(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the search files of the project's content."""
    folder = tmp_path_factory.mktemp("site")
    for address, content in search_files(catalog).items():
        (folder / address).parent.mkdir(exist_ok=True)
        (folder / address).write_bytes(content)
    return folder
