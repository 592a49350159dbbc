"""What holds for all feeds: who may be in them, and that the same content gives the same bytes."""

import re
from datetime import date, datetime

from generator.feeds import feed_files
from generator.schema.words import SEOUL
from tests.feeds.conftest import Brand

SOON = {"2027-soon": "publish-from: 2027-02-01T09:00; starts: 2027-02-01", "2026-now": "starts: 2026-03-02"}


def everything(files: dict[str, bytes]) -> str:
    return re.sub(r"\r\n ", "", b"".join(files.values()).decode())


def test_a_campaign_is_nowhere_before_its_first_minute(brand: Brand) -> None:
    # `publish-from` is 09:00; a date alone means its first minute.
    moments = (
        (date(2027, 2, 1), 0),
        (datetime(2027, 2, 1, 8, 59, tzinfo=SEOUL), 0),
        (datetime(2027, 2, 1, 9, 0, tzinfo=SEOUL), 3),
        (date(2027, 2, 2), 3),
    )
    for day, times in moments:
        assert everything(feed_files(brand(SOON, day))).count("campaigns/2027-soon/") == times


def test_what_is_internal_is_nowhere(brand: Brand) -> None:
    assert "비밀" not in everything(feed_files(brand({"2026-a": "starts: 2026-03-02; internal: 비밀이에요"})))


def test_an_older_day_gives_the_same_bytes_while_nothing_changes(brand: Brand) -> None:
    first, later = (feed_files(brand(SOON, day)) for day in (date(2026, 4, 1), date(2026, 11, 22)))
    assert first == later


def test_a_thing_has_one_name_in_every_feed_reader_wherever_the_site_moves(brand: Brand) -> None:
    here, moved = (everything(feed_files(brand(SOON, published=it))) for it in (True, False))
    names = re.findall(r"urn:uuid:[0-9a-f-]+", here)
    assert names and names == re.findall(r"urn:uuid:[0-9a-f-]+", moved)
