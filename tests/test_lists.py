"""Lists of forty-five articles: cut into pages, archived by year and month, counted in every language."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import feedparser
import pytest
from newsroom.locales import LANGS, Lang, words

from tests.building import SECTIONS, build, copy_project, in_three_languages, write_article
from tests.html_tree import Element, Page, read_page

PAGE: Final = {"vi": "trang", "en": "page", "id": "halaman"}
TOPICS: Final = {
    "external-affairs": {
        "vi": "chu-de/doi-ngoai/",
        "en": "topic/external-affairs/",
        "id": "topik/urusan-luar-negeri/",
    },
    "investment": {"vi": "chu-de/dau-tu/", "en": "topic/investment/", "id": "topik/investasi/"},
}
# Ten months of 2025 and five of 2026 with three articles each; the newest five are on investment.
DAYS: Final = [
    f"{year}-{month:02d}-{day}"
    for year, months in ((2026, 5), (2025, 10))
    for month in range(months, 0, -1)
    for day in (20, 15, 10)
]
ARTICLES: Final = [(day, "investment" if n < 5 else "external-affairs") for n, day in enumerate(DAYS)]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lists")
    project = copy_project(folder / "project", news=False)
    for number, (day, topic) in enumerate(ARTICLES):
        texts = in_three_languages(f"Tin {day}") if number % 2 else {}
        write_article(project, f"{day}-tin-{number}", topic=topic, **texts)
    done = build(project, folder / "site")
    assert done.returncode == 0, done.stdout
    return folder / "site"


def lists(lang: Lang) -> Iterator[tuple[str, list[str]]]:
    """Yield the address of every list with the days of its articles, newest first."""
    section = SECTIONS[lang]
    yield section, DAYS
    for topic, slugs in TOPICS.items():
        yield f"{section}{slugs[lang]}", [day for day, own in ARTICLES if own == topic]
    for year in ("2025", "2026"):
        yield f"{section}{year}/", [day for day in DAYS if day.startswith(year)]
    for month in sorted({day[:7] for day in DAYS}):
        yield f"{section}{month.replace('-', '/')}/", [day for day in DAYS if day.startswith(month)]


def numbered(url: str, lang: Lang, number: int) -> str:
    return url if number == 1 else f"{url}{PAGE[lang]}/{number}/"


def days_on(page: Page) -> list[str]:
    body = page.html.one("div", class_="listing-body")
    return [teaser.one("time").attrs["datetime"] for teaser in body.find("article")]


@pytest.mark.parametrize("lang", LANGS)
def test_every_list_is_cut_into_pages_of_twenty(site: Path, lang: Lang) -> None:
    for url, days in lists(lang):
        pages = range(1, -(-len(days) // 20) + 1)
        shown = [days_on(read_page(site, f"{numbered(url, lang, n)}index.html")) for n in pages]
        assert shown == [days[20 * (n - 1) : 20 * n] for n in pages], url
        assert not (site / numbered(url, lang, len(pages) + 1)).exists()


def way(page: Page, link: Element) -> str:
    """Return where a relative link leads, relative to the site's root."""
    assert link.attrs["href"].startswith("../" * page.url.count("/"))
    return link.attrs["href"].removeprefix("../" * page.url.count("/"))


@pytest.mark.parametrize("lang", LANGS)
def test_pages_of_a_list_are_counted_and_lead_to_each_other(site: Path, lang: Lang) -> None:
    word, section = words(lang), SECTIONS[lang]
    for number in (1, 2, 3):
        page = read_page(site, f"{numbered(section, lang, number)}index.html")
        menu = page.html.one("nav", class_="pages")
        steps = {link.attrs["rel"]: way(page, link) for link in menu.find("a") if "rel" in link.attrs}
        around = {"prev": number - 1, "next": number + 1}
        assert steps == {rel: numbered(section, lang, n) for rel, n in around.items() if 1 <= n <= 3}
        offered = [(link.text, way(page, link)) for link in menu.find("a") if "rel" not in link.attrs]
        assert offered == [(str(n), numbered(section, lang, n)) for n in (1, 2, 3)]
        assert menu.one(aria_current="page").text == str(number)
        count = f"{word['count_articles'].format(count=45)} · {word['page_of'].format(page=number, pages=3)}"
        assert page.html.one("p", class_="meta").text == count
        suffix = "" if number == 1 else f" – {word['page_n'].format(page=number)}"
        assert page.html.one("title").text == f"{word['news']}{suffix} · {word['site_name']}"


