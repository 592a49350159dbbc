"""The preview goes to another day when it is asked to, and by its own pages only."""

import http.client
from pathlib import Path
from urllib.parse import urlencode

import pytest

from generator.settings import TEMPLATES
from generator.site.assets import read_assets
from tests.checks.situations import lay_out
from tests.preview.previewing import get, preview

HINGE = "campaigns/2026-fridge-hinge/"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    lay_out(tmp_path)
    return tmp_path


def ask(port: int, day: str, page: str = HINGE, origin: str = "") -> tuple[int, str]:
    """Status and new place after asking for a day."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    headers = {"Origin": origin} if origin else {}
    connection.request("POST", "/.preview/day", urlencode({"day": day, "page": page}), headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status, answer.headers.get("Location", "")


def test_the_same_page_on_the_day_that_was_asked_for(root: Path) -> None:
    with preview(root, "2026-09-01") as (_desk, port):
        clock = "/" + read_assets(TEMPLATES).addresses["scripts/clock.js"]
        assert "Date.now() + 0\n" in get(port, clock)[1]
        assert "아직 공개하지 않은" in get(port, f"/{HINGE}")[1]
        assert ask(port, "2026-10-05") == (303, f"/{HINGE}")
        page = get(port, f"/{HINGE}")[1]
        assert "2026. 10. 5. 기준" in page and "아직 공개하지 않은" not in page
        assert 'value="2026-10-05"' in page
        assert f"Date.now() + {34 * 86_400_000}\n" in get(port, clock)[1]


@pytest.mark.parametrize("day", ["", "내일", "2026-02-30", "0001-01-01", "9999-12-31", "20261005T00"])
def test_what_is_no_day_moves_nothing(root: Path, day: str) -> None:
    with preview(root, "2026-09-01") as (desk, port):
        assert ask(port, day)[0] == 400
        assert desk.today.isoformat() == "2026-09-01"


def test_another_site_moves_nothing_and_nobody_is_led_away(root: Path) -> None:
    with preview(root, "2026-09-01") as (desk, port):
        assert ask(port, "2026-10-05", origin="https://evil.example")[0] == 403
        assert desk.today.isoformat() == "2026-09-01"
        assert ask(port, "2026-10-05", "//evil.example/\r\nX: y")[1] == "/evil.example/%0D%0AX%3A%20y"
