"""A built site as a browser meets it: served below its prefix, with the address of a page of each kind."""

import gzip
import os
import re
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple
from urllib.parse import urlsplit

from newsroom.locales import LANGS, Lang
from playwright.sync_api import Browser, Playwright, Route
from playwright.sync_api import Page as BrowserPage

from tests.html_tree import Page, read_pages


class Kind(NamedTuple):
    """A kind of page in one language."""

    name: str
    lang: Lang

    def __str__(self) -> str:
        return f"{self.name}-{self.lang}"


IN_THREE_LANGUAGES: Final = (
    *("home", "article", "section", "topic", "year", "month", "page", "search"),
    *("invest", "register", "empty-register", "park", "sector", "project"),
    *("partner", "agreements", "agreement", "events", "event", "figures", "data"),
    *("issues", "issue", "own-article"),
)
NOT_FOUND: Final = Kind("not-found", "en")
MOVED: Final = Kind("moved", "vi")
UNTRANSLATED: Final = Kind("untranslated", "vi")
KINDS: Final = (
    *(Kind(name, lang) for name in IN_THREE_LANGUAGES for lang in LANGS),
    NOT_FOUND,
    MOVED,
)
"""What every real site has."""

_VIETNAMESE: Final = {
    "article": re.compile(r"tin-tuc/\d{4}/(?!\d\d/)[a-z0-9-]+/"),
    "section": re.compile(r"tin-tuc/"),
    "topic": re.compile(r"tin-tuc/chu-de/[a-z0-9-]+/"),
    "year": re.compile(r"tin-tuc/\d{4}/"),
    "month": re.compile(r"tin-tuc/\d{4}/\d\d/"),
    "page": re.compile(r"(?!tin-tuc|ban-tin|dau-tu|hop-tac|so-lieu|du-lieu|tim-kiem)[a-z0-9-]+/"),
    "search": re.compile(r"tim-kiem/"),
    "figures": re.compile(r"so-lieu/"),
    "data": re.compile(r"du-lieu/"),
    "invest": re.compile(r"dau-tu/"),
    "register": re.compile(r"dau-tu/khu-cong-nghiep/"),
    "empty-register": re.compile(r"dau-tu/co-hoi/"),
    "park": re.compile(r"dau-tu/khu-cong-nghiep/[a-z0-9-]+/"),
    "sector": re.compile(r"dau-tu/nganh/[a-z0-9-]+/"),
    "project": re.compile(r"dau-tu/du-an/[a-z0-9-]+/"),
    "partner": re.compile(r"hop-tac/doi-tac/[a-z0-9-]+/"),
    "agreements": re.compile(r"hop-tac/thoa-thuan/"),
    "agreement": re.compile(r"hop-tac/thoa-thuan/[a-z0-9-]+/"),
    "events": re.compile(r"hop-tac/su-kien/"),
    "event": re.compile(r"hop-tac/su-kien/[a-z0-9-]+/"),
    "issues": re.compile(r"ban-tin/"),
    "issue": re.compile(r"ban-tin/\d{4}-\d\d/"),
    "own-article": re.compile(r"ban-tin/\d{4}-\d\d/[a-z0-9-]+/"),
}


_TEXTS: Final = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".json": "application/json",
}
"""What web servers compress."""


@dataclass(frozen=True)
class Place:
    """Where a page is: the address of its site, `http://127.0.0.1:…/newsroom/`, and its own below that."""

    home: str
    address: str

    @property
    def url(self) -> str:
        """The whole address."""
        return self.home + self.address


class Served(dict[Kind, Place]):
    """Where the pages are that tests look at, by their kind."""

    def show(self, page: BrowserPage, kind: Kind) -> None:
        """Go to a page of that kind and stay, even where an old address would lead on at once."""
        url = self[kind].url
        if kind == MOVED:
            page.route(url, _without_refresh)
        page.goto(url)