def counts(page: Page, name: str) -> list[tuple[str, str]]:
    menu = page.html.one("nav", aria_label=name)
    return [(way(page, link), link.one("small").text) for link in menu.find("a")]


@pytest.mark.parametrize("lang", LANGS)
def test_the_archive_counts_the_articles_of_each_year_month_and_topic(site: Path, lang: Lang) -> None:
    word, section = words(lang), SECTIONS[lang]
    page = read_page(site, f"{section}2025/index.html")
    assert counts(page, word["archive"]) == [(f"{section}2026/", "15"), (f"{section}2025/", "30")]
    assert counts(page, word["months"]) == [(f"{section}2025/{m:02d}/", "3") for m in range(10, 0, -1)]
    numbers = {"external-affairs": "40", "investment": "5"}
    topics = {f"{section}{slugs[lang]}": numbers[topic] for topic, slugs in TOPICS.items()}
    assert dict(counts(page, word["topics"])) == topics
    assert page.html.one("nav", aria_label=word["archive"]).one(aria_current="true").text == "2025 30"


def test_each_page_of_a_list_has_its_counterparts_in_the_other_languages(site: Path) -> None:
    for number in (1, 2, 3):
        pages = [read_page(site, f"{numbered(SECTIONS[lang], lang, number)}index.html") for lang in LANGS]
        versions = [
            {
                link.attrs["hreflang"]: link.attrs["href"]
                for link in page.html.find("link")
                if "hreflang" in link.attrs
            }
            for page in pages
        ]
        urls = {lang: f"https://newsroom.example/{numbered(SECTIONS[lang], lang, number)}" for lang in LANGS}
        assert versions == [urls | {"x-default": urls["en"]}] * 3


@pytest.mark.parametrize("lang", LANGS)
def test_readers_can_walk_from_the_newest_article_to_the_oldest(site: Path, lang: Lang) -> None:
    own = [(number, day) for number, day in enumerate(DAYS) if lang == "vi" or number % 2]
    urls = [f"{SECTIONS[lang]}{day[:4]}/tin-{number}/" for number, day in own]
    steps = []
    for url in urls:
        page = read_page(site, f"{url}index.html")
        links = page.html.one("nav", class_="neighbours").find("a")
        steps.append({link.attrs["rel"]: way(page, link) for link in links})
    older = [{"prev": url} for url in urls[1:]] + [{}]
    newer: list[dict[str, str]] = [{}, *({"next": url} for url in urls[:-1])]
    assert steps == [before | after for before, after in zip(older, newer, strict=True)]


@pytest.mark.parametrize("lang", LANGS)
def test_a_feed_holds_the_twenty_newest_articles_of_its_list_and_language(site: Path, lang: Lang) -> None:
    own = [(day, topic) for n, (day, topic) in enumerate(ARTICLES) if lang == "vi" or n % 2]
    lists = {"": [day for day, _ in own]}
    lists |= {slugs[lang]: [day for day, of in own if of == topic] for topic, slugs in TOPICS.items()}
    held = {
        folder: [
            entry.published[:10]
            for entry in feedparser.parse((site / SECTIONS[lang] / folder / "feed.xml").read_bytes()).entries
        ]
        for folder in lists
    }
    assert held == {folder: days[:20] for folder, days in lists.items()}
    assert len(lists[""]) == (45 if lang == "vi" else 22)
