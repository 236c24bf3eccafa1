"""Pages on small screens, in large text and in the colours of the reader's own choice."""

import pytest
from newsroom.locales import words
from playwright.sync_api import Locator, Page, expect

from tests.browser.rich import EACH_ONCE, LOOKS
from tests.browser.served import KINDS, Kind, Served

SMALL_SCREENS = ((320, "100%"), (320, "200%"), (640, "200%"), (1280, "200%"))
"""Width in CSS pixels and size of the text."""

HAS_SCROLLED = """box => new Promise(answer => {
  const look = () => box.scrollLeft > 0 ? answer(true) : requestAnimationFrame(look);
  setTimeout(() => answer(false), 5000);
  look();
})"""
TOO_WIDE = """size => {
  document.documentElement.style.fontSize = size;
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")]
    .filter(element => element.getBoundingClientRect().right > width + 1)
    .map(element => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 40)}`);
}"""


@pytest.mark.parametrize("kind", LOOKS, ids=str)
def test_a_page_never_scrolls_sideways(page: Page, served: Served, kind: Kind) -> None:
    served.show(page, kind)
    found = {}
    for width, size in SMALL_SCREENS:
        page.set_viewport_size({"width": width, "height": 800})
        if elements := page.evaluate(TOO_WIDE, size):
            found[width, size] = elements
    assert found == {}


@pytest.mark.parametrize("kind", [Kind("story", "en"), Kind("tables", "vi")], ids=str)
def test_a_wide_table_scrolls_in_a_box_of_its_own_that_the_keyboard_reaches(
    page: Page, served: Served, kind: Kind
) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    served.show(page, kind)

    box = page.get_by_role("group", name=words(kind.lang)["table"])
    expect(box.get_by_role("table")).to_be_visible()
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    box.focus()
    page.keyboard.press("ArrowRight")
    assert box.evaluate(HAS_SCROLLED)


@pytest.mark.parametrize("kind", [Kind("story", "en"), Kind("tables", "vi")], ids=str)
def test_numbers_in_a_table_stand_where_their_column_says(page: Page, served: Served, kind: Kind) -> None:
    served.show(page, kind)

    cells = page.get_by_role("row").nth(1).get_by_role("cell")
    aligned = cells.evaluate_all("cells => cells.map(cell => getComputedStyle(cell).textAlign)")
    assert aligned == ["left", "right", "center", "right", "left", "left"]


@pytest.mark.parametrize("width", (390, 1280))
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.lang == "id"], ids=str)
def test_links_that_lead_around_are_large_enough_to_hit(
    page: Page, served: Served, kind: Kind, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    served.show(page, kind)
    assert _small(page.get_by_role("navigation").get_by_role("link")) == []
    assert _small(page.get_by_role("banner").get_by_role("link")) == []
    assert _small(page.get_by_role("contentinfo").get_by_role("link")) == []


@pytest.mark.parametrize("width", (390, 1280))
def test_page_numbers_are_large_enough_to_hit(page: Page, served: Served, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    served.show(page, Kind("second-page", "en"))

    links = page.get_by_role("navigation", name=words("en")["pages"]).get_by_role("link")
    assert links.all_inner_texts() == ["Previous page", "1", "2"]
    assert _small(links) == []


def _small(links: Locator) -> list[list[object]]:
    assert links.count()
    small: list[list[object]] = links.evaluate_all(
        """links => links.map(link => [link.textContent.trim(), link.getBoundingClientRect()])
             .filter(([_, box]) => box.width < 24 || box.height < 24)
             .map(([text, box]) => [text, box.width, box.height])"""
    )
    return small


@pytest.mark.parametrize("kind", EACH_ONCE, ids=str)
def test_own_colours_and_no_motion_hide_nothing(page: Page, served: Served, kind: Kind) -> None:
    # Rows of a register have no text for the browser until they come near the screen.
    page.set_viewport_size({"width": 1280, "height": 10_000})
    served.show(page, kind)
    text = page.locator("body").inner_text()
    page.emulate_media(forced_colors="active", reduced_motion="reduce")

    assert page.locator("body").inner_text() == text
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.locator("html").evaluate("html => getComputedStyle(html).scrollBehavior") == "auto"
    # What a page says by colour alone would be lost: links stay marked, the current page stays marked.
    assert (
        page.locator(".prose a").evaluate_all(
            "links => links.filter(a => getComputedStyle(a).textDecorationLine != 'underline').length"
        )
        == 0
    )
