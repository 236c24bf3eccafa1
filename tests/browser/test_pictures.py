"""Photos in a real browser: each screen takes the file that it needs, at once or when it comes near."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Traffic
from tests.browser.served import Kind, Served

STORY = Kind("story", "en")
SHOWN = """() => [...document.querySelectorAll("picture img")].map(image => ({
  file: image.currentSrc.split("/").pop(),
  promised: image.naturalWidth,
  shown: Math.round(image.getBoundingClientRect().width),
  ratio: image.naturalWidth / image.naturalHeight,
}))"""


@pytest.mark.usefixtures("first_visit")
@pytest.mark.parametrize(
    ("width", "file"),
    [
        (360, "hop-bao.png-480.webp"),
        (600, "hop-bao.png-800.webp"),
        (1000, "hop-bao.png-800.webp"),
        (1440, "hop-bao.png-800.webp"),
    ],
)
@pytest.mark.parametrize("kind", [STORY, Kind("rich-home", "vi")], ids=str)
def test_what_a_page_says_of_the_width_of_a_photo_is_true(
    page: Page, served: Served, kind: Kind, width: int, file: str
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    served.show(page, kind)
    page.locator("picture img").first.scroll_into_view_if_needed()
    page.wait_for_function("[...document.querySelectorAll('picture img')].every(image => image.complete)")

    photos = page.evaluate(SHOWN)
    assert photos
    # The size in pixels of the page that a chosen file has is what `sizes` says.
    wrong = [photo for photo in photos if abs(photo["promised"] - photo["shown"]) > 0.05 * photo["shown"]]
    assert wrong == []
    assert photos[0]["file"] == file


@pytest.mark.parametrize("kind", [STORY], ids=str)
def test_a_photo_comes_first_and_in_one_file(
    page: Page, traffic: Traffic, served: Served, kind: Kind
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    served.show(page, kind)
    page.wait_for_function("document.querySelector('picture img').complete")

    media = [url.rpartition("/")[2] for url in traffic.requested if "/assets/media/" in url]
    assert media == ["hop-bao.png-480.webp"]
    image = page.locator("picture img")
    assert (image.get_attribute("fetchpriority"), image.get_attribute("loading")) == ("high", None)
