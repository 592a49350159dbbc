"""The pages of centres: what they say without scripts, and what they tell machines."""

import json
import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.catalog.linking import link
from generator.diagnostics.report import Report
from generator.pages.centre import centre_page
from generator.pages.centres import centres_page
from generator.pages.embedded import embedded
from generator.pages.layout import Layouts
from generator.pages.maps import map_addresses
from generator.pages.page import Page
from generator.schema.opening import Hours
from generator.settings import read_settings
from generator.source.reader import read_documents
from generator.visit.opening import open_stretches, partial_days
from tests.conftest import ROOT

TOWN = ROOT / "tests/visit/town"
NEW_YEAR = date(2027, 1, 1)


def layouts(today: date = NEW_YEAR, root: Path = TOWN) -> Layouts:
    report = Report()
    settings = read_settings(root, today, report)
    assert settings is not None
    catalog = link(read_documents(root, "content", report), settings, report)
    assert report.diagnostics == []
    return Layouts(catalog)


def page_of(id: str, today: date = NEW_YEAR) -> Page:
    laid = layouts(today)
    return centre_page(laid, laid.catalog.centres[id])


def business(id: str, today: date = NEW_YEAR) -> Any:
    """What the page says in the words of schema.org, without its kind and context."""
    return next(data for data in page_of(id, today).structured_data if data["@type"] == "LocalBusiness")


def hours(data: Any) -> list[tuple[str, str, object]]:
    return [
        (it["opens"], it["closes"], it.get("validFrom") or [day[:2] for day in it["dayOfWeek"]])
        for it in data["openingHoursSpecification"]
    ]


def text(page: Page) -> str:
    plain = re.sub(r"<script.*?</script>|<[^>]+>", " ", page.content, flags=re.DOTALL)
    return " ".join(plain.split())


def test_machines_read_the_week_its_lunch_and_the_days_that_differ() -> None:
    assert hours(business("town/east")) == [
        ("09:00", "12:00", ["Mo", "Tu", "We", "Th", "Fr"]),
        ("13:00", "18:00", ["Mo", "Tu", "We", "Th", "Fr"]),
        ("09:00", "12:00", ["Sa"]),
        ("00:00", "00:00", "2027-01-01"),
        ("09:00", "12:00", "2027-01-20"),
        ("00:00", "00:00", "2027-01-27"),
        ("00:00", "00:00", "2027-02-06"),
        ("00:00", "00:00", "2027-02-08"),
        ("00:00", "00:00", "2027-02-09"),
        ("10:00", "12:00", "2027-03-01"),
        ("13:00", "15:00", "2027-03-01"),
    ]


def test_machines_read_where_it_is_and_whom_it_serves() -> None:
    data = business("town/east")
    assert data["address"] == {
        "@type": "PostalAddress",
        "streetAddress": "마을 동구 시험로 1",
        "addressCountry": "KR",
        "postalCode": "01001",
    }
    assert data["geo"] == {"@type": "GeoCoordinates", "latitude": 37.5, "longitude": 127.0}
    assert (data["telephone"], data["areaServed"]) == ("1588-0000", ["마을 동구"])


def test_machines_are_told_until_when_the_hours_hold() -> None:
    assert {it["validThrough"] for it in business("town/far")["openingHoursSpecification"]} == {"2027-03-31"}
    assert "openingHoursSpecification" not in business("town/far", date(2027, 4, 1))


def test_midnight_is_the_last_minute_machines_know() -> None:
    assert hours(business("town/night"))[0] == ("18:00", "23:59", ["Fr", "Sa"])


def test_a_centre_that_has_moved_is_no_business_any_more() -> None:
    page = page_of("town/old", date(2027, 1, 6))
    assert [data["@type"] for data in page.structured_data if data["@type"] == "LocalBusiness"] == []
    assert "이 센터는 옮겼어요 (2027. 1. 6.부터) 새 센터" in text(page)
    assert "10:00" not in page.content


def test_a_move_that_is_to_come_is_told_as_such() -> None:
    page = page_of("town/old", date(2027, 1, 5))
    assert "이 센터는 곧 옮겨요 (2027. 1. 6.부터) 새 센터" in text(page)
    assert "10:00–17:00" in text(page)


