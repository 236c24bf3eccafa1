"""What a first view of a page costs a reader on the wire, and that nothing on it moves."""

import gzip

import pytest
from newsroom.locales import LANGS
from playwright.sync_api import Page, Response, Route

from tests.browser.served import Kind, Served
from tests.browser.test_fonts import SHIFTS

WITHOUT_FONTS = 25_000
WITH_FONTS = 75_000
ITALIC = "assets/fonts/source-serif-4-400-italic.woff2"
"""Fetched only where a text stresses a word; articles that do so may weigh this much more."""


def _weights(page: Page, served: Served, kind: Kind) -> dict[str, int]:
    """Return the bytes of each file of a first view: text as servers compress it, no photos."""
    answers: list[Response] = []

    def note(answer: Response) -> None:
        answers.append(answer)

    page.on("response", note)
    page.goto(served[kind].url, wait_until="networkidle")
    page.remove_listener("response", note)
    home = served[kind].home
    return {
        name: len(answer.body() if name.endswith(".woff2") else gzip.compress(answer.body(), 6))
        for answer in answers
        if "assets/media/" not in (name := answer.url.removeprefix(home))
    }


@pytest.mark.usefixtures("first_visit")
@pytest.mark.parametrize("kind", [Kind("article", lang) for lang in LANGS], ids=str)
def test_a_first_view_of_an_article_is_light(page: Page, served: Served, kind: Kind) -> None:
    page.goto("about:blank")
    weights = _weights(page, served, kind)
    fonts = {name: size for name, size in weights.items() if name.endswith(".woff2")}
    plain = sum(weights.values()) - sum(fonts.values())

    assert (len(fonts) > 2, plain <= WITHOUT_FONTS) == (True, True), weights
    assert sum(weights.values()) - fonts.get(ITALIC, 0) <= WITH_FONTS, weights
    assert fonts.get(ITALIC, 0) <= 20_000
    assert (ITALIC in fonts) == (page.locator(".prose em").count() > 0)


@pytest.mark.usefixtures("first_visit")
@pytest.mark.parametrize("width", (390, 1280))
@pytest.mark.parametrize("name", ("story", "rich-home", "article", "issue", "register", "event"))
def test_nothing_moves_while_photos_come(page: Page, served: Served, name: str, width: int) -> None:
    def arrive_late(route: Route) -> None:
        page.wait_for_timeout(300)
        route.continue_()

    page.route("**/assets/media/*", arrive_late)
    page.route("**/assets/media/**/*", arrive_late)
    page.set_viewport_size({"width": width, "height": 800})
    served.show(page, Kind(name, "vi"))
    page.wait_for_function("[...document.images].every(image => image.complete || image.loading == 'lazy')")
    # Search engines show two decimals.
    assert round(page.evaluate(SHIFTS), 2) == 0
