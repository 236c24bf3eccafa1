"""Articles as readers of one language see them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from newsroom.catalogue import Entry
from newsroom.figures import view_facts, view_source
from newsroom.locales import LANGS, SOURCE, Lang
from newsroom.localize.edition import Edition
from newsroom.localize.found import view_findable
from newsroom.localize.parallels import ways_beside
from newsroom.localize.placements import key, view_placements
from newsroom.localize.related import Relations, names_of
from newsroom.localize.texts import cited_in, print_body, resolve, view_corrections
from newsroom.models import Article
from newsroom.urls import topic_url
from newsroom.views import Alternate, ArticleView, Crumb, Frame, Named, Placement, Teaser

WORDS_A_MINUTE = 220


@dataclass(frozen=True)
class Around:
    """The records that an article leads to from outside its text."""

    newer: Teaser | None
    older: Teaser | None
    related: tuple[Teaser, ...]
    about: tuple[Named, ...]
    placements: tuple[Placement, ...]


def view_articles(edition: Edition) -> Iterator[ArticleView]:
    """Yield every article published in the edition's language, newest first."""
    teasers = edition.teasers
    names = [(entry.id, *names_of(entry.record)) for entry in edition.own]
    related = edition.remember("related", "", names, lambda: _relate(edition.own))
    placed = view_placements(edition)
    for index, entry in enumerate(edition.own):
        newer = teasers[edition.own[index - 1].id] if index else None
        older = teasers[edition.own[index + 1].id] if index + 1 < len(edition.own) else None
        others = tuple(teasers[name] for name in related[index])
        ways = placed.get(key("news", entry.id), ())
        around = Around(newer, older, others, tuple(_about(entry, edition)), ways)
        links = tuple(_links(entry, edition))
        made_of = entry, teasers[entry.id], around, links, edition.ground
        yield edition.remember("article", entry.id, made_of, partial(_view, entry, edition, around))


def _relate(entries: Sequence[Entry[Article]]) -> list[tuple[str, ...]]:
    """Return the names of the related articles of each one."""
    relations = Relations(entries)
    return [tuple(other.id for other in relations.of(index)) for index in range(len(entries))]


def _links(entry: Entry[Article], edition: Edition) -> Iterator[tuple[Lang, str]]:
    """Yield where the body's links to other records lead."""
    for link in entry.bodies[edition.lang].values("link"):
        kind, _, rest = link.partition(":")
        if kind == "page" or kind in edition.site.pages:
            yield resolve(edition, kind, rest.partition("#")[0])


def _about(entry: Entry[Article], edition: Edition) -> Iterator[Named]:
    """Yield the profiles that belong to an article; its partners have a line of their own."""
    for kind, name in edition.site.links.get(("news", entry.id), ()):
        if kind != "news" and not (kind == "partners" and name in entry.record.partners):
            yield edition.named(kind, name)


def _view(entry: Entry[Article], edition: Edition, around: Around) -> ArticleView:
    article, lang, catalogue = entry.record, edition.lang, edition.catalogue
    body = entry.bodies[lang]
    teaser = edition.teasers[entry.id]
    topic = catalogue.topics[article.topic].record
    translation = article.translations.get(lang)
    return ArticleView(
        id=entry.id,
        frame=_frame(entry, edition),
        title=teaser.title,
        summary=teaser.summary,
        body=print_body(entry, edition),
        date=teaser.date,
        date_text=teaser.date_text,
        updated=article.changed().isoformat(),
        minutes=max(1, round(body.words / WORDS_A_MINUTE)),
        topic=Named(topic.name[lang], topic_url(lang, topic.slug[lang])),
        tags=tuple(catalogue.tags[name].record.name[lang] for name in article.tags),
        places=tuple(catalogue.places[name].record.name[lang] for name in article.places),
        partners=tuple(edition.named("partners", name) for name in article.partners),
        about=around.about,
        placements=around.placements,
        parallels=ways_beside(edition.site.urls[entry.id], lang),
        author=article.author or edition.words["publisher"],
        translator=translation.translator if translation else "",
        picture=teaser.picture,
        art=entry.id,
        sources=tuple(view_source(source, lang) for source in article.sources),
        facts=view_facts(cited_in(entry, lang), lang, catalogue.facts),
        corrections=view_corrections(article, edition),
        is_stale=article.is_stale(lang),
        original=edition.site.urls[entry.id][SOURCE],
        newer=around.newer,
        older=around.older,
        related=around.related,
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
        findable=view_findable(
            entry, edition, edition.words["kind_news"], topic.name[lang], article.date.isoformat()
        ),
        is_article=True,
        published=article.date.isoformat(),
        modified=article.changed().isoformat(),
        id=f"news/{entry.id}",
    )
