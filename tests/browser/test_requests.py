"""What a page view costs and reveals: nothing leaves the site, nothing is missing, nothing is kept."""

from dataclasses import dataclass
from urllib.parse import urljoin

import pytest
from newsroom.locales import LANGS, words
from playwright.sync_api import Page, expect

from tests.browser.conftest import Traffic
from tests.browser.rich import LOOKS
from tests.browser.served import MOVED, NOT_FOUND, Kind, Served

OURS = ("assets/css/newsroom.css", "assets/img/icon.svg", "assets/js/newsroom.js")
FONTS_AND_PHOTOS = ("assets/fonts/", "assets/media/")
KEPT = """async () => [
  document.cookie, localStorage.length, sessionStorage.length, (await cookieStore.getAll()).length,
  (await indexedDB.databases()).length, (await caches.keys()).length].join(" ")"""


SEARCH = "assets/js/search.js"


@dataclass(frozen=True)
class Visit:
    """What one page view did besides showing the page."""

    outside: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    complaints: tuple[str, ...] = ()
    loaded: tuple[str, ...] = OURS
    """Files besides the page, its fonts and photos."""
    kept: str = " 0 0 0 0 0"
    """The cookies and the sizes of every kind of storage."""


@pytest.mark.parametrize("kind", LOOKS, ids=str)
def test_a_page_loads_only_our_own_files_complains_of_nothing_and_keeps_nothing(
    page: Page, traffic: Traffic, served: Served, kind: Kind
) -> None:
    home, url = served[kind].home, served[kind].url
    page.goto(url, wait_until="networkidle")

    expected = Visit()
    if kind == NOT_FOUND:
        complaint = "error: Failed to load resource: the server responded with a status of 404 (Not Found)"
        expected = Visit(missing=(url,), complaints=(complaint,), loaded=OURS[:2])
    elif page.locator(".filters").count():
        expected = Visit(loaded=(*OURS[:2], "assets/js/filters.js", OURS[2]))
    elif kind.name == "search":
        # The engine itself waits for the first search.
        expected = Visit(loaded=(*OURS, SEARCH))
    ours = {asked.removeprefix(home) for asked in traffic.requested if asked not in (url, page.url)}
    assert expected == Visit(
        outside=tuple(asked for asked in traffic.requested if not asked.startswith(home)),
        missing=tuple(asked for asked, status in traffic.statuses.items() if status >= 400),
        # An old address is left before all its own files have come.
        failed=tuple(line for line in traffic.failed if not (kind == MOVED and "ERR_ABORTED" in line)),
        complaints=tuple(traffic.complaints),
        loaded=tuple(sorted(file for file in ours if not file.startswith(FONTS_AND_PHOTOS))),
        kept=page.evaluate(KEPT),
    )


def test_a_page_holds_one_script_of_ours_and_no_style_of_its_own(page: Page, served: Served) -> None:
    # The policy of the page refuses anything else; Material's script and style would show here.
    served.show(page, Kind("article", "en"))

    # What is not fetched is data for machines.
    assert page.locator("script").evaluate_all("all => all.map(script => script.getAttribute('src'))") == [
        None,
        "../../../../assets/js/newsroom.js",
    ]
    assert page.locator("style, [style]").count() == 0


def test_a_link_in_an_english_article_leads_to_the_english_article(page: Page, served: Served) -> None:
    # Material's script takes each alternate link for another site's root and would land on /en/.
    story = Kind("story", "en")
    served.show(page, story)
    page.get_by_role("main").get_by_role("link", name="briefing", exact=True).click()

    expect(page).to_have_url(f"{served[story].home}en/news/2026/press-briefing/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Press briefing on investment")


def test_an_unknown_address_is_answered_in_three_languages_with_a_way_home(
    page: Page, served: Served
) -> None:
    response = page.goto(served[NOT_FOUND].url)

    assert response is not None
    assert response.status == 404
    for lang in LANGS:
        part = page.locator(f"section[lang={lang}]")
        expect(part.get_by_role("heading", name=words(lang)["not_found"])).to_be_visible()
        home = part.get_by_role("link", name=words(lang)["not_found_link"])
        assert urljoin(page.url, home.get_attribute("href") or "") == served[Kind("home", lang)].url


def test_an_old_address_leads_to_the_article_by_itself(page: Page, served: Served) -> None:
    page.goto(served[MOVED].url)

    page.wait_for_url(lambda url: url != served[MOVED].url)
    expect(page.get_by_role("article").get_by_role("heading", level=1)).to_be_visible()
