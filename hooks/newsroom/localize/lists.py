"""Lists of articles: the section, each topic, each year and month, cut into pages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from newsroom.catalogue import Entry
from newsroom.formats import month_name
from newsroom.locales import LANGS, Lang, words
from newsroom.localize.edition import Edition
from newsroom.models import Article
from newsroom.urls import month_url, news_url, numbered_url, topic_url, year_url
from newsroom.views import Alternate, Count, Crumb, Feed, Frame, ListView

PAGE_SIZE = 20

Entries = Sequence[Entry[Article]]


@dataclass(frozen=True)
class Listing:
    """A list before it is cut into pages; it holds the same articles in every language."""

    urls: Mapping[Lang, str]
    title: str
    summary: str
    entries: Entries
    crumbs: tuple[Crumb, ...]
    feeds: tuple[Feed, ...]
    year: int | None = None
    id: str = "news"
    """What the list is about; stays when its address changes."""


def view_lists(edition: Edition) -> Iterator[ListView]:
    """Yield every page of every list in the edition's language."""
    every = tuple(edition.catalogue.articles.values())
    by_year = {year: tuple(group) for year, group in groupby(every, lambda e: e.record.date.year)}
    menus = _Menus(
        topics=topic_counts(edition),
        years=tuple((year, len(entries)) for year, entries in by_year.items()),
        months={year: _months(entries) for year, entries in by_year.items()},
    )
    for listing in _listings(edition, every, by_year):
        yield from _pages(listing, edition, menus)


@dataclass(frozen=True)
class _Menus:
    topics: tuple[Count, ...]
    years: tuple[tuple[int, int], ...]
    months: Mapping[int, tuple[tuple[int, int], ...]]


def topic_counts(edition: Edition) -> tuple[Count, ...]:
    """Return the topics that have articles, with their number, in the order staff chose."""
    articles = edition.catalogue.articles.values()
    numbers: dict[str, int] = {}
    for entry in articles:
        numbers[entry.record.topic] = numbers.get(entry.record.topic, 0) + 1
    topics = sorted(edition.catalogue.topics.values(), key=lambda topic: (topic.record.order, topic.id))
    lang = edition.lang
    return tuple(
        Count(topic.record.name[lang], topic_url(lang, topic.record.slug[lang]), numbers[topic.id], False)
        for topic in topics
        if topic.id in numbers
    )


def year_counts(edition: Edition) -> tuple[Count, ...]:
    """Return the years that have articles, with their number, the latest first."""
    years = groupby(edition.catalogue.articles.values(), lambda entry: entry.record.date.year)
    return tuple(
        Count(str(year), year_url(edition.lang, year), len(list(group)), False) for year, group in years
    )


def _months(entries: Entries) -> tuple[tuple[int, int], ...]:
    return tuple(
        (month, len(list(group))) for month, group in groupby(entries, lambda e: e.record.date.month)
    )


def _listings(edition: Edition, every: Entries, by_year: Mapping[int, Entries]) -> Iterator[Listing]:
    lang, word = edition.lang, edition.words
    home, news = edition.crumbs
    yield Listing(
        {other: news_url(other) for other in LANGS}, word["news"], word["news_summary"], every,
        (home, Crumb(word["news"], None)), (edition.feed,),
    )  # fmt: skip
    for topic in edition.catalogue.topics.values():
        urls = {other: topic_url(other, topic.record.slug[other]) for other in LANGS}
        name = topic.record.name[lang]
        own = tuple(e for e in every if e.record.topic == topic.id)
        feeds = (edition.feed, edition.feed_of(f"topic/{topic.id}", urls[lang], name))
        crumbs = (home, news, Crumb(name, None))
        yield Listing(urls, name, topic.record.summary[lang], own, crumbs, feeds, id=f"topics/{topic.id}")
    for year, entries in by_year.items():
        yield from _archive(edition, year, entries)


def _archive(edition: Edition, year: int, entries: Entries) -> Iterator[Listing]:
    lang, word = edition.lang, edition.words
    year_name = word["year"].format(year=year)
    title = word["archive_of"].format(when=year_name)
    urls = {other: year_url(other, year) for other in LANGS}
    crumbs = (*edition.crumbs, Crumb(str(year), None))
    yield Listing(urls, title, "", entries, crumbs, (edition.feed,), year, f"year/{year}")
    for month, group in groupby(entries, lambda e: e.record.date.month):
        month_text = word["month"].format(month=month_name(month, lang), year=year)
        title = word["archive_of"].format(when=month_text)
        month_urls = {other: month_url(other, year, month) for other in LANGS}
        way = (*edition.crumbs, Crumb(str(year), urls[lang]), Crumb(_month(month, lang), None))
        month_id = f"month/{year}-{month:02d}"
        yield Listing(month_urls, title, "", tuple(group), way, (edition.feed,), year, month_id)


def _pages(listing: Listing, edition: Edition, menus: _Menus) -> Iterator[ListView]:
    lang = edition.lang
    first = listing.urls[lang]
    total = max(1, -(-len(listing.entries) // PAGE_SIZE))
    for number in range(1, total + 1):
        shown = listing.entries[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
        yield ListView(
            frame=_frame(listing, edition, number),
            title=listing.title,
            summary=listing.summary,
            teasers=tuple(edition.teasers[entry.id] for entry in shown),
            total=len(listing.entries),
            page=number,
            pages=_page_numbers(first, lang, number, total),
            previous=numbered_url(first, lang, number - 1) if number > 1 else "",
            next=numbered_url(first, lang, number + 1) if number < total else "",
            topics=tuple(_here(count, first) for count in menus.topics),
            years=tuple(_here(Count(str(y), year_url(lang, y), n, False), first) for y, n in menus.years),
            months=_month_counts(listing, lang, menus),
            updated=max((e.record.date.isoformat() for e in shown), default=""),
        )


def _frame(listing: Listing, edition: Edition, number: int) -> Frame:
    lang = edition.lang
    suffix = f" – {words(lang)['page_n'].format(page=number)}" if number > 1 else ""
    return Frame(
        lang=lang,
        url=numbered_url(listing.urls[lang], lang, number),
        title=f"{listing.title}{suffix}",
        description=listing.summary or f"{listing.title}. {edition.words['news_summary']}",
        alternates=tuple(Alternate(o, numbered_url(listing.urls[o], o, number)) for o in LANGS),
        crumbs=listing.crumbs,
        section="news",
        feeds=listing.feeds,
        modified=listing.entries[0].record.date.isoformat() if listing.entries else "",
        id=listing.id,
    )


def _here(count: Count, url: str) -> Count:
    return Count(count.text, count.url, count.number, count.url == url)


def _month_counts(listing: Listing, lang: Lang, menus: _Menus) -> tuple[Count, ...]:
    if listing.year is None:
        return ()
    return tuple(
        _here(Count(_month(m, lang), month_url(lang, listing.year, m), n, False), listing.urls[lang])
        for m, n in menus.months[listing.year]
    )


def _month(month: int, lang: Lang) -> str:
    return words(lang)["month_only"].format(month=month_name(month, lang))


def _page_numbers(first: str, lang: Lang, here: int, total: int) -> tuple[Count, ...]:
    """Return the page numbers to offer: the first, the last and those around this one."""
    offered = sorted({1, total, *range(max(1, here - 2), min(total, here + 2) + 1)})
    return tuple(Count(str(n), numbered_url(first, lang, n), n, n == here) for n in offered)
