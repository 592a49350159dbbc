"""A search service that the brand names is asked where it is well, never trusted, never waited for."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.conftest import patient
from tests.browser.serving import served
from tests.conftest import TODAY
from tests.site.golden import golden_root

SERVICE = "https://www.nuri.example/search"
ROW = {
    "kind": "fault-tree",
    "id": "phone/wont-charge",
    "product": "phone",
    "product_name": "스마트폰",
    "title": "서비스가 찾은 안내",
    "url": "fault-trees/phone/wont-charge/index.html",
    "score": 1.5,
}
ANSWER = {"query": "", "results": [ROW], "loose": False, "danger": ""}
TYPED = "식기세척기 물이 안빠져"
LOCAL = "물이 빠지지 않아요"

Asks = Callable[..., tuple[Locator, list[Any]]]


@pytest.fixture(scope="module")
def site_with_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The golden brand, which names a service."""
    folder = tmp_path_factory.mktemp("service")
    root = golden_root(folder)
    owner = root / "site_config/brand.yml"
    named = owner.read_text("utf-8").replace("links: {", f"links: {{search-service: {SERVICE}, ")
    owner.write_text(named, "utf-8")
    command = [sys.executable, "-m", "generator", "build", "--root", str(root), "--today", TODAY]
    subprocess.run([*command, "--output", str(folder / "site")], check=True, capture_output=True)
    with served(Path(folder, "site")) as address:
        yield address


@pytest.fixture
def asks(browser: Browser, site_with_service: str) -> Iterator[Asks]:
    """Types into the box while the service does what a handler says; gives the panel, and what was sent."""
    context = browser.new_context(base_url=site_with_service, locale="ko-KR")
    page: Page = patient(context.new_page())
    failures: list[str] = []
    context.on("weberror", lambda failure: failures.append(str(failure.error)))
    page.on("dialog", lambda dialog: failures.append(dialog.message))

    def ask(handler: Callable[[Route], None], text: str = TYPED) -> tuple[Locator, list[Any]]:
        sent: list[Any] = []

        def hear(route: Route) -> None:
            sent.append(route.request.post_data_json)
            handler(route)

        page.route(f"{SERVICE}**", hear)
        page.goto("")
        page.get_by_label("증상이나 오류 코드를 적어 주세요").last.fill(text)
        return page.locator("#homeSearch-panel"), sent

    yield ask
    context.close()
    assert failures == []


def answering(answer: Any, status: int = 200) -> Callable[[Route], None]:
    """A service that answers this."""
    body = answer if isinstance(answer, str) else json.dumps(answer)
    headers = {"Access-Control-Allow-Origin": "*", "Content-Type": "application/json"}
    return lambda route: route.fulfill(status=status, headers=headers, body=body)


def test_what_the_service_finds_is_shown(asks: Asks) -> None:
    panel, sent = asks(answering(ANSWER))
    option = panel.get_by_role("option")
    expect(option).to_have_count(1)
    expect(option).to_contain_text("서비스가 찾은 안내")
    expect(option).to_contain_text("스마트폰")
    assert (option.get_attribute("href") or "").endswith(ROW["url"])
    assert sent[-1]["query"] == TYPED


def test_words_of_danger_that_the_service_heard_put_the_advice_first(asks: Asks) -> None:
    panel, _sent = asks(answering(ANSWER | {"danger": "burning"}))
    expect(panel.get_by_role("alert")).to_contain_text("119")


@pytest.mark.parametrize(
    "handler",
    [
        answering("", 503),
        answering("<html>"),
        answering([]),
        answering({"results": [ROW]}),
        lambda route: route.abort(),
        lambda _route: None,
    ],
    ids=["fails", "no JSON", "another form", "silent about danger", "unreachable", "never answers"],
)
def test_where_the_service_is_silent_the_site_answers(handler: Callable[[Route], None], asks: Asks) -> None:
    panel, sent = asks(handler)
    expect(panel.get_by_role("option").first).to_contain_text(LOCAL)
    asked = len(sent)
    panel.page.get_by_label("증상이나 오류 코드를 적어 주세요").last.fill("충전이 안돼요")
    expect(panel.get_by_role("option").first).to_contain_text("충전이 되지 않아요")
    assert len(sent) == asked, "a service that failed is asked no more on this page"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "../../elsewhere/",
        "fault-trees/../../x/",
        "",
    ],
)
def test_an_answer_that_leads_away_is_refused_whole(url: str, asks: Asks) -> None:
    panel, _sent = asks(answering(ANSWER | {"results": [ROW, ROW | {"url": url}]}))
    expect(panel.get_by_role("option").first).to_contain_text(LOCAL)
    expect(panel).not_to_contain_text("서비스가 찾은 안내")


def test_markup_in_an_answer_is_only_text(asks: Asks) -> None:
    markup = "<img src=x onerror=alert(1)><b>굵게</b>"
    row = ROW | {"title": markup, "product_name": markup, "badge": markup, "product": "constructor"}
    panel, _sent = asks(answering(ANSWER | {"results": [row], "danger": "burning"}))
    option = panel.get_by_role("option")
    expect(option.locator("strong")).to_have_text(markup)
    expect(option.locator("img, b")).to_have_count(0)
    expect(panel.get_by_role("alert")).to_contain_text("119")


@pytest.mark.parametrize("danger", ["constructor", "__proto__", "없는 위험"])
def test_a_danger_nobody_knows_does_no_harm(danger: str, asks: Asks) -> None:
    panel, _sent = asks(answering(ANSWER | {"danger": danger}))
    expect(panel.get_by_role("option")).to_contain_text("서비스가 찾은 안내")
    expect(panel.get_by_role("alert")).to_have_count(0)


def test_numbers_of_people_are_not_sent(asks: Asks) -> None:
    panel, sent = asks(answering(ANSWER), f"{TYPED} 010-1234-5678")
    expect(panel.get_by_role("option").first).to_contain_text(LOCAL)
    assert sent == []