def test_days_on_which_only_some_products_are_taken_are_said() -> None:
    assert "토요일에는 휴대폰만 받아요." in text(page_of("town/east"))


def test_special_days_say_hours_reason_and_what_is_taken() -> None:
    said = text(page_of("town/east"))
    assert "2027. 3. 1. (월) 10:00–15:00. 휴대폰만. 이날은 휴대폰만 받아요." in said
    assert "2027. 1. 27. (수) 쉼. 건물을 점검해요." in said


def test_a_queue_is_told_with_the_minute_at_which_it_was_seen() -> None:
    assert "지금 대기: 붐벼요 (2026. 12. 31. 20:00 기준)" in text(page_of("town/east"))
    assert "붐벼요" not in text(page_of("town/east", date(2027, 1, 2)))


def test_hours_past_their_last_day_are_nowhere_in_the_page() -> None:
    page = page_of("town/far", date(2027, 4, 1))
    assert "10:00" not in page.content
    assert "전화로 확인해 주세요" in text(page)


def test_maps_are_found_by_coordinates_or_else_by_address() -> None:
    centres = layouts().catalog.centres
    placed, unplaced = (map_addresses(centres[id].model) for id in ("town/east", "town/new"))
    assert placed["map-kakao"].endswith("/link/map/%EB%8F%99%EA%B5%AC%20%EC%84%BC%ED%84%B0,37.5,127.0")
    assert unplaced["map-kakao"].startswith("https://map.kakao.com/link/search/%EB%A7%88%EC%9D%84")
    assert placed["map-naver"].startswith("https://map.naver.com/p/search/%EB%A7%88%EC%9D%84")


def test_the_list_says_where_a_centre_went() -> None:
    assert "옛 센터 이 센터는 옮겼어요. 새 센터: 새 센터" in text(centres_page(layouts(date(2027, 1, 6))))


def test_the_list_names_the_districts_that_nobody_covers() -> None:
    assert "맡은 센터가 없는 곳 마을 빈구 이곳에 사시면 가기 전에 전화해 주세요. 1588-0000" in text(
        centres_page(layouts())
    )


def test_the_finder_offers_only_what_can_be_carried_in(tmp_path: Path) -> None:
    assert re.findall(r'<option value="(\w+)">', centres_page(layouts()).content) == ["oven", "phone"]
    shutil.copytree(TOWN, tmp_path, dirs_exist_ok=True)
    for name in ("phone", "oven"):
        product = tmp_path / f"content/products/{name}.yml"
        changed = re.sub(r"service: \S+", "service: home-visit", product.read_text(encoding="utf-8"))
        product.write_text(changed, encoding="utf-8")
    assert "centre-finder" not in centres_page(layouts(root=tmp_path)).content


def test_what_a_page_carries_cannot_end_its_element() -> None:
    data = {"name": "</script><!-- & \u2028 가"}
    text = embedded(data)
    assert json.loads(text) == data
    assert not set("<>&\u2028") & set(text)


@pytest.mark.parametrize(
    ("hours", "lunch", "stretches"),
    [
        ("09:00-18:00", None, ["09:00-18:00"]),
        ("09:00-18:00", "12:00-13:00", ["09:00-12:00", "13:00-18:00"]),
        ("09:00-13:00", "12:00-13:00", ["09:00-12:00"]),
        ("09:00-12:00", "12:00-13:00", ["09:00-12:00"]),
        ("12:30-15:00", "12:00-13:00", ["13:00-15:00"]),
        ("13:00-15:00", "12:00-13:00", ["13:00-15:00"]),
    ],
)
def test_lunch_parts_a_day(hours: str, lunch: str | None, stretches: list[str]) -> None:
    found = open_stretches(Hours.read(hours), Hours.read(lunch) if lunch else None)
    assert list(map(str, found)) == stretches


def test_only_open_days_with_fewer_products_are_partial() -> None:
    centres = layouts().catalog.centres
    assert partial_days(centres["town/east"].model) == {"sat": ["phone"]}
    assert partial_days(centres["town/market"].model) == {}
