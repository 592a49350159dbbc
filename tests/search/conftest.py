"""The project's own content, and the search files made of it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.catalog.catalog import Catalog
from tests.search.built import DAY, content_on, write_search_files


@pytest.fixture(scope="session")
def catalog_on() -> Callable[[date], Catalog]:
    """Reads the project's content as of a day."""
    return content_on


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The project's content on the day of the tests."""
    return content_on(DAY)


@pytest.fixture(scope="session")
def site(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the search files of the project's content."""
    return write_search_files(catalog, tmp_path_factory.mktemp("site"))
