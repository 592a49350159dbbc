"""From home, by typing, to a verdict: three common cases in few taps and few questions."""

import pytest
from playwright.sync_api import Page, expect

#: what is typed, the guide that is meant, and the answers given
CASES = {
    "a washer that does not drain": (
        "세탁기 물이 안 빠져요",
        "washer-front/wont-drain",
        ["no", "no", "fixed"],
    ),
    "a telephone that does not charge": (
        "휴대폰 충전이 안돼요",
        "smartphone/wont-charge",
        ["no", "no", "not-fixed"],
    ),
    "an air conditioner that does not cool": ("에어컨이 안 시원해요", "ac-wall/not-cold", ["unknown"]),
}
MOST_TAPS, MOST_QUESTIONS = 8, 5


@pytest.mark.parametrize("case", CASES)
def test_a_common_case_ends_in_a_verdict_soon(case: str, page: Page) -> None:
    typed, tree, answers = CASES[case]
    page.goto("index.html")
    box = page.locator("main [role=combobox], main input[type=search]").first
    box.click()
    box.press_sequentially(typed)
    page.locator("main [role=option]").first.wait_for()
    page.keyboard.press("Enter")
    taps, questions = 2, 0
    page.wait_for_url(f"**/fault-trees/{tree}/**")
    shown = page.locator("[data-node]:visible")
    answers = list(answers)
    while True:
        expect(shown).to_have_count(1)
        kind = shown.get_attribute("data-kind")
        if kind == "outcome":
            break
        questions += kind == "question"
        wanted = answers.pop(0) if answers else ("not-fixed" if kind == "action" else "unknown")
        option = shown.locator(f"[data-option='{wanted}']")
        (option if option.count() else shown.locator("[data-option]").first).click()
        taps += 1
    expect(shown.locator(".verdict strong")).to_be_visible()
    assert taps <= MOST_TAPS and questions <= MOST_QUESTIONS
