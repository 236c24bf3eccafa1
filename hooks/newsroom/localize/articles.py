"""Articles as readers of one language see them."""

from collections.abc import Iterator, Sequence
from functools import partial

from newsroom.figures import cite_html, cite_plain, resolve_links, view_facts, view_source
from newsroom.formats import format_date
from newsroom.load import Entry
from newsroom.locales import LANGS, SOURCE, Lang
from newsroom.localize.edition import Edition
from newsroom.localize.related import Relations, names_of
from newsroom.markdown import cited_facts
from newsroom.models import Article
from newsroom.urls import topic_url
from newsroom.views import Alternate, ArticleView, CorrectionView, Crumb, Frame, Named, Teaser

WORDS_A_MINUTE = 220


def view_articles(edition: Edition) -> Iterator[ArticleView]:
    """Yield every article published in the edition's language, newest first."""
    teasers = edition.teasers
    names = [(entry.id, *names_of(entry.record)) for entry in edition.own]
    related = edition.remember("related", "", names, lambda: _relate(edition.own))
    for index, entry in enumerate(edition.own):
        newer = teasers[edition.own[index - 1].id] if index else None
        older = teasers[edition.own[index + 1].id] if index + 1 < len(edition.own) else None
        others = newer, older, tuple(teasers[name] for name in related[index])
        links = tuple(_links(entry, edition))
        made_of = entry, teasers[entry.id], others, links, edition.ground
        yield edition.remember("article", entry.id, made_of, partial(_view, entry, edition, *others))


def _relate(entries: Sequence[Entry[Article]]) -> list[tuple[str, ...]]:
    """Return the names of the related articles of each one."""
    relations = Relations(entries)
    return [tuple(other.id for other in relations.of(index)) for index in range(len(entries))]


def _links(entry: Entry[Article], edition: Edition) -> Iterator[tuple[Lang, str]]:
    """Yield where the body's links to other records lead."""
    for link in entry.bodies[edition.lang].values("link"):
        kind, _, rest = link.partition(":")
        if kind in ("news", "page"):
            yield resolve(edition, kind, rest.partition("#")[0])


def _view(
    entry: Entry[Article],
    edition: Edition,
    newer: Teaser | None,
    older: Teaser | None,
    related: tuple[Teaser, ...],
) -> ArticleView:
    article, lang, catalogue = entry.record, edition.lang, edition.catalogue
    body = entry.bodies[lang]
    teaser = edition.teasers[entry.id]
    topic = catalogue.topics[article.topic].record
    translation = article.translations.get(lang)
    translated = [article.title, article.summary, *(notice.text for notice in article.corrections)]
    if article.image:
        translated += [article.image.alt, *([article.image.caption] if article.image.caption else [])]
    texts = [text.get(lang) or "" for text in translated]
    cited = [found.value for text in texts for found in cited_facts(text)] + list(body.values("fact"))
    html = cite_html(body.html, lang, catalogue.facts)
    return ArticleView(
        id=entry.id,
        frame=_frame(entry, edition),
        title=teaser.title,
        summary=teaser.summary,
        body=resolve_links(html, lang, lambda kind, name: resolve(edition, kind, name)),
        date=teaser.date,
        date_text=teaser.date_text,
        updated=_updated(article),
        minutes=max(1, round(body.words / WORDS_A_MINUTE)),
        topic=Named(topic.name[lang], topic_url(lang, topic.slug[lang])),
        tags=tuple(catalogue.tags[name].record.name[lang] for name in article.tags),
        places=tuple(catalogue.places[name].record.name[lang] for name in article.places),
        partners=tuple(catalogue.partners[name].record.name[lang] for name in article.partners),
        author=article.author or edition.words["publisher"],
        translator=translation.translator if translation else "",
        picture=teaser.picture,
        art=entry.id,
        sources=tuple(view_source(source, lang) for source in article.sources),
        facts=view_facts(cited, lang, catalogue.facts),
        corrections=_corrections(article, edition),
        is_stale=article.is_stale(lang),
        original=edition.site.urls[entry.id][SOURCE],
        newer=newer,
        older=older,
        related=related,
    )


def _frame(entry: Entry[Article], edition: Edition) -> Frame:
    article, lang = entry.record, edition.lang
    urls, teaser = edition.site.urls[entry.id], edition.teasers[entry.id]
    topic = edition.catalogue.topics[article.topic].record
    url = topic_url(lang, topic.slug[lang])
    return Frame(
        lang=lang,
        url=urls[lang],
        title=teaser.title,
        description=teaser.summary,
        alternates=tuple(Alternate(other, urls[other]) for other in LANGS if other in urls),
        crumbs=(*edition.crumbs, Crumb(topic.name[lang], url)),
        section="news",
        feeds=(edition.feed, edition.feed_of(f"topic/{article.topic}", url, topic.name[lang])),
        is_article=True,
        published=article.date.isoformat(),
        modified=_updated(article),
    )


def _corrections(article: Article, edition: Edition) -> tuple[CorrectionView, ...]:
    lang, facts = edition.lang, edition.catalogue.facts
    return tuple(
        CorrectionView(
            heading=edition.words["correction_on"].format(date=format_date(correction.date, lang)),
            date=correction.date.isoformat(),
            text=cite_plain(correction.text.get(lang) or "", lang, facts),
        )
        for correction in sorted(article.corrections, key=lambda c: c.date)
    )


def _updated(article: Article) -> str:
    return max([article.date, *(correction.date for correction in article.corrections)]).isoformat()


def resolve(edition: Edition, kind: str, name: str) -> tuple[Lang, str]:
    """Return the best page for a link: the reader's language, else Vietnamese; with that language."""
    if kind == "news":
        urls = edition.site.urls[name]
    else:
        urls = {lang: page.url for lang, page in edition.catalogue.pages[name].items()}
    lang = edition.lang if edition.lang in urls else SOURCE
    return lang, urls[lang]
