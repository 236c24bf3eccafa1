"""The edition of the catalogue for one language: what every view of that language draws on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, TypeVar

from newsroom.addresses import record_urls
from newsroom.catalogue import Catalogue, Entry
from newsroom.fields import Translated
from newsroom.figures import cite_plain
from newsroom.formats import format_date
from newsroom.kinds import KINDS
from newsroom.locales import SOURCE, Lang, Words, words
from newsroom.localize.links import Name, cross_links
from newsroom.models import Article, Published
from newsroom.pictures import Photos
from newsroom.urls import home_url, news_url
from newsroom.views import BannerView, Crumb, Feed, Named, PictureChoice, PictureView, Teaser

T = TypeVar("T")


class Memory:
    """What the preview made in earlier rounds, with what it was made of: the same is not made again."""

    def __init__(self) -> None:
        self._made: dict[object, tuple[object, Any]] = {}

    def recall(self, name: object, made_of: object, make: Callable[[], T]) -> T:
        """Return what `make` returns; do not call it while what is called `name` is made of the same."""
        known = self._made.get(name)
        if known is None or known[0] != made_of:
            known = self._made[name] = made_of, make()
        value: T = known[1]
        return value


@dataclass(frozen=True)
class Site:
    """What all editions share."""

    catalogue: Catalogue
    photos: Photos

    @cached_property
    def urls(self) -> Mapping[str, Mapping[Lang, str]]:
        """The address of every public article in each language it is published in."""
        return self.pages["news"]

    @cached_property
    def pages(self) -> Mapping[str, Mapping[str, Mapping[Lang, str]]]:
        """By kind and id, the address of every public record in each language it is published in."""
        return {
            kind.name: {
                entry.id: record_urls(kind, entry) for entry in self.catalogue.records[kind.name].values()
            }
            for kind in KINDS.values()
            if kind.has_pages
        }

    @cached_property
    def links(self) -> Mapping[Name, tuple[Name, ...]]:
        """The records that belong together."""
        return cross_links(self.catalogue)


@dataclass(frozen=True)
class Edition:
    """One language's edition of the site."""

    site: Site
    lang: Lang
    memory: Memory | None = None
    """Only the preview has one: a build makes everything once."""

    def remember(self, kind: str, name: str, made_of: object, make: Callable[[], T]) -> T:
        """Make a part of this edition, or recall it."""
        return self.memory.recall((self.lang, kind, name), made_of, make) if self.memory else make()

    @cached_property
    def ground(self) -> object:
        """All that a view draws on beside articles; the same object while nothing in it changes."""
        known = self.catalogue
        ground = (known.topics, known.tags, known.places, known.partners, known.facts, self.site.photos)
        return self.remember("ground", "", ground, lambda: ground)

    @property
    def catalogue(self) -> Catalogue:
        """Everything that people wrote."""
        return self.site.catalogue

    @property
    def words(self) -> Words:
        """The interface words of the language."""
        return words(self.lang)

    @cached_property
    def own(self) -> Sequence[Entry[Article]]:
        """The articles that are published in this language, newest first."""
        urls = self.site.urls
        return tuple(e for e in self.catalogue.articles.values() if self.lang in urls[e.id])

    @cached_property
    def teasers(self) -> Mapping[str, Teaser]:
        """A teaser of every public article; untranslated ones in Vietnamese."""
        return {
            entry.id: self.remember("teaser", entry.id, (entry, self.ground), partial(self._teaser, entry))
            for entry in self.catalogue.articles.values()
        }

    def _teaser(self, entry: Entry[Article]) -> Teaser:
        article, urls = entry.record, self.site.urls[entry.id]
        text_lang = self.lang if self.lang in urls else SOURCE
        return Teaser(
            url=urls[text_lang],
            title=self.print_plain(article.title, text_lang),
            summary=self.print_plain(article.summary, text_lang),
            date=article.date.isoformat(),
            date_text=format_date(article.date, self.lang),
            topic=self.catalogue.topics[article.topic].record.name[self.lang],
            text_lang=text_lang,
            art=entry.id,
            picture=self.picture(article, text_lang),
        )

    def print_plain(self, text: Translated | None, lang: Lang) -> str:
        """Return a line of text in `lang` with the figures that it cites, or nothing."""
        return cite_plain((text.get(lang) if text else None) or "", lang, self.catalogue.facts)

    def text_lang(self, kind: str, name: str) -> Lang:
        """Return the language that a record is shown in: the edition's, else Vietnamese."""
        return self.lang if self.lang in self.site.pages[kind][name] else SOURCE

    def address(self, kind: str, name: str) -> str:
        """Return the address of the page of a record, in the language that it is shown in."""
        return self.site.pages[kind][name][self.text_lang(kind, name)]

    def named(self, kind: str, name: str) -> Named:
        """Return a record as another one's page names it."""
        record = self.catalogue.records[kind][name].record
        if not isinstance(record, Published):
            return Named(record.name[self.lang])
        lang = self.text_lang(kind, name)
        return Named(
            self.print_plain(record.title, lang),
            self.site.pages[kind][name][lang],
            None if lang == self.lang else lang,
        )

    def picture(self, article: Article, lang: Lang) -> PictureView | None:
        """Return the photo of an article with its words in `lang`."""
        image = article.image
        if image is None:
            return None
        photo = self.site.photos[image.file]
        return PictureView(
            src=photo.jpeg.url,
            width=photo.jpeg.width,
            height=photo.jpeg.height,
            choices=tuple(PictureChoice(made.url, made.width) for made in photo.webp),
            alt=self.print_plain(image.alt, lang),
            caption=self.print_plain(image.caption, lang),
            credit=image.credit,
        )

    @property
    def banner(self) -> BannerView | None:
        """The urgent notice to show now, if there is one."""
        banner = self.catalogue.banner
        return BannerView(banner.text[self.lang], banner.end.isoformat()) if banner else None

    @property
    def home(self) -> Crumb:
        """The first step of every way."""
        return Crumb(self.words["home"], home_url(self.lang))

    @property
    def crumbs(self) -> tuple[Crumb, Crumb]:
        """The way to the news section."""
        return self.home, Crumb(self.words["news"], news_url(self.lang))

    @property
    def feed(self) -> Feed:
        """The feeds of all news in this language."""
        return self.feed_of("news", news_url(self.lang), self.words["site_name"])

    def feed_of(self, list_id: str, url: str, name: str) -> Feed:
        """Return the feeds of the list at `url`."""
        return Feed(list_id, self.words["feed_title"].format(name=name), f"{url}feed.xml", f"{url}feed.json")