def find_pages(site: Path) -> dict[Kind, str]:
    """Find a page of each kind in a built site; return their addresses, relative to the site's root."""
    root = site_url(site)
    found = {NOT_FOUND: "khong-co/trang-nay/", Kind("home", "vi"): ""}
    found |= {Kind("home", lang): f"{lang}/" for lang in ("en", "id")}
    whole: list[Page] = []
    for page in read_pages(site):
        if page.lang != "vi":
            continue
        if any(page.html.find("meta", http_equiv="refresh")):
            found.setdefault(MOVED, page.url)
        elif len(_versions(page, root)) == len(LANGS):
            whole.append(page)
        elif _VIETNAMESE["article"].fullmatch(page.url):
            found.setdefault(UNTRANSLATED, page.url)
    for name, pattern in _VIETNAMESE.items():
        richest = max((page for page in whole if pattern.fullmatch(page.url)), key=_richness)
        found |= {Kind(name, lang): url for lang, url in _versions(richest, root).items()}
    return found


def site_url(site: Path) -> str:
    """Return the address that a site was built for."""
    home = (site / "index.html").read_text(encoding="utf-8")
    canonical = re.search(r'<link rel="canonical" href="([^"]+)"', home)
    assert canonical, "the home page states its address"
    return canonical[1]


def _versions(page: Page, root: str) -> dict[Lang, str]:
    links = {
        link.attrs["hreflang"]: link.attrs["href"]
        for link in page.html.find("link")
        if "hreflang" in link.attrs
    }
    return {lang: links[lang].removeprefix(root) for lang in LANGS if lang in links}


def _richness(page: Page) -> tuple[int, ...]:
    """Rank pages by how much there is to go wrong: corrections, tables, figures, teasers."""
    notices = sum("correction" in aside.attrs.get("class", "") for aside in page.html.find("aside"))
    facts, tables = page.html.find("a", class_="fact"), page.html.find("table")
    return notices, len(list(tables)), len(list(facts)), len(list(page.html.find("article")))


def _without_refresh(route: Route) -> None:
    response = route.fetch()
    body = re.sub('<meta http-equiv="refresh"[^>]*>', "", response.text())
    route.fulfill(response=response, body=body)


@contextmanager
def serve(site: Path, *, is_compressed: bool = False) -> Iterator[str]:
    """Serve a built site below its own prefix on a free port of this machine; yield its address.

    Compressed as web servers send it, where loading times are measured.
    """
    prefix = urlsplit(site_url(site)).path
    handler = _Compressing if is_compressed else _Handler
    server = _Server(("127.0.0.1", 0), partial(handler, site, prefix))
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing when a browser leaves a page before all its files have come."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".woff2": "font/woff2"}

    def __init__(self, site: Path, prefix: str, *args: object) -> None:
        self.prefix = prefix
        super().__init__(*args, directory=str(site))  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """Return the file at an address; nothing lies outside the prefix."""
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "nothing-here")
        return super().translate_path(f"/{path.removeprefix(self.prefix)}")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer as static hosts do: an unknown address shows 404.html."""
        if code != 404:
            return super().send_error(code, message, explain)
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


class _Compressing(_Handler):
    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answer with the compressed file where it is text."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if self.path.endswith("/") else file
        if file.suffix not in _TEXTS or not file.is_file():
            return super().send_head()
        body = gzip.compress(file.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", f"{_TEXTS[file.suffix]}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        return BytesIO(body)


def launch(playwright: Playwright) -> Browser:
    """Start the browser that is installed here."""
    names = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
    browser = os.environ.get("NEWSROOM_BROWSER") or next(filter(None, map(shutil.which, names)), None)
    if not browser:
        raise RuntimeError(
            "Không tìm thấy trình duyệt để kiểm tra · no browser to test with. "
            "Install Chromium (Debian: sudo apt install chromium; macOS: brew install --cask chromium; "
            "Windows: Edge comes with it), or put the path of Chrome, Chromium or Edge into NEWSROOM_BROWSER."
        )
    quiet = ["--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    quiet += ["--disable-sync", "--no-first-run"]
    # Chromium refuses to run its sandbox as root, which containers are.
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        quiet.append("--no-sandbox")
    return playwright.chromium.launch(executable_path=browser, args=quiet)
