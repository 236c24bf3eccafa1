"""The pages and feeds of one language, kind after kind."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from newsroom.bulletin.printing import Printed, downloads
from newsroom.calendars import write_calendar
from newsroom.data_views import DataSet
from newsroom.feeds import FeedView, feed_views, write_atom, write_json
from newsroom.fill import Shell
from newsroom.locales import Lang
from newsroom.localize.articles import view_articles
from newsroom.localize.bulletins import Bulletins
from newsroom.localize.calendars import view_calendars
from newsroom.localize.edition import Edition
from newsroom.localize.lists import view_lists
from newsroom.localize.open_data import view_data_page
from newsroom.localize.own_articles import view_own_articles
from newsroom.localize.pages import view_home, view_page, view_search
from newsroom.localize.panels import view_figures
from newsroom.localize.parallels import Story
from newsroom.localize.profiles import Profiles
from newsroom.localize.registers import view_registers, view_sections
from newsroom.output import Output
from newsroom.pages import HOME
from newsroom.progress import Progress
from newsroom.register_views import SectionView
from newsroom.views import ArticleView, Frame, ListView

Shells = Mapping[tuple[str, Lang], Shell]
"""The engine's pages by key and language."""


@dataclass(frozen=True)
class Maker:
    """Makes all pages of one language."""

    edition: Edition
    shells: Shells
    data: Sequence[DataSet]
    printed: Sequence[Printed]
    output: Output
    progress: Progress
    stories: list[Story]
    """The articles of all languages made so far."""

    def make(self) -> Iterator[Frame]:
        """Publish every page, feed and calendar; yield the frame of each page."""
        put, shell, renderer = self.output.page, self._shell, self.output.renderer
        bulletins = Bulletins(self.edition, downloads(self.printed, self.edition.lang), self.output.site_url)
        yield from self._news()
        profiles = Profiles(self.edition)
        sections = list(view_sections(profiles))
        yield from self._profiles(profiles, sections)
        yield put(shell, view_figures(self.edition), renderer.figures)
        yield put(shell, view_data_page(self.edition, self.data), renderer.data)
        if self.edition.catalogue.bulletins:
            yield from self._bulletins(bulletins)
        yield put(shell, view_home(self.edition, sections, bulletins.latest), renderer.home)
        yield put(shell, view_search(self.edition), renderer.search)
        yield from self._pages()

    @property
    def _shell(self) -> Shell:
        """The shell of all records: the engine's home page."""
        return self.shells[HOME, self.edition.lang]

    def _news(self) -> Iterator[Frame]:
        lang, put, renderer = self.edition.lang, self.output.page, self.output.renderer
        with self.progress.step() as done:
            articles = list(view_articles(self.edition))
            self.stories.extend(articles)
            yield from (put(self._shell, view, renderer.article) for view in articles)
            done(f"{lang}: {len(articles)} bài viết")
        with self.progress.step() as done:
            lists = list(view_lists(self.edition))
            yield from (put(self._shell, view, renderer.list) for view in lists)
            self._feeds(articles, lists)
            done(f"{lang}: {len(lists)} trang danh sách và kênh tin")

    def _profiles(self, profiles: Profiles, sections: Sequence[SectionView]) -> Iterator[Frame]:
        put, renderer, site_url = self.output.page, self.output.renderer, self.output.site_url
        with self.progress.step() as done:
            views = list(profiles.views())
            yield from (put(self._shell, view, renderer.profile) for view in views)
            yield from (put(self._shell, view, renderer.register) for view in view_registers(profiles))
            yield from (put(self._shell, view, renderer.section) for view in sections)
            for calendar in view_calendars(profiles, views):
                self.output.register.note_beside(calendar.url, calendar.page)
                self.output.file(calendar.url, calendar, partial(write_calendar, calendar, site_url))
            done(f"{self.edition.lang}: {len(views)} hồ sơ")

    def _bulletins(self, bulletins: Bulletins) -> Iterator[Frame]:
        """Publish the archive, the issues and the feed of the periodical."""
        lang, put, renderer = self.edition.lang, self.output.page, self.output.renderer
        issues, archive = list(bulletins.issues()), bulletins.archive()
        yield from (put(self._shell, view, renderer.issue) for view in issues)
        own = list(view_own_articles(bulletins))
        self.stories.extend(own)
        yield from (put(self._shell, view, renderer.own_article) for view in own)
        yield put(self._shell, archive, renderer.issues)
        self._feed(FeedView(lang, bulletins.feed, archive.frame.url, bulletins.feed_entries(issues)))
        if latest := bulletins.latest:
            self.output.register.note(archive.latest, archive.frame.id)
            self.output.signpost(archive.latest, renderer.latest(lang, latest.url, latest.title))

    def _pages(self) -> Iterator[Frame]:
        """Publish the hand-written pages."""
        lang = self.edition.lang
        for key, by_lang in self.edition.catalogue.pages.items():
            if key != HOME and lang in by_lang:
                view = view_page(self.edition, by_lang[lang])
                yield self.output.page(self.shells[key, lang], view, self.output.renderer.page)

    def _feeds(self, articles: Sequence[ArticleView], lists: Sequence[ListView]) -> None:
        feeds = {view.frame.feeds[-1]: view.frame.url for view in reversed(lists) if view.page == 1}
        rows = sorted(feeds.items(), key=lambda item: item[0].atom)
        for feed in feed_views(self.edition.lang, rows, articles):
            self._feed(feed)

    def _feed(self, feed: FeedView) -> None:
        for path, write in ((feed.feed.atom, write_atom), (feed.feed.json, write_json)):
            self.output.register.note_beside(path, feed.page)
            self.output.file(path, feed, partial(write, feed, self.output.site_url))
