"""Every address of the site is spelt here and nowhere else; addresses are relative to the site's root."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from newsroom.locales import LANGS, LOCALES, SOURCE, Lang

NEWS: Final[Mapping[Lang, str]] = {"vi": "tin-tuc", "en": "news", "id": "berita"}
BULLETIN: Final[Mapping[Lang, str]] = {"vi": "ban-tin", "en": "bulletin", "id": "buletin"}
LATEST: Final[Mapping[Lang, str]] = {"vi": "moi-nhat", "en": "latest", "id": "terbaru"}
TOPIC: Final[Mapping[Lang, str]] = {"vi": "chu-de", "en": "topic", "id": "topik"}
PAGE: Final[Mapping[Lang, str]] = {"vi": "trang", "en": "page", "id": "halaman"}
SECTIONS: Final[Mapping[str, Mapping[Lang, str]]] = {
    "investment": {"vi": "dau-tu", "en": "investment", "id": "investasi"},
    "cooperation": {"vi": "hop-tac", "en": "cooperation", "id": "kerja-sama"},
}
"""The sections of the site beside the news; each has a landing page, and a word of its name."""

SEARCH: Final[Mapping[Lang, str]] = {"vi": "tim-kiem", "en": "search", "id": "cari"}
FIGURES: Final[Mapping[Lang, str]] = {"vi": "so-lieu", "en": "figures", "id": "angka"}

DATA: Final[Mapping[Lang, str]] = {"vi": "du-lieu", "en": "data", "id": "data"}
"""The pages on the open data."""
DATA_FILES: Final = "data/v1/"
"""The folder of the open data: an interface, whose address stays while its version lasts."""

_NOT_WORD: Final = re.compile(r"[^a-z0-9]+")
# The anchors that the page around a text has already, and those of its footnotes and figures.
_TAKEN: Final = re.compile(r"main|figures|sources|related|fn(?:ref)?\d+(?:-\d+)?|fact-.*")


def slugify(text: str) -> str:
    """Return the ASCII address segment of a text: «Đối ngoại» becomes doi-ngoai."""
    folded = text.replace("đ", "d").replace("Đ", "D")
    bare = "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))
    return _NOT_WORD.sub("-", bare.lower()).strip("-")


def home_url(lang: Lang) -> str:
    """Return the address of the home page."""
    return LOCALES[lang].prefix


def page_url(lang: Lang, slug: str) -> str:
    """Return the address of a hand-written page; the home page has no slug."""
    return f"{LOCALES[lang].prefix}{slug}/" if slug else home_url(lang)


def news_url(lang: Lang) -> str:
    """Return the address of the news section."""
    return f"{LOCALES[lang].prefix}{NEWS[lang]}/"


def article_url(lang: Lang, year: int, slug: str) -> str:
    """Return the address of an article."""
    return f"{news_url(lang)}{year}/{slug}/"


def parallel_url(article: str, other: Lang) -> str:
    """Return the address of an article beside its text in another language, below the article's own."""
    return f"{article}{other}/"


def topic_url(lang: Lang, slug: str) -> str:
    """Return the address of a topic's list."""
    return f"{news_url(lang)}{TOPIC[lang]}/{slug}/"


def section_url(lang: Lang, *segments: str) -> str:
    """Return the address of a section, of a kind of record within it, or of one record."""
    return "".join((LOCALES[lang].prefix, *(f"{segment}/" for segment in segments)))


def figures_url(lang: Lang) -> str:
    """Return the address of the page of key figures."""
    return section_url(lang, FIGURES[lang])


def data_page_url(lang: Lang) -> str:
    """Return the address of the page on open data."""
    return section_url(lang, DATA[lang])


def data_file(name: str) -> str:
    """Return the address of a file of the open data."""
    return f"{DATA_FILES}{name}"


def year_url(lang: Lang, year: int) -> str:
    """Return the address of a year's archive."""
    return f"{news_url(lang)}{year}/"


def month_url(lang: Lang, year: int, month: int) -> str:
    """Return the address of a month's archive."""
    return f"{news_url(lang)}{year}/{month:02d}/"


def bulletins_url(lang: Lang) -> str:
    """Return the address of the archive of the periodical."""
    return f"{LOCALES[lang].prefix}{BULLETIN[lang]}/"


def latest_bulletin_url(lang: Lang) -> str:
    """Return the permanent address of the latest issue."""
    return f"{bulletins_url(lang)}{LATEST[lang]}/"


def bulletin_url(lang: Lang, issue: str) -> str:
    """Return the address of an issue."""
    return f"{bulletins_url(lang)}{issue}/"


def own_article_url(lang: Lang, issue: str, article: str) -> str:
    """Return the address of an article that only an issue has."""
    return f"{bulletin_url(lang, issue)}{article}/"


def bulletin_file_url(lang: Lang, issue: str, edition: str, form: str) -> str:
    """Return the address of a whole issue as a file; `edition` names its languages, and what it is for."""
    return f"{bulletin_url(lang, issue)}{BULLETIN[lang]}-{issue}-{edition}.{form}"


def calendar_url(list_url: str) -> str:
    """Return the address of the calendar of all events of the list at `list_url`."""
    return f"{list_url}calendar.ics"


def event_file_url(page_url: str) -> str:
    """Return the address of the calendar file of the event at `page_url`."""
    return f"{page_url}event.ics"


def search_url(lang: Lang) -> str:
    """Return the address of the search page."""
    return f"{LOCALES[lang].prefix}{SEARCH[lang]}/"


def numbered_url(first: str, lang: Lang, number: int) -> str:
    """Return the address of page `number` of a list that starts at `first`."""
    return first if number == 1 else f"{first}{PAGE[lang]}/{number}/"


def file_path(url: str) -> str:
    """Return the file that holds the page at `url`."""
    return f"{url}index.html" if url.endswith("/") or not url else url


def root_from(url: str) -> str:
    """Return the relative way from the page at `url` to the root of the site, ending in a slash."""
    return "../" * url.count("/") or "./"


def heading_id(text: str) -> str:
    """Return the anchor of a heading: made of its words alone, so that it stays whatever else changes."""
    name = slugify(text) or "muc"
    return f"{name}-2" if _TAKEN.fullmatch(name) else name


def lang_of(url: str) -> Lang | None:
    """Return the language of an address, or None for a file that all languages share."""
    if url.startswith("assets/"):
        return None
    return next((lang for lang in LANGS if lang != SOURCE and url.startswith(LOCALES[lang].prefix)), SOURCE)


def _made_by_lists() -> re.Pattern[str]:
    archives = "|".join(rf"{news_url(lang)}\d{{4}}/(?:\d{{2}}/)?" for lang in LANGS)
    topics = "|".join(rf"{news_url(lang)}{TOPIC[lang]}/[^/]+/" for lang in LANGS)
    lists = "|".join((archives, topics, *map(news_url, LANGS)))
    return re.compile(rf"{archives}|(?:{lists})(?:{'|'.join(PAGE.values())})/\d+/")


_MADE_BY_LISTS: Final = _made_by_lists()


def is_made_by_a_list(url: str) -> bool:
    """Tell whether a list of news has a page at `url`, or will as it grows: archives and numbered pages."""
    return _MADE_BY_LISTS.fullmatch(url) is not None
