"""The home page and the hand-written pages as readers of one language see them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsroom.figures import view_facts
from newsroom.formats import format_date
from newsroom.kinds import PROFILES
from newsroom.locales import LANGS, SOURCE
from newsroom.localize.edition import Edition
from newsroom.localize.lists import topic_counts, year_counts
from newsroom.localize.texts import print_html
from newsroom.markdown import ROOT
from newsroom.pages import HOME, Page, is_stale
from newsroom.register_views import HomeView, SectionView
from newsroom.urls import bulletins_url, data_page_url, figures_url, search_url
from newsroom.views import Alternate, Crumb, Findable, Frame, IssueCard, Named, PageView, SearchView

LATEST = 9


def view_home(
    edition: Edition, sections: Sequence[SectionView] = (), issue: IssueCard | None = None
) -> HomeView:
    """Return the front page: the lead story, the latest news and issue, what the sections have to offer."""
    articles = edition.catalogue.articles
    chosen = articles.get(edition.catalogue.home.lead or "")
    lead = chosen or next(iter(edition.own), None)
    latest = [edition.teasers[name] for name in articles if lead is None or name != lead.id]
    return HomeView(
        frame=_home_frame(edition),
        lead=edition.teasers[lead.id] if lead else None,
        latest=tuple(latest[:LATEST]),
        facts=view_facts(edition.catalogue.home.figures, edition.lang, edition.catalogue.facts),
        topics=topic_counts(edition),
        sections=tuple(_from_home(section) for section in sections if section.reasons),
        issue=issue,
    )


def _from_home(section: SectionView) -> SectionView:
    """Return a section whose figures lead to their entries on its own page."""
    entries = f'href="{ROOT}{section.frame.url}#'
    reasons = (replace(reason, text=reason.text.replace('href="#', entries)) for reason in section.reasons)
    return replace(section, reasons=tuple(reasons))


def _home_frame(edition: Edition) -> Frame:
    page = edition.catalogue.pages[HOME][edition.lang]
    newest = max((e.record.date for e in edition.catalogue.articles.values()), default=page.front.updated)
    return Frame(
        lang=edition.lang,
        url=page.url,
        title=page.front.title,
        description=page.front.description,
        alternates=_alternates(edition, HOME),
        crumbs=(),
        section="home",
        feeds=(edition.feed,),
        modified=max(newest, page.front.updated).isoformat(),
        id=f"page/{HOME}",
    )


def view_page(edition: Edition, page: Page) -> PageView:
    """Return a hand-written page."""
    front = page.front
    return PageView(
        frame=Frame(
            lang=edition.lang,
            url=page.url,
            title=front.title,
            description=front.description,
            alternates=_alternates(edition, page.key),
            crumbs=(edition.home, Crumb(front.title, None)),
            section=page.key,
            feeds=(edition.feed,),
            findable=Findable(edition.words["kind_page"]),
            modified=front.updated.isoformat(),
            id=f"page/{page.key}",
        ),
        title=front.title,
        is_stale=is_stale(edition.catalogue.pages[page.key], edition.lang),
        original=edition.catalogue.pages[page.key][SOURCE].url,
        updated=front.updated.isoformat(),
        updated_text=format_date(front.updated, edition.lang),
        body=print_html(page.body, edition),
        facts=view_facts(page.body.values("fact"), edition.lang, edition.catalogue.facts),
    )


def view_search(edition: Edition) -> SearchView:
    """Return the search page, which is also a map of the site."""
    word = edition.words
    return SearchView(
        frame=Frame(
            lang=edition.lang,
            url=search_url(edition.lang),
            title=word["search"],
            description=word["search_summary"],
            alternates=tuple(Alternate(lang, search_url(lang)) for lang in LANGS),
            crumbs=(edition.home, Crumb(word["search"], None)),
            section="search",
            feeds=(edition.feed,),
            id="site/search",
        ),
        topics=topic_counts(edition),
        years=year_counts(edition),
        pages=(
            *(Named(word[f"kind_{kind.name}"], kind.url(edition.lang)) for kind in PROFILES),
            *_own_pages(edition),
        ),
    )


def _own_pages(edition: Edition) -> Iterator[Named]:
    word, lang = edition.words, edition.lang
    if edition.catalogue.bulletins:
        yield Named(word["bulletin"], bulletins_url(lang))
    yield Named(word["key_figures"], figures_url(lang))
    yield Named(word["open_data"], data_page_url(lang))
    for key, by_lang in edition.catalogue.pages.items():
        if key != HOME and lang in by_lang:
            yield Named(by_lang[lang].front.title, by_lang[lang].url)


def _alternates(edition: Edition, key: str) -> tuple[Alternate, ...]:
    pages = edition.catalogue.pages[key]
    return tuple(Alternate(lang, pages[lang].url) for lang in LANGS if lang in pages)
