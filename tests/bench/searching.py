"""What a search costs and whether it finds: `python -m tests.bench.searching [ARTICLES]`.

Builds the corpus (1,000 articles in three languages by default), then asks the search page in a browser.
On the wire: text files as gzip sends them, the index as it lies there, for it is compressed.
"""

import gzip
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from newsroom.load import Reader
from newsroom.locales import LANGS, Lang
from newsroom.urls import search_url
from playwright.sync_api import Page, Response, sync_playwright

from tests.bench.corpus import Story, write_stories
from tests.bench.newsroom_site import NOW, ROOT, NewsroomSite
from tests.browser.served import launch, serve

QUERIES: Final[dict[Lang, tuple[str, ...]]] = {
    "vi": ("doi ngoai", "quy nhon", "đầu tư nước ngoài", "da nang", "cửa khẩu quốc tế Lệ Thanh", "hop tac"),
    "en": ("external affairs", "quy nhon", "foreign investment", "border gate", "memorandum of cooperation"),
    "id": ("urusan luar negeri", "kunjung", "investasi asing", "kerja sama", "quy nhon pelabuhan"),
}
_TEXT: Final = (".js", ".json")


def main(arguments: Sequence[str]) -> int:
    """Measure and print; return 0."""
    number = int(arguments[0]) if arguments else 1000
    with tempfile.TemporaryDirectory() as folder:
        catalogue, _ = Reader(ROOT).read(datetime.fromisoformat(NOW))
        stories = write_stories(number, catalogue)
        project = NewsroomSite(Path(folder) / "project", stories, catalogue)
        for what in ("first build", "build with the index kept"):
            start = time.perf_counter()
            subprocess.run([*project.build], cwd=project.folder, env=project.env, check=True)
            print(f"{what}: {time.perf_counter() - start:.1f} s")
        with serve(project.site) as home, sync_playwright() as playwright:
            browser = launch(playwright)
            for lang in LANGS:
                page = browser.new_context().new_page()
                page.goto(home + search_url(lang))
                with _wire(page) as sent:
                    for query in QUERIES[lang]:
                        sent.clear()
                        status = ask(page, query)
                        print(f"{lang}  {sum(sent.values()) / 1000:6.1f} KB  {len(sent):3} files  {status}")
                missed = list(_missed(page, lang, stories[:: max(1, number // 100)]))
                print(f"{lang}  titles not found first: {len(missed)} {missed[:3]}")
            browser.close()
    return 0


@contextmanager
def _wire(page: Page) -> Iterator[dict[str, int]]:
    sent: dict[str, int] = {}

    def note(response: Response) -> None:
        body = response.body()
        path = response.url.partition("?")[0]
        sent[path] = len(gzip.compress(body, 6)) if path.endswith(_TEXT) else len(body)

    page.on("response", note)
    yield sent
    page.remove_listener("response", note)


def ask(page: Page, query: str) -> str:
    """Search for `query` on the search page; return what it says when the results stand there."""
    page.locator("#q").fill(query)
    page.locator(".search-line button").click()
    page.wait_for_function("q => document.querySelector('.search-status').textContent.includes(q)", arg=query)
    return page.locator(".search-status").inner_text()


def _missed(page: Page, lang: Lang, stories: Sequence[Story]) -> Iterator[str]:
    for story in stories:
        ask(page, story.title[lang])
        if page.locator(".search-results a").first.inner_text() != story.title[lang]:
            yield story.title[lang]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
