"""The judged queries, asked in a browser of the search its box uses: the built files, in the real worker."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import PHONE, faultless_page
from tests.search.floors import FLOORS, missed
from tests.search.judgements import HALVES, Answer, Judgement, read_judgements
from tests.search.measure import ALL, Score, answers, scores

_ASK = """async ({ client, queries }) => {
  const { openSearch } = await import(client)
  const search = await openSearch("./")
  const found = []
  for (const text of queries) {
    const { results, loose } = await search.query(text)
    found.push(results.map(({ record }) => ({ page: `${record.kind}:${record.id}`, loose })))
  }
  return JSON.stringify(found)
}"""

Found = Mapping[str, list[list[Answer]]]


@pytest.fixture(scope="module")
def judged() -> dict[str, list[Judgement]]:
    """The judged queries of both halves."""
    return {half: read_judgements(half) for half in HALVES}


@pytest.fixture(scope="module")
def in_browser(
    browser: Browser, site: str, built_site: Path, judged: Mapping[str, list[Judgement]]
) -> dict[str, list[list[Answer]]]:
    """What the browser's worker finds for every query of each half."""
    client = next(built_site.glob("assets/*/scripts/search-client.js")).relative_to(built_site)
    found = {}
    with faultless_page(browser, site, PHONE) as page:
        page.goto("")
        for half, each in judged.items():
            queries = [judgement.query for judgement in each]
            told = page.evaluate(_ASK, {"client": f"{site}{client.as_posix()}", "queries": queries})
            found[half] = [[Answer(**answer) for answer in pages] for pages in json.loads(told)]
        assert page.workers, "the search did not run in a worker"
    return found


@pytest.fixture(scope="module")
def reached(judged: Mapping[str, list[Judgement]], in_browser: Found) -> dict[str, dict[str, Score]]:
    """What the browser's search reaches on each half, class by class."""
    return {half: scores(each, in_browser[half]) for half, each in judged.items()}


@pytest.mark.parametrize("half", HALVES)
def test_the_browser_finds_what_node_finds_for_every_judged_query(
    half: str, judged: Mapping[str, list[Judgement]], in_browser: Found, built_site: Path
) -> None:
    in_node = answers(built_site, [judgement.query for judgement in judged[half]])
    differing = sum(one != other for one, other in zip(in_browser[half], in_node, strict=True))
    assert differing == 0


@pytest.mark.parametrize("kind", FLOORS)
def test_each_class_of_query_is_answered_often_enough_in_the_browser(
    kind: str, reached: Mapping[str, Mapping[str, Score]]
) -> None:
    assert missed(kind, reached["development"][kind]) == []


@pytest.mark.parametrize("half", HALVES)
def test_queries_as_a_whole_are_answered_often_enough_in_the_browser(
    half: str, reached: Mapping[str, Mapping[str, Score]]
) -> None:
    assert missed(ALL, reached[half][ALL]) == []
