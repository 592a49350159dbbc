"""A small project and its forms."""

from datetime import date
from pathlib import Path

import pytest

from generator.diagnostics.language import translator
from generator.forms.admin import Admin
from tests.checks.situations import lay_out
from tests.conftest import TODAY


@pytest.fixture
def root(tmp_path: Path) -> Path:
    lay_out(tmp_path)
    return tmp_path


@pytest.fixture
def admin(root: Path) -> Admin:
    return Admin(root, date.fromisoformat(TODAY), translator("ko"), "ko")
