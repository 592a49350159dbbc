"""Which campaign matters most."""

from typing import cast

import pytest

from generator.catalog.entry import Entry
from generator.schema.campaign import Campaign, Kind
from generator.source.document import Document
from generator.visit.campaign_priority import by_priority
from tests.visit.test_campaign_state import REST


def entry(id: str, kind: str, starts: str = "2026-01-01", stop_use: str = "false") -> Entry[Campaign]:
    model = Campaign.model_validate(REST | {"kind": kind, "starts": starts, "stop-use": stop_use})
    return Entry("campaign", id, model, cast(Document, None))


def ids(*entries: Entry[Campaign]) -> list[str]:
    return [entry.id for entry in by_priority(entries)]


def test_danger_comes_before_help() -> None:
    kinds = ["recall", "safety", "disaster-support", "free-repair", "seasonal-check", "notice"]
    assert {str(kind) for kind in Kind} == set(kinds)
    assert ids(*(entry(kind, kind) for kind in reversed(kinds))) == kinds


@pytest.mark.parametrize("kind", ["recall", "safety"])
def test_what_must_not_be_used_comes_first(kind: str) -> None:
    assert ids(entry("a", "recall"), entry("b", kind, stop_use="true")) == ["b", "a"]


def test_only_danger_is_moved_up_by_a_ban() -> None:
    assert ids(entry("a", "recall"), entry("b", "notice", stop_use="true")) == ["a", "b"]


def test_of_one_kind_the_newest_comes_first() -> None:
    assert ids(entry("a", "recall", "2020-01-01"), entry("b", "recall", "2026-01-01")) == ["b", "a"]
