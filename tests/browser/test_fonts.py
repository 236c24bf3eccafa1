"""The site's own fonts: they come from the site, set every letter, and move nothing when they arrive."""

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import Traffic
from tests.browser.rich import LOOKS
from tests.browser.served import Kind, Served

SHOW_LETTERS = """() => {
  const letters = new Map();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const {fontFamily, fontWeight, fontStyle} = getComputedStyle(texts.currentNode.parentElement);
    const font = `${fontStyle} ${fontWeight} 1rem ${fontFamily}`;
    letters.set(font, new Set([...letters.get(font) ?? [], ...texts.currentNode.data.trim()]));
  }
  // Asking for the font of each element of the page takes a second; so one element a font shows its letters.
  for (const [font, used] of letters) {
    const element = document.body.appendChild(document.createElement("letters"));
    element.textContent = [...used].join(" ");
    element.style.font = font;
  }
  return document.fonts.ready.then(() => null);
}"""
SHIFTS = """() => new Promise(resolve => {
  let sum = 0;
  new PerformanceObserver(list => {
    for (const shift of list.getEntries()) sum += shift.hadRecentInput ? 0 : shift.value;
  }).observe({type: "layout-shift", buffered: true});
  window.scrollTo(0, document.body.scrollHeight);
  setTimeout(() => resolve(sum), 300);
})"""


@pytest.mark.parametrize("kind", LOOKS, ids=str)
def test_every_letter_is_set_in_a_font_of_the_site(page: Page, served: Served, kind: Kind) -> None:
    served.show(page, kind)
    assert _foreign_fonts(page) == set()


def _foreign_fonts(page: Page) -> set[tuple[str, str]]:
    """Return the fonts of the computer that letters on the page are drawn with, and among which letters."""
    page.evaluate(SHOW_LETTERS)
    devtools = page.context.new_cdp_session(page)
    devtools.send("DOM.enable")
    devtools.send("CSS.enable")
    root = devtools.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    nodes = devtools.send("DOM.querySelectorAll", {"nodeId": root, "selector": "letters"})["nodeIds"]
    assert nodes
    foreign = {
        (font["familyName"], devtools.send("DOM.getOuterHTML", {"nodeId": node})["outerHTML"])
        for node in nodes
        for font in devtools.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        if not font["isCustomFont"]
    }
    devtools.detach()
    return foreign


@pytest.mark.usefixtures("first_visit")
@pytest.mark.parametrize("width", (390, 1280))
@pytest.mark.parametrize("name", ("home", "article", "section"))
def test_nothing_moves_when_the_fonts_come_late(page: Page, served: Served, name: str, width: int) -> None:
    """Until then the text stands in Arial and Times or in Liberation, stretched to the same measures."""

    def arrive_late(route: Route) -> None:
        page.wait_for_timeout(300)
        route.continue_()

    page.route("**/*.woff2", arrive_late)
    page.set_viewport_size({"width": width, "height": 800})
    served.show(page, Kind(name, "vi"))
    page.evaluate("document.fonts.ready")
    assert page.evaluate(SHIFTS) < 0.01


def test_every_font_that_is_fetched_ahead_is_used(page: Page, traffic: Traffic, served: Served) -> None:
    served.show(page, Kind("article", "en"))
    ahead = page.locator("link[rel=preload]").evaluate_all("links => links.map(link => link.href)")
    # The browser complains three seconds after loading.
    page.wait_for_timeout(3_500)

    assert traffic.complaints == []
    assert {url for url in traffic.requested if url in ahead} == set(ahead) != set()
