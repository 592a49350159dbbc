"""What axe finds on a page: barriers of any weight."""

from typing import Any

from playwright.sync_api import Page

from tests.conftest import ROOT

AXE = ROOT / "node_modules/axe-core/axe.min.js"
RUN = """axe.run(document).then(({ violations }) => violations
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(node => node.html).join(" ")}`))"""


def barriers(page: Page) -> Any:
    """Each barrier as a line: its rule, and the elements that stand in the way."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    return page.evaluate(RUN)
