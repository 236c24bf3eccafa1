"""What the browser tests share: the real site behind a small server, one browser, one page to look at."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, Response, sync_playwright

from tests.browser.rich import PAGES as RICH
from tests.browser.rich import build_rich_site
from tests.browser.served import Place, Served, find_pages, launch, serve


@dataclass
class Traffic:
    """What a page asked for, what came back and what the browser complained about."""

    requested: list[str] = field(default_factory=list)
    statuses: dict[str, int] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def note_request(self, request: Request) -> None:
        self.requested.append(request.url)

    def note_response(self, response: Response) -> None:
        self.statuses[response.url] = response.status

    def note_failure(self, request: Request) -> None:
        self.failed.append(f"{request.url} {request.failure}")

    def note_message(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")

    def note_error(self, error: Error) -> None:
        self.complaints.append(f"error: {error}")


@pytest.fixture(scope="session")
def served(site: Path, site_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Return the pages of the real site, and of one with every element that a page can hold."""
    rich_site = build_rich_site(tmp_path_factory.mktemp("rich"), site_url)
    with serve(site) as home, serve(rich_site) as rich_home:
        real = {kind: Place(home, address) for kind, address in find_pages(site).items()}
        yield Served(real | {kind: Place(rich_home, address) for kind, address in RICH.items()})


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the one browser of this worker."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def _desk(browser: Browser) -> Page:
    return _page(browser)


@pytest.fixture(scope="session")
def _plain_desk(browser: Browser) -> Page:
    return _page(browser, java_script_enabled=False)


def _page(browser: Browser, **options: Any) -> Page:
    page = browser.new_context(**options).new_page()
    page.set_default_timeout(10_000)
    return page


@pytest.fixture
def page(_desk: Page) -> Iterator[Page]:
    """Return the page of a desktop reader in a light room."""
    # One page for all tests of a worker: a new context costs five times as much as the visit itself.
    yield _desk
    _desk.unroute_all()
    _desk.set_viewport_size({"width": 1280, "height": 720})
    _desk.emulate_media(media="null", color_scheme="null", reduced_motion="null", forced_colors="null")


@pytest.fixture
def plain_page(_plain_desk: Page) -> Iterator[Page]:
    """Return the page of a reader whose browser runs no script."""
    yield _plain_desk
    _plain_desk.unroute_all()


@pytest.fixture
def first_visit(page: Page) -> Iterator[None]:
    """Make the browser fetch every file anew, as on a reader's first visit."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.setCacheDisabled", {"cacheDisabled": True})
    yield
    devtools.detach()


@pytest.fixture
def traffic(page: Page, first_visit: None) -> Iterator[Traffic]:  # noqa: ARG001
    """Return the record of what `page` asks for."""
    # Whatever the page before still has to say is not about this one.
    page.goto("about:blank")
    traffic = Traffic()
    watchers = {
        "request": traffic.note_request,
        "response": traffic.note_response,
        "requestfailed": traffic.note_failure,
        "console": traffic.note_message,
        "pageerror": traffic.note_error,
    }
    for event, watcher in watchers.items():
        page.on(event, watcher)  # type: ignore[call-overload]
    yield traffic
    for event, watcher in watchers.items():
        page.remove_listener(event, watcher)
