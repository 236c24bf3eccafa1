"""The reading mode: each article in two languages side by side, made of its finished texts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from html import escape
from itertools import combinations
from typing import Final

from newsroom.bulletin.parallel import Block, blocks, side_by_side
from newsroom.bulletin.views import OwnArticleView
from newsroom.locales import LANGS, LOCALES, Lang, words
from newsroom.localize.edition import Edition
from newsroom.markdown import ROOT
from newsroom.parallel_views import ParallelView, Voice
from newsroom.urls import parallel_url
from newsroom.views import ArticleView, Crumb, Named

Story = ArticleView | OwnArticleView
"""An article in one language."""

_TABLE: Final = 'class="table"'


def ways_beside(urls: Mapping[Lang, str], lang: Lang) -> tuple[Named, ...]:
    """Return the other languages of an article, each with the address where it stands beside `lang`."""
    return tuple(
        Named(LOCALES[other].name, _address(urls, lang, other), other)
        for other in LANGS
        if other in urls and other != lang
    )


def _address(urls: Mapping[Lang, str], one: Lang, other: Lang) -> str:
    first, second = sorted((one, other), key=LANGS.index)
    return parallel_url(urls[second], first)


def view_parallels(editions: Mapping[Lang, Edition], stories: Iterable[Story]) -> Iterator[ParallelView]:
    """Yield a page for each article and each two of its languages; it is in the later one of `LANGS`."""
    by_article: dict[str, dict[Lang, Story]] = defaultdict(dict)
    for story in stories:
        by_article[story.frame.id][story.frame.lang] = story
    for name, known in by_article.items():
        texts = _Texts()
        for beside, lang in combinations((lang for lang in LANGS if lang in known), 2):
            make = partial(_view, known[lang], known[beside], texts)
            yield editions[lang].remember("parallel", f"{name} {beside}", (known[lang], known[beside]), make)


class _Texts:
    """The blocks of one article, taken apart once in each language."""

    def __init__(self) -> None:
        self._known: dict[Lang, tuple[Block, ...]] = {}

    def of(self, story: Story) -> tuple[Block, ...]:
        """Return the blocks of the text in the language of `story`."""
        lang = story.frame.lang
        if lang not in self._known:
            table = f'{_TABLE} role="group" aria-label="{escape(words(lang)["table"])}"'
            # The table of figures stays on the article's own page.
            body = story.body.replace('href="#fact-', f'href="{ROOT}{story.frame.url}#fact-')
            self._known[lang] = blocks(body.replace(_TABLE, table), lang)
        return self._known[lang]


def _view(first: Story, second: Story, texts: _Texts) -> ParallelView:
    frame = first.frame
    names = [LOCALES[story.frame.lang].name for story in (first, second)]
    url = parallel_url(frame.url, second.frame.lang)
    return ParallelView(
        frame=replace(
            frame,
            url=url,
            title=f"{first.title} ({' – '.join(names)})",
            crumbs=(*frame.crumbs, Crumb(first.title, frame.url)),
            feeds=(),
            findable=None,
        ),
        voices=(_voice(first), _voice(second)),
        others=tuple(way for way in first.parallels if way.url != url),
        date=first.date,
        date_text=first.date_text,
        corrections=first.corrections if isinstance(first, ArticleView) else (),
        body=side_by_side(texts.of(first), texts.of(second)),
        original=first.original,
    )


def _voice(story: Story) -> Voice:
    return Voice(
        lang=story.frame.lang,
        url=story.frame.url,
        title=story.title,
        summary=story.summary,
        picture=story.picture if isinstance(story, ArticleView) else None,
        charts=story.charts if isinstance(story, OwnArticleView) else (),
        is_stale=story.is_stale,
    )
