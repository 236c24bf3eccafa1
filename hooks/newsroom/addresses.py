"""Where records stand: the address of each in every language, each address one page's only."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from newsroom.catalogue import Catalogue, Entry
from newsroom.kinds import KINDS, PROFILES, Kind
from newsroom.locales import LANGS, Lang
from newsroom.models import Article, Published
from newsroom.pages import HOME
from newsroom.problems import Phrase, Problem, problem
from newsroom.urls import (
    SECTIONS,
    article_url,
    home_url,
    month_url,
    news_url,
    section_url,
    topic_url,
    year_url,
)

_Claim = tuple[str, str, str, Callable[..., Problem]]
"""An address, the file that claims it, the rule that a second claim breaks, and how to say so."""


def record_urls(kind: Kind, entry: Entry[Published]) -> dict[Lang, str]:
    """Return the address of a record in each language it is published in."""
    record = entry.record
    if isinstance(record, Article):
        return {
            lang: article_url(lang, record.date.year, record.slug.get(lang) or entry.id[11:])
            for lang in record.languages()
        }
    return {lang: kind.url(lang, record.slug.get(lang) or entry.id) for lang in record.languages()}


def article_urls(entry: Entry[Article]) -> dict[Lang, str]:
    """Return the address of an article in each language it is published in."""
    return record_urls(KINDS["news"], entry)


def check_addresses(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield a Problem for each address that two pages claim, old addresses included."""
    taken = _fixed_addresses((*catalogue.articles.values(), *catalogue.hidden.values()))
    for url, owner, rule, at in (*_claims(catalogue), *_old_claims(catalogue)):
        if url in taken:
            yield at(rule, value=f"/{url}", other=taken[url])
        taken.setdefault(url, owner)


def _claims(catalogue: Catalogue) -> Iterator[_Claim]:
    for by_lang in catalogue.pages.values():
        for page in by_lang.values():
            if page.key != HOME:
                yield page.url, page.path, "duplicate-slug", partial(_of_page, page.path)
    for topic in catalogue.topics.values():
        for lang in LANGS:
            at = partial(topic.document.problem, ("slug", lang))
            yield topic_url(lang, topic.record.slug[lang]), topic.document.path, "duplicate-slug", at
    for kind, entry in catalogue.published():
        for lang, url in record_urls(kind, entry).items():
            at = partial(entry.document.problem, ("slug", lang))
            yield url, entry.document.path, "duplicate-slug", at


def _old_claims(catalogue: Catalogue) -> Iterator[_Claim]:
    for _, entry in catalogue.published():
        for index, alias in enumerate(entry.record.aliases):
            at = partial(entry.document.problem, ("aliases", index))
            yield alias[1:], entry.document.path, "alias-clash", at


def _of_page(path: str, rule: str, **values: object) -> Problem:
    return problem(path, 1, "slug", rule, **values)


def _fixed_addresses(articles: Iterable[Entry[Article]]) -> dict[str, str]:
    """Return the addresses that no record may choose, each with the name of its page."""
    fixed: dict[str, str] = {}
    days = {(entry.record.date.year, entry.record.date.month) for entry in articles}
    for lang in LANGS:
        fixed |= {home_url(lang): Phrase("home-page"), news_url(lang): Phrase("news-section")}
        sections = (section_url(lang, segments[lang]) for segments in SECTIONS.values())
        fixed |= dict.fromkeys(sections, Phrase("section-page"))
        fixed |= dict.fromkeys((kind.url(lang) for kind in PROFILES), Phrase("register"))
        for year, month in days:
            archives = (year_url(lang, year), month_url(lang, year, month))
            fixed |= dict.fromkeys(archives, Phrase("archive"))
    return fixed
