"""Everything that can be done with a pointer can be done with the keyboard, and shows where one is."""

import pytest
from newsroom.locales import LANGS, Lang, words
from playwright.sync_api import Page, expect

from tests.browser.rich import EACH_ONCE
from tests.browser.served import Kind, Served

NOTE_FOCUS = """() => {
  const visits = window.visits = [];
  const isSeen = element => {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  };
  document.addEventListener("focusin", ({target}) => {
    const style = getComputedStyle(target);
    const shows = style.outlineStyle != "none" && parseFloat(style.outlineWidth) >= 2;
    visits.push({element: target, shows, seen: isSeen(target)});
  });
  // The browser scrolls to an element after telling of its focus: look again when it is left.
  document.addEventListener("focusout", ({target}) => visits.at(-1).seen ||= isSeen(target));
}"""
STOPS = """() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
  .filter(element => element.checkVisibility() && !element.closest("[aria-hidden]"))"""
REPORT = """stops => {
  const name = element => `${element.tagName} ${element.className} ${element.textContent.trim()}`;
  const visits = window.visits, visited = visits.map(visit => visit.element);
  return {
    unreached: stops.filter(element => !visited.includes(element)).map(name),
    unmarked: visits.filter(visit => !visit.shows).map(visit => name(visit.element)),
    unseen: visits.filter(visit => !visit.seen).map(visit => name(visit.element)),
    disordered: visited.slice(1).filter((element, i) =>
      visited[i].compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING).map(name),
  };
}"""


@pytest.mark.parametrize("kind", EACH_ONCE, ids=str)
def test_the_tab_key_reaches_everything_in_order_and_shows_where_it_is(
    page: Page, served: Served, kind: Kind
) -> None:
    served.show(page, kind)
    # Smooth scrolling would still be on its way when the next key is pressed.
    page.emulate_media(reduced_motion="reduce")
    stops = page.evaluate_handle(STOPS)
    page.evaluate(NOTE_FOCUS)
    for _ in range(stops.evaluate("stops => stops.length")):
        page.keyboard.press("Tab")
    page.evaluate("document.activeElement.blur()")

    assert stops.evaluate(REPORT) == {"unreached": [], "unmarked": [], "unseen": [], "disordered": []}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ("home", "article", "page"))
def test_the_first_stop_leads_past_the_menu(page: Page, served: Served, name: str, lang: Lang) -> None:
    served.show(page, Kind(name, lang))
    page.keyboard.press("Tab")

    skip = page.get_by_role("link", name=words(lang)["skip"])
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.get_by_role("main").evaluate("main => main.contains(document.activeElement)")
