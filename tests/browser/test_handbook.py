"""The editors' handbook in a browser: its pictures come, as large as the page said they would be."""

import pytest
from playwright.sync_api import Page

from generator.schema.markdown import images
from tests.conftest import ROOT

CHAPTERS = sorted(
    file.stem
    for file in (ROOT / "content/guides/editors").glob("*.md")
    if list(images(file.read_text(encoding="utf-8")))
)
#: each picture in view, once it is there: its own size, the size the page names, and what stands for it
LOOK = """async image => {
  image.scrollIntoView()
  await image.decode()
  return [image.naturalWidth, image.naturalHeight, image.width / image.height, image.alt]
}"""


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_pictures_come_in_their_size_and_fit_a_phone(page: Page, chapter: str) -> None:
    page.goto(f"guides/editors/{chapter}/index.html")
    height = page.evaluate("document.documentElement.scrollHeight")
    shown = page.locator("main img").all()
    assert shown
    for image in shown:
        width, tall, shape, words = image.evaluate(LOOK)
        assert (image.get_attribute("width"), image.get_attribute("height")) == (str(width), str(tall))
        assert shape == pytest.approx(width / tall, rel=0.02)
        assert words
    assert page.evaluate("document.documentElement.scrollHeight") == height, "something moved"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
