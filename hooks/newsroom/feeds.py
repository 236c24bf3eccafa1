"""Atom and JSON feeds: full text, absolute links, ids that outlive a change of address.

Atom: RFC 4287. JSON Feed: version 1.1. Only articles published in the feed's language are in it.
"""

import json
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final, Protocol

from newsroom.locales import Lang, words
from newsroom.markdown import ROOT
from newsroom.views import CorrectionView, Feed, Frame, Named, PictureView

ENTRIES: Final = 20
_NAMESPACE: Final = uuid.UUID("6f0f3d0e-5c39-5d0a-9a5e-7b6a8c1f2d47")


class FeedItem(Protocol):
    """What a feed tells of an article, or of anything else that is published one by one."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def frame(self) -> Frame: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def summary(self) -> str: ...  # noqa: D102
    @property
    def body(self) -> str: ...  # noqa: D102
    @property
    def date(self) -> str: ...  # noqa: D102
    @property
    def updated(self) -> str: ...  # noqa: D102
    @property
    def author(self) -> str: ...  # noqa: D102
    @property
    def topic(self) -> Named: ...  # noqa: D102
    @property
    def tags(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def corrections(self) -> tuple[CorrectionView, ...]: ...  # noqa: D102
    @property
    def picture(self) -> PictureView | None: ...  # noqa: D102


@dataclass(frozen=True)
class FeedView:
    """A feed with its articles, newest first."""

    lang: Lang
    feed: Feed
    page: str
    """The address of the list that the feed belongs to."""
    articles: tuple[FeedItem, ...]

    @property
    def updated(self) -> str:
        """The moment of the newest change, in RFC 3339."""
        return _moment(max((article.updated for article in self.articles), default="2025-07-01"))


def stable_id(name: str) -> str:
    """Return the id of a feed or an entry; it depends on the record, not on its address."""
    return uuid.uuid5(_NAMESPACE, name).urn


def feed_views(
    lang: Lang, feeds: Sequence[tuple[Feed, str]], articles: Sequence[FeedItem]
) -> Iterator[FeedView]:
    """Yield each feed with the newest articles that announce themselves in it."""
    for feed, page in feeds:
        own = (article for article in articles if feed in article.frame.feeds)
        yield FeedView(
            lang, feed, page, tuple(article for article, _ in zip(own, range(ENTRIES), strict=False))
        )


def write_atom(view: FeedView, site_url: str) -> str:
    """Return the feed as Atom."""
    word = words(view.lang)
    entries = "".join(_atom_entry(article, site_url) for article in view.articles)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{view.lang}">\n'
        f"<id>{stable_id(f'feed/{view.feed.id}/{view.lang}')}</id>\n"
        f"<title>{escape(view.feed.title)}</title>\n"
        f"<updated>{view.updated}</updated>\n"
        f"<author><name>{escape(word['publisher'])}</name></author>\n"
        f'<link rel="self" type="application/atom+xml" href="{site_url}{view.feed.atom}"/>\n'
        f'<link rel="alternate" type="text/html" hreflang="{view.lang}" href="{site_url}{view.page}"/>\n'
        f"{entries}</feed>\n"
    )


def _atom_entry(article: FeedItem, site_url: str) -> str:
    url = f"{site_url}{article.frame.url}"
    return (
        "<entry>\n"
        f"<id>{stable_id(f'news/{article.id}/{article.frame.lang}')}</id>\n"
        f"<title>{escape(article.title)}</title>\n"
        f'<link rel="alternate" type="text/html" href="{url}"/>\n'
        f"<published>{_moment(article.date)}</published>\n"
        f"<updated>{_moment(article.updated)}</updated>\n"
        f"<author><name>{escape(article.author)}</name></author>\n"
        f'<category term="{escape(article.topic.text)}"/>\n'
        f"<summary>{escape(article.summary)}</summary>\n"
        f'<content type="html">{escape(_content(article, site_url))}</content>\n'
        "</entry>\n"
    )


def write_json(view: FeedView, site_url: str) -> str:
    """Return the feed as JSON Feed 1.1."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": view.feed.title,
        "home_page_url": f"{site_url}{view.page}",
        "feed_url": f"{site_url}{view.feed.json}",
        "language": view.lang,
        "authors": [{"name": words(view.lang)["publisher"]}],
        "items": [_json_item(article, site_url) for article in view.articles],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _json_item(article: FeedItem, site_url: str) -> dict[str, object]:
    picture = article.picture
    return {
        "id": stable_id(f"news/{article.id}/{article.frame.lang}"),
        "url": f"{site_url}{article.frame.url}",
        "title": article.title,
        "summary": article.summary,
        "content_html": _content(article, site_url),
        **({"image": f"{site_url}{picture.src}"} if picture else {}),
        "date_published": _moment(article.date),
        "date_modified": _moment(article.updated),
        "language": article.frame.lang,
        "authors": [{"name": article.author}],
        "tags": [article.topic.text, *article.tags],
    }


def _content(article: FeedItem, site_url: str) -> str:
    """Return corrections, photo and body as HTML with absolute links."""
    corrections = "".join(
        f"<aside><h2>{escape(notice.heading)}</h2><p>{escape(notice.text)}</p></aside>"
        for notice in article.corrections
    )
    here = f"{site_url}{article.frame.url}"
    html = f"{corrections}{_figure(article)}{article.body}".replace('href="#', f'href="{here}#')
    return html.replace(ROOT, site_url)


def _figure(article: FeedItem) -> str:
    picture, credit = article.picture, words(article.frame.lang)["credit"]
    if picture is None:
        return ""
    image = f'<img src="{ROOT}{picture.src}" width="{picture.width}" height="{picture.height}"'
    caption = f"{credit}: {picture.credit}"
    caption = f"{picture.caption} ({caption})" if picture.caption else caption
    return f'<figure>{image} alt="{escape(picture.alt)}"><figcaption>{escape(caption)}</figcaption></figure>'


def _moment(day: str) -> str:
    # A day in Viet Nam starts at this moment; readers elsewhere see the same instant.
    return f"{day}T00:00:00+07:00"
