"""WCAG 2.2 AA and good practice as axe-core sees them: each kind of page, small and large, light and dark."""

from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.rich import LOOKS
from tests.browser.served import Kind, Served

Look = tuple[Literal["light", "dark"], dict[str, Any]]
TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
ALL_RULES: Look = ("light", {"type": "tag", "values": TAGS})
COLOUR_RULES: Look = ("dark", {"type": "rule", "values": ["color-contrast", "link-in-text-block"]})
"""In the dark only the colours are others."""
WIDTHS = (390, 1280)

RUN_AXE = """async rules => {
  const result = await axe.run({runOnly: rules, resultTypes: ["violations"], preload: false});
  return result.violations.flatMap(violation => violation.nodes.map(
    node => `${violation.id} at ${node.target}: ${node.failureSummary}`));
}"""


@pytest.mark.parametrize("kind", LOOKS, ids=str)
def test_a_page_has_no_barrier(page: Page, served: Served, kind: Kind) -> None:
    served.show(page, kind)
    assert _barriers(page) == {}


def _barriers(page: Page) -> dict[str, list[str]]:
    """Return what axe finds, by colour scheme and width."""
    # One page for the four looks: loading it again would cost more than the checks.
    page.evaluate(AXE_SCRIPT)
    found: dict[str, list[str]] = {}
    for scheme, rules in ALL_RULES, COLOUR_RULES:
        for width in WIDTHS:
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 900})
            if violations := page.evaluate(RUN_AXE, rules):
                found[f"{scheme}, {width} pixels wide"] = violations
    return found
