"""Every state of three trees as people meet it who cannot see, cannot use a mouse, or need large letters."""

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.axe import barriers

TREES = ("washer-front/wont-drain", "smartphone/wont-charge", "ac-wall/weak-heat")
#: what is smaller than a thumb: targets in running text and hidden ones are left out, as WCAG 2.2 does
SMALL = """[...document.querySelectorAll('main a, main button, main summary, main select, main input')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.offsetParent
        && !element.closest('.visually-hidden, li small, .review-note')
        && !(element.matches('a') && getComputedStyle(element).display === 'inline'))
    .map((element) => [element.getBoundingClientRect(), element.outerHTML.slice(0, 120)])
    .filter(([box]) => box.height < 43.5 || box.width < 43.5)
    .map(([box, html]) => `${Math.round(box.width)}x${Math.round(box.height)} ${html}`)"""


def states(page: Page) -> list[str]:
    """Every node of the tree that a page shows."""
    found: list[str] = page.locator("[data-node]").evaluate_all("nodes => nodes.map(node => node.id)")
    return found


def opened(page: Page, tree: str, node: str) -> None:
    page.goto("about:blank")
    page.goto(f"fault-trees/{tree}/index.html#{node}")
    page.locator(".wizard.is-on").wait_for()


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_state_has_a_barrier(tree: str, scheme: Any, page: Page) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(f"fault-trees/{tree}/index.html")
    nodes = states(page)
    assert len(nodes) > 5
    for node in nodes:
        opened(page, tree, node)
        assert barriers(page) == [], node


@pytest.mark.parametrize("tree", TREES)
def test_every_target_is_as_large_as_a_thumb(tree: str, page: Page) -> None:
    page.goto(f"fault-trees/{tree}/index.html")
    for node in states(page):
        opened(page, tree, node)
        assert page.evaluate(SMALL) == [], node


@pytest.mark.parametrize("tree", TREES)
def test_who_listens_hears_one_question_its_answers_and_the_ways_out(tree: str, page: Page) -> None:
    page.goto(f"fault-trees/{tree}/index.html")
    for node in states(page):
        opened(page, tree, node)
        heard = page.locator("body").aria_snapshot()
        levels = page.evaluate(
            "[...document.querySelectorAll('h1, h2, h3, h4')].filter((it) => it.checkVisibility())"
            ".map((it) => Number(it.tagName[1]))"
        )
        assert levels.count(1) == 1 and levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels)), node
        assert heard.count('link "전화하기') >= 1 and "건너뛰고 접수하기" in heard, node
        shown = page.locator("[data-node]:visible")
        for label in shown.locator(".answer-label").all_inner_texts():
            assert f'link "{label}' in heard, (node, label)
        others = page.locator("[data-node]:not(:visible) h3").all_text_contents()
        seen = shown.locator("h3").all_inner_texts()
        assert not [words for words in others if words not in seen and f'heading "{words}"' in heard], node


@pytest.mark.parametrize("tree", TREES)
def test_no_state_loses_the_keyboard(tree: str, wide_page: Page) -> None:
    page = wide_page
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"fault-trees/{tree}/index.html")
    for node in states(page)[:4]:
        opened(page, tree, node)
        places = set()
        for _ in range(120):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement === document.body"):
                break
            places.add(page.evaluate("document.activeElement.outerHTML.slice(0, 90)"))
            visible = page.evaluate(
                "(() => { const box = document.activeElement.getBoundingClientRect();"
                " const seen = (it) => getComputedStyle(it).outlineStyle !== 'none';"
                " return (seen(document.activeElement) || seen(document.activeElement.parentElement))"
                " && box.bottom > 0 && box.top < innerHeight })()"
            )
            assert visible, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        else:
            raise AssertionError(f"the keyboard never leaves {node}")
        assert len(places) > 8


def test_forced_colours_leave_the_answers_and_the_verdict_visible(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    opened(page, TREES[0], "smell")
    assert page.locator("#smell .answer").first.evaluate("it => getComputedStyle(it).borderStyle") == "solid"
    opened(page, TREES[0], "stop-burning")
    assert page.locator("#stop-burning .verdict .icon").is_visible()


def test_letters_twice_as_large_fit_on_a_small_screen(page: Page) -> None:
    for node in ("smell", "clean-filter", "visit-pump"):
        opened(page, TREES[0], node)
        page.evaluate("document.documentElement.style.fontSize = '212.5%'")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, node


def test_who_asks_for_more_contrast_gets_stronger_words_and_edges(page: Page) -> None:
    soft = "[...document.querySelectorAll('.soft')].map((it) => getComputedStyle(it).color)[0]"
    ink = "getComputedStyle(document.body).color"
    opened(page, TREES[0], "smell")
    assert page.evaluate(soft) != page.evaluate(ink)
    page.emulate_media(contrast="more")
    assert page.evaluate(soft) == page.evaluate(ink)
