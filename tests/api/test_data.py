"""What the data says of the golden brand, and what it never says."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.api import api_files
from tests.site.golden import golden_catalog, golden_root

Read = Callable[..., Any]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return golden_root(tmp_path)


@pytest.fixture
def read(root: Path) -> Read:
    """The data of an address on a day."""

    def read(address: str, today: date = date(2026, 11, 22)) -> Any:
        return json.loads(api_files(golden_catalog(root.parent, today))[f"api/v1/{address}.json"])

    return read


def everything(root: Path, today: date = date(2026, 11, 22)) -> str:
    return b"".join(api_files(golden_catalog(root.parent, today)).values()).decode()


def test_a_tree_can_be_walked_to_its_outcomes(read: Read) -> None:
    tree = read("fault-trees/dishwasher/wont-drain")
    node = tree["start"]
    for answer in ("no", "not-fixed", "silent"):
        node = tree["nodes"][node]["next"][answer]
    assert tree["nodes"][node]["cause"] == "배수 펌프 고장"
    assert tree["codes"] == ["E5"]
    assert tree["url"] == "fault-trees/dishwasher/wont-drain/"
    assert tree["dangers"] == ["젖은 손으로 플러그를 만지지 마세요"]


def test_every_answer_leads_to_a_node_or_another_tree(read: Read) -> None:
    ids = {item["id"] for item in read("fault-trees")["items"]}
    for id in ids:
        tree = read(f"fault-trees/{id}")
        for node in tree["nodes"].values():
            for target in node.get("next", {}).values():
                assert target in tree["nodes"] or target.removeprefix("tree:") in ids
            assert [option["id"] for option in node.get("options", [])] == list(node.get("next", {}))


def test_options_have_words(read: Read) -> None:
    nodes = read("fault-trees/dishwasher/wont-drain")["nodes"]
    assert [option["label"] for option in nodes["smell"]["options"]] == ["네", "아니요", "모르겠어요"]
    assert [option["label"] for option in nodes["clean-filter"]["options"]] == ["해결됐어요", "그대로예요"]
    assert [option["label"] for option in nodes["sound"]["options"]] == [
        "소리가 나요",
        "조용해요",
        "모르겠어요",
    ]
    assert [option["only_for"] for option in nodes["sound"]["options"]] == [None, ["slim"], None]


def test_a_common_piece_comes_back_to_its_caller(read: Read) -> None:
    tree = read("fault-trees/dishwasher/wont-start")
    outlet = tree["nodes"][tree["start"]]["next"]["yes"]
    assert outlet == "power-supply--outlet"
    assert tree["nodes"][outlet]["next"] == {
        "yes": "door", "no": "power-supply--call-electrician", "unknown": "door",
    }  # fmt: skip
    assert tree["nodes"]["door"]["next"]["yes"] == "tree:dishwasher/wont-drain"


def test_a_piece_called_twice_comes_back_to_each_place(root: Path, read: Read) -> None:
    file = root / "content/fault-trees/dishwasher/wont-start.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("no: loose-plug", "no: {next: common:power-supply, return: loose-plug}"),
        encoding="utf-8",
    )
    tree = read("fault-trees/dishwasher/wont-start")
    first, second = (tree["nodes"]["plugged"]["next"][answer] for answer in ("yes", "no"))
    assert first != second
    assert tree["nodes"][first]["next"]["yes"] == "door"
    assert tree["nodes"][second]["next"]["yes"] == "loose-plug"


def test_a_part_that_must_be_ordered_turns_the_visit_into_a_call(read: Read) -> None:
    plan = read("fault-trees/dishwasher/wont-drain")["nodes"]["pump-dead"]["plan"]
    assert (plan["verdict"], plan["authored"], plan["reason"]) == ("call-first", "home-visit", "part-order")
    assert plan["parts"][0]["lead_time"] == {"min": 1, "max": 3}
    assert plan["campaigns"] == ["2026-dishwasher-hose"]


def test_a_part_past_its_date_is_not_known(read: Read) -> None:
    day_before, day_after = date(2027, 6, 30), date(2027, 7, 1)
    assert read("parts/dishwasher/door-latch", day_before)["price"] == {"from": 12000, "to": 12000}
    part = read("parts/dishwasher/door-latch", day_after)
    assert (part["availability"], part["price"], part["lead_time"], part["as_of"]) == (
        "unknown",
        None,
        None,
        None,
    )
    plan = read("fault-trees/dishwasher/wont-start", day_after)["nodes"]["latch-broken"]["plan"]
    assert (plan["verdict"], plan["reason"], plan["parts"][0]["price"]) == (
        "call-first",
        "part-unknown",
        None,
    )


def test_a_price_past_its_date_is_nowhere(root: Path) -> None:
    assert "12000" in everything(root, date(2027, 6, 30))
    assert "12000" not in everything(root, date(2027, 7, 1))


def test_stock_is_forgotten_after_thirty_days(read: Read) -> None:
    assert [row["centre"] for row in read("parts/phone/charging-port")["stock"]] == ["seoul/mapo"]
    assert read("parts/phone/charging-port", date(2026, 12, 20))["stock"] != []
    assert read("parts/phone/charging-port", date(2026, 12, 21))["stock"] == []


def test_a_queue_is_forgotten_after_a_day(read: Read) -> None:
    assert read("centres/seoul/mapo")["queue"] == {"level": "busy", "as_of": "2026-11-21T10:00:00+09:00"}
    assert read("centres/seoul/mapo", date(2026, 11, 23))["queue"] is None
    assert read("centres/seoul/jongno")["queue"] is None


def test_a_centre_past_its_date_does_not_say_when_it_is_open(root: Path, read: Read) -> None:
    file = root / "content/centres/seoul/jongno.yml"
    file.write_text(file.read_text(encoding="utf-8") + "valid-until: 2026-11-30\n", encoding="utf-8")
    assert read("centres/seoul/jongno", date(2026, 11, 30))["opening"] is not None
    late = read("centres/seoul/jongno", date(2026, 12, 1))
    assert (late["opening"], late["accepts"], late["as_of"]) == (None, None, None)
    assert late["phone"] == "1588-0000"


def test_a_centre_says_when_it_is_open_and_what_it_accepts(read: Read) -> None:
    centre = read("centres/seoul/mapo")
    assert centre["opening"]["week"]["sat"] == {"opens": "09:00", "closes": "13:00"}
    assert centre["opening"]["week"]["sun"] is None
    assert centre["opening"]["special_days"][0]["date"] == "2026-12-31"
    assert centre["accepts"] == {"phone": ["mon", "tue", "wed", "thu", "fri", "sat"]}


def test_policies_past_their_date_are_nowhere(root: Path, read: Read) -> None:
    for name in ("fees/standard", "warranty/standard"):
        file = root / f"content/policies/{name}.yml"
        file.write_text(file.read_text(encoding="utf-8") + "valid-until: 2026-12-31\n", encoding="utf-8")
    product = read("products/dishwasher", date(2026, 12, 31))
    assert (product["fees"]["call_out"], product["warranty"]["months"]) == (20000, 12)
    late = read("products/dishwasher", date(2027, 1, 1))
    assert (late["fees"], late["warranty"]) == (None, None)


def test_what_is_internal_is_nowhere(root: Path) -> None:
    assert "상담원만" not in everything(root)
    texts = [path.read_text(encoding="utf-8") for path in (root / "content").rglob("*.yml")]
    assert sum("상담원만" in text for text in texts) == 3, (
        "the golden brand has internal notes of three kinds"
    )


def test_a_campaign_is_nowhere_before_its_first_minute(root: Path) -> None:
    before, after = everything(root, date(2027, 1, 31)), everything(root, date(2027, 2, 1))
    # `publish-from` is 09:00; a site is made for the first minute of its day.
    for words in ("2027-phone-battery", "배터리 안전 캠페인"):
        assert words not in before + after
        assert words in everything(root, date(2027, 2, 2))


def test_a_replacing_campaign_is_not_told_before_its_time(root: Path, read: Read) -> None:
    file = root / "content/campaigns/2026-dishwasher-hose.yml"
    text = file.read_text(encoding="utf-8") + "withdrawn: 2026-11-01\nreplaced-by: 2027-phone-battery\n"
    file.write_text(text, encoding="utf-8")
    campaign = read("campaigns/2026-dishwasher-hose")
    assert (campaign["state"], campaign["replaced_by"]) == ("withdrawn", None)
    assert read("campaigns/2026-dishwasher-hose", date(2027, 2, 2))["replaced_by"] == "2027-phone-battery"


def test_a_year_that_is_not_confirmed_has_no_dates(root: Path, read: Read) -> None:
    file = root / "content/campaigns/2026-dishwasher-hose.yml"
    file.write_text(
        file.read_text(encoding="utf-8") + "recurs: {every: year, confirmed: [2026]}\n", encoding="utf-8"
    )
    campaign = "campaigns/2026-dishwasher-hose"
    assert read(campaign)["run"] == {"starts": "2026-03-02", "ends": "2026-12-31", "confirmed": True}
    assert read(campaign, date(2027, 3, 2))["run"] == {"starts": None, "ends": None, "confirmed": False}


def test_a_code_leads_to_its_tree_or_its_outcome(read: Read) -> None:
    assert read("codes/dishwasher/E5")["fault_tree"] == "dishwasher/wont-drain"
    assert read("codes/dishwasher/H2O")["outcome"]["plan"]["verdict"] == "stop-now"


def test_a_code_with_signs_in_it_has_a_file(root: Path, read: Read) -> None:
    file = root / "content/codes/dishwasher.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("H2O:", '"../F/1":'), encoding="utf-8")
    code = read("codes/dishwasher/u2eu2eu2fFu2f1")
    assert (code["code"], code["id"]) == ("../F/1", "dishwasher/u2eu2eu2fFu2f1")
