"""The same issue as a PDF by Typst, by Chromium and, where it is installed, by WeasyPrint.

`PYTHONPATH=hooks python -m tests.bench.press_peers`: each starts cold and makes one language of each issue.
"""

import re
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Final

from newsroom.bulletin.documents import issue_data
from newsroom.bulletin.ebook import make_ebook
from newsroom.bulletin.typeset import typeset
from newsroom.bulletin.views import PrintIssue
from newsroom.load import Reader
from newsroom.locales import SOURCE
from newsroom.localize.edition import Edition, Site
from newsroom.localize.sheets import view_print
from playwright.sync_api import sync_playwright
from pypdf import PdfReader

from tests.bench.newsroom_site import NOW, ROOT
from tests.browser.served import launch

_STYLE: Final = (
    "@page { size: 190mm 270mm; margin: 18mm } body { font: 10pt/1.4 serif; text-align: justify } "
    "article { columns: 2; break-before: page } h1 { column-span: all }"
)
_BODY: Final = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)


def main() -> int:
    """Print the time of each program and its ratio to Typst's; return 0."""
    catalogue, _ = Reader(ROOT).read(datetime.fromisoformat(NOW))
    edition = Edition(Site(catalogue, {}), SOURCE)
    issues = [
        view_print(entry, edition, "https://newsroom.example/") for entry in catalogue.bulletins.values()
    ]
    own = 0.0
    for name, make in _programs():
        start = time.perf_counter()
        pages = sum(len(PdfReader(BytesIO(make(issue))).pages) for issue in issues)
        wall = time.perf_counter() - start
        own = own or wall
        print(
            f"{name:10} {len(issues)} issues, {pages:3} pages, {wall:5.2f} s, × {wall / own:.2f}", flush=True
        )
    return 0


def _programs() -> Iterator[tuple[str, Callable[[PrintIssue], bytes]]]:
    yield "Typst", _by_typst
    yield "Chromium", _by_chromium
    if find_spec("weasyprint"):
        yield "WeasyPrint", _by_weasyprint
    else:
        print("WeasyPrint is not installed (pip install weasyprint): measured without it", flush=True)


def _by_typst(issue: PrintIssue) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        size = {"width": 19.0, "height": 27.0, "bleed": 0}
        return typeset("issue", issue_data(issue) | size, issue.day, Path(folder)).file.read_bytes()


def _by_chromium(issue: PrintIssue) -> bytes:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page()
        page.set_content(_as_page(issue))
        data: bytes = page.pdf(prefer_css_page_size=True, tagged=True, outline=True)
        browser.close()
    return data


def _by_weasyprint(issue: PrintIssue) -> bytes:
    from weasyprint import HTML  # noqa: PLC0415 - only where it is installed

    data: bytes = HTML(string=_as_page(issue)).write_pdf(pdf_variant="pdf/ua-1")
    return data


def _as_page(issue: PrintIssue) -> str:
    """Return the documents of the e-book as one page: the same texts, tables and charts."""
    with zipfile.ZipFile(BytesIO(make_ebook(issue))) as book:
        names = [
            name for name in book.namelist() if name.endswith(".xhtml") and not name.endswith("nav.xhtml")
        ]
        bodies = [found[1] for name in names if (found := _BODY.search(book.read(name).decode()))]
        cover = book.read("EPUB/cover.svg").decode()
    text = "".join(bodies).replace('<img src="cover.svg"', f'{cover}<img hidden="hidden"')
    return (
        f'<!doctype html><html lang="{issue.lang}"><meta charset="utf-8"><title>{issue.number}</title>'
        f"<style>{_STYLE}</style><body>{text}</body></html>"
    )


if __name__ == "__main__":
    sys.exit(main())
