"""What a page view costs and reveals: nothing leaves the site, nothing is missing, nothing is kept."""

from dataclasses import dataclass
from urllib.parse import urljoin

import pytest
from newsroom.locales import words
from playwright.sync_api import Page, expect

from tests.browser.conftest import Traffic
from tests.browser.served import KINDS, MOVED, NOT_FOUND, Kind, Served

KEPT = """async () => [
  document.cookie, localStorage.length, sessionStorage.length, (await cookieStore.getAll()).length,
  (await indexedDB.databases()).length, (await caches.keys()).length].join(" ")"""
OURS = ("assets/css/newsroom.css", "assets/img/icon.svg", "assets/js/newsroom.js")


@dataclass(frozen=True)
class Visit:
    """What one page view did besides showing the page."""

    outside: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    complaints: tuple[str, ...] = ()
    loaded: tuple[str, ...] = OURS
    """Files besides the page and its fonts."""
    kept: str = " 0 0 0 0 0"
    """The cookies and the sizes of every kind of storage."""


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_a_page_loads_only_our_own_files_complains_of_nothing_and_keeps_nothing(
    page: Page, traffic: Traffic, served: Served, kind: Kind
) -> None:
    page.goto(served.url(kind), wait_until="networkidle")

    expected = Visit()
    if kind == NOT_FOUND:
        complaint = "error: Failed to load resource: the server responded with a status of 404 (Not Found)"
        loaded = OURS[:2]
        expected = Visit(missing=(served.url(kind),), complaints=(complaint,), loaded=loaded)
    ours = {url.removeprefix(served.home) for url in traffic.requested}
    assert expected == Visit(
        outside=tuple(url for url in traffic.requested if not url.startswith(served.home)),
        missing=tuple(url for url, status in traffic.statuses.items() if status >= 400),
        # An old address is left before all its own files have come.
        failed=tuple(line for line in traffic.failed if not (kind == MOVED and "ERR_ABORTED" in line)),
        complaints=tuple(traffic.complaints),
        loaded=tuple(sorted(path for path in ours if path.startswith("assets/") and "/fonts/" not in path)),
        kept=page.evaluate(KEPT),
    )


def test_a_page_holds_one_script_of_ours_and_no_style_of_its_own(page: Page, served: Served) -> None:
    # The policy of the page refuses anything else; Material's script and style would show here.
    page.goto(served.url(Kind("article", "en")))

    assert page.locator("script").evaluate_all("all => all.map(script => script.getAttribute('src'))") == [
        "../../../../assets/js/newsroom.js"
    ]
    assert page.locator("style, [style]").count() == 0


def test_a_link_within_an_english_article_leads_to_that_article(
    page: Page, traffic: Traffic, served: Served
) -> None:
    # Material's script takes each alternate link for another site's root and would land on /en/.
    page.goto(served.url(Kind("section", "en")))
    link = _first_link_to_an_article(page)
    page.goto(link[0])
    page.wait_for_load_state("networkidle")
    page.get_by_role("main").locator(f'.prose a[href="{link[1]}"]').first.click()

    expect(page).to_have_url(urljoin(link[0], link[1]))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("article").get_by_role("heading", level=1)).to_be_visible()
    assert not [url for url in traffic.requested if "sitemap" in url]


def _first_link_to_an_article(page: Page) -> tuple[str, str]:
    """Return the address of an English article and the link in its body to another one."""
    for address in (
        page.get_by_role("main")
        .get_by_role("article")
        .get_by_role("link")
        .evaluate_all("links => links.filter(a => !a.hreflang).map(a => a.href)")
    ):
        page.goto(address)
        for href in page.locator(".prose a").evaluate_all("links => links.map(a => a.getAttribute('href'))"):
            if "/en/news/2" in href:
                return address, href
    raise AssertionError("no English article links to another one")


def test_an_unknown_address_is_answered_in_three_languages_with_a_way_home(
    page: Page, served: Served
) -> None:
    response = page.goto(served.url(NOT_FOUND))

    assert response is not None
    assert response.status == 404
    for lang in ("vi", "en", "id"):
        part = page.locator(f"section[lang={lang}]")
        expect(part.get_by_role("heading", name=words(lang)["not_found"])).to_be_visible()
        home = part.get_by_role("link", name=words(lang)["not_found_link"])
        assert urljoin(page.url, home.get_attribute("href") or "") == served.url(Kind("home", lang))


def test_an_old_address_leads_to_the_article_by_itself(page: Page, served: Served) -> None:
    page.goto(served.url(MOVED))

    page.wait_for_url(lambda url: url != served.url(MOVED))
    expect(page.get_by_role("article").get_by_role("heading", level=1)).to_be_visible()
