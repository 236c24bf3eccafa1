"""The articles that only the periodical has, each a page of the web."""

from collections.abc import Iterator, Mapping, Sequence

from newsroom.bulletin.records import Bulletin, OwnArticle
from newsroom.bulletin.views import OwnArticleView
from newsroom.catalogue import Entry
from newsroom.figures import view_facts, view_source
from newsroom.formats import format_date
from newsroom.locales import SOURCE
from newsroom.localize.bulletins import Bulletins
from newsroom.localize.parallels import ways_beside
from newsroom.localize.placements import key, line, own_issues, view_placements
from newsroom.localize.sheets import view_chart
from newsroom.localize.texts import print_html
from newsroom.markdown import parse_body
from newsroom.urls import own_article_url
from newsroom.views import Placement


def view_own_articles(bulletins: Bulletins) -> Iterator[OwnArticleView]:
    """Yield the own articles of every issue that has an edition in this language."""
    placements = view_placements(bulletins.edition)
    for entry in own_issues(bulletins.edition):
        for _, item in entry.record.entries():
            if item.article:
                yield _own(bulletins, entry, item.article, item.figures, placements)


def _own(
    bulletins: Bulletins,
    entry: Entry[Bulletin],
    article: OwnArticle,
    figures: Sequence[str],
    placements: Mapping[str, tuple[Placement, ...]],
) -> OwnArticleView:
    edition, lang = bulletins.edition, bulletins.edition.lang
    frame = bulletins.frame(entry, line(article.title, edition), line(article.summary, edition), article.id)
    body = parse_body(article.body.get(lang) or "") if article.body else None
    charted = (name for chart in article.charts for name in chart.facts)
    cited = (*(body.values("fact") if body else ()), *charted, *figures)
    return OwnArticleView(
        frame=frame,
        title=frame.title,
        summary=frame.description,
        author=article.author or edition.words["publisher"],
        author_lang=SOURCE if article.author else lang,
        date=entry.record.date.isoformat(),
        date_text=format_date(entry.record.date, lang),
        body=print_html(body, edition) if body else "",
        charts=tuple(view_chart(chart, edition) for chart in article.charts),
        art=article.id,
        facts=view_facts(cited, lang, edition.catalogue.facts),
        sources=tuple(view_source(source, lang) for source in article.sources),
        placement=placements[key(entry.id, article.id)][0],
        parallels=ways_beside({other.lang: other.url for other in frame.alternates}, lang),
        is_stale=entry.record.is_stale(lang),
        original=own_article_url(SOURCE, entry.id, article.id),
    )
