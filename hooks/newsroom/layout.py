"""What the engine's templates print around every page: the menu, the footer, the words."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from newsroom.fill import slot
from newsroom.locales import Lang, Words, words
from newsroom.localize.edition import Edition
from newsroom.markdown import ROOT
from newsroom.urls import (
    SECTIONS,
    bulletins_url,
    data_page_url,
    figures_url,
    home_url,
    news_url,
    search_url,
    section_url,
)
from newsroom.views import Feed

MENU: Final = ("investment", "cooperation", "figures", "news", "bulletins", "about", "contact")
FOOTER: Final = (
    "investment",
    "cooperation",
    "figures",
    "data",
    "about",
    "functions",
    "contact",
    "language-policy",
    "accessibility",
    "privacy",
    "reuse",
)


@dataclass(frozen=True)
class Line:
    """A line of a menu."""

    key: str
    text: str
    url: str


@dataclass(frozen=True)
class Layout:
    """What the engine's templates print around every page of one language."""

    lang: Lang
    words: Words
    home: str
    search: str
    menu: tuple[Line, ...]
    footer: tuple[Line, ...]
    feed: Feed
    is_preview: bool
    root: str = ROOT
    slot: Callable[[str], str] = slot


def lay_out(edition: Edition, *, is_preview: bool) -> Layout:
    """Return the layout of one language."""
    lang = edition.lang
    return Layout(
        lang=lang,
        words=words(lang),
        home=home_url(lang),
        search=search_url(lang),
        menu=tuple(_lines(MENU, edition)),
        footer=tuple(_lines(FOOTER, edition)),
        feed=edition.feed,
        is_preview=is_preview,
    )


def _lines(keys: Iterable[str], edition: Edition) -> Iterator[Line]:
    """Yield the lines of a menu; what is not there in the language has none."""
    lang, catalogue, word = edition.lang, edition.catalogue, words(edition.lang)
    for key in keys:
        if key == "news":
            yield Line(key, word["news"], news_url(lang))
        elif key == "figures":
            yield Line(key, word["menu_figures"], figures_url(lang))
        elif key == "data":
            yield Line(key, word["open_data"], data_page_url(lang))
        elif key == "bulletins":
            if catalogue.bulletins:
                yield Line(key, word["bulletin"], bulletins_url(lang))
        elif key in SECTIONS:
            yield Line(key, word[f"menu_{key}"], section_url(lang, SECTIONS[key][lang]))
        elif page := catalogue.pages.get(key, {}).get(lang):
            yield Line(key, page.front.title, page.url)
