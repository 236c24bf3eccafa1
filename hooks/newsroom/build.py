"""The build from end to end: a flat list of steps, each with a progress line."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from newsroom.anchors import anchors_of
from newsroom.bulletin.check import check_bulletins
from newsroom.bulletin.printing import Printed, Printer, downloads
from newsroom.calendars import write_calendar
from newsroom.cards import Cards
from newsroom.checks import LinkCheck
from newsroom.conflicts import check_records
from newsroom.data_views import DataSet
from newsroom.desk.inspect import check_translations
from newsroom.feeds import FeedView, feed_views, write_atom, write_json
from newsroom.fields import HO_CHI_MINH
from newsroom.files import is_asset
from newsroom.fill import Shell, cut_shell, slot
from newsroom.future import check_days
from newsroom.ledger import PUBLISHED
from newsroom.load import Reader
from newsroom.locales import LANGS, Lang, Words, words
from newsroom.localize.articles import view_articles
from newsroom.localize.bulletins import Bulletins
from newsroom.localize.calendars import view_calendars
from newsroom.localize.edition import Edition, Memory, Site
from newsroom.localize.lists import view_lists
from newsroom.localize.open_data import view_data, view_data_page
from newsroom.localize.own_articles import view_own_articles
from newsroom.localize.pages import view_home, view_page, view_search
from newsroom.localize.panels import view_figures
from newsroom.localize.profiles import Profiles
from newsroom.localize.registers import view_registers, view_sections
from newsroom.markdown import ROOT
from newsroom.open_data import data_files
from newsroom.pages import HOME
from newsroom.pictures import make_photos
from newsroom.problems import Problem, RefusedError
from newsroom.publish import Target
from newsroom.references import check_references, offered_documents
from newsroom.register import Register
from newsroom.render import Renderer, Slots
from newsroom.samples import check_samples
from newsroom.search import SearchIndex
from newsroom.sitemap import write_llms, write_robots, write_sitemap
from newsroom.urls import (
    SECTIONS,
    bulletins_url,
    data_page_url,
    figures_url,
    file_path,
    home_url,
    news_url,
    root_from,
    search_url,
    section_url,
)
from newsroom.views import ArticleView, Feed, Frame, ListView

MENU: Final = ("investment", "cooperation", "figures", "news", "bulletins", "about", "contact")
FOOTER: Final = (
    "investment",
    "cooperation",
    "figures",
    "data",
    "about",
    "functions",
    "contact",
    "language-policy",
    "accessibility",
    "privacy",
    "reuse",
)

Say = Callable[[str], None]


def _refuse(problems: Iterable[Problem]) -> None:
    mistakes = [found for found in problems if not found.is_warning]
    if mistakes:
        raise RefusedError(mistakes)


@dataclass(frozen=True)
class Entry:
    """A line of a menu."""

    key: str
    text: str
    url: str


@dataclass(frozen=True)
class Layout:
    """What the engine's templates print around every page of one language."""

    lang: Lang
    words: Words
    home: str
    search: str
    menu: tuple[Entry, ...]
    footer: tuple[Entry, ...]
    feed: Feed
    is_preview: bool
    root: str = ROOT
    slot: Callable[[str], str] = slot


class Newsroom:
    """The product: reads the data, hands the engine its layout, fills its shells, publishes the result."""

    def __init__(self, root: Path, site_url: str, say: Say, *, is_preview: bool = False) -> None:
        self.root = root
        self.site_url = site_url
        self.say = say
        self.is_preview = is_preview
        self.reader = Reader(root)
        self.renderer = Renderer(root / "overrides" / "slots", site_url)
        self.links = LinkCheck(site_url)
        self.cards = Cards(root / ".cache" / "cards")
        self.search = SearchIndex(root / ".cache" / "search")
        self.site: Site | None = None
        self._today = date.min
        self._register: Register
        self._memory = Memory() if is_preview else None
        self._editions: Mapping[Lang, Edition] = {}
        self._data: tuple[DataSet, ...] = ()
        self._printed: tuple[Printed, ...] = ()
        self._shown: dict[str, object] = {}
        self._made: dict[str, object] = {}
        """What each file is made of, in the last round and in this: the preview keeps files of the same."""

    def read(self, now: datetime) -> tuple[Problem, ...]:
        """Read all data as of `now`; raise RefusedError with every mistake, or return the warnings."""
        with self._step() as done:
            catalogue, problems = self.reader.read(now)
            problems += check_references(catalogue, self.root)
            problems += (*check_records(catalogue), *check_days(catalogue, now))
            problems += check_samples(catalogue, self.root)
            problems += check_bulletins(catalogue)
            photos, more = make_photos(catalogue, self.root)
            problems += more
            done(f"Đọc dữ liệu: {len(catalogue.articles)} tin, {len(catalogue.facts)} số liệu")
        _refuse(problems)
        with self._step() as done:
            # Texts are compared once all that they are made of is in order.
            problems += check_translations(catalogue, self.root)
            done("Đối chiếu bản dịch")
        _refuse(problems)
        self._today = now.astimezone(HO_CHI_MINH).date()
        self.site = site = Site(catalogue, photos)
        self._editions = {lang: Edition(site, lang, self._memory) for lang in LANGS}
        return tuple(sorted(set(problems)))

    def layout(self, lang: Lang) -> Layout:
        """Return what the engine prints around every page in `lang`."""
        return Layout(
            lang=lang,
            words=words(lang),
            home=home_url(lang),
            search=search_url(lang),
            menu=tuple(self._entries(MENU, lang)),
            footer=tuple(self._entries(FOOTER, lang)),
            feed=self._editions[lang].feed,
            is_preview=self.is_preview,
        )

    def publish(self, engine: Path, target: Target) -> None:
        """Fill the shells that the engine left in `engine` and put the whole site into `target`."""
        self._shown, self._made = self._made, {}
        self._register = Register(self._site.catalogue)
        try:
            with target.open():
                self._fill(engine, target)
                problems = self._forward(target)
                self._check(target, problems)
                if not self.is_preview:
                    self._slow(target)
                with self._step() as done:
                    target.finish()
                    done(f"Xuất bản: {len(target.files)} tệp")
        except BaseException:
            # Nobody sees what this round made: the next one makes everything again.
            self._made = {}
            raise

    def _fill(self, engine: Path, target: Target) -> None:
        self._static(engine, target)
        self._data = view_data(self._site)
        self._printed = self._print(target)
        shells = self._shells(engine)
        frames = [frame for lang in LANGS for frame in self._edition(lang, shells, target)]
        self._extras(frames, target)

    @property
    def _site(self) -> Site:
        if self.site is None:
            raise RuntimeError("read() comes first")
        return self.site

    def _entries(self, keys: Iterable[str], lang: Lang) -> Iterator[Entry]:
        pages = self._site.catalogue.pages
        for key in keys:
            if key == "news":
                yield Entry(key, words(lang)["news"], news_url(lang))
            elif key == "figures":
                yield Entry(key, words(lang)["menu_figures"], figures_url(lang))
            elif key == "data":
                yield Entry(key, words(lang)["open_data"], data_page_url(lang))
            elif key == "bulletins":
                if self._site.catalogue.bulletins:
                    yield Entry(key, words(lang)["bulletin"], bulletins_url(lang))
            elif key in SECTIONS:
                url = section_url(lang, SECTIONS[key][lang])
                yield Entry(key, words(lang)[f"menu_{key}"], url)
            elif page := pages.get(key, {}).get(lang):
                yield Entry(key, page.front.title, page.url)

    def _static(self, engine: Path, target: Target) -> None:
        """Take the photos and the files of `docs/` that the engine copied; the theme's own stay behind."""
        with self._step() as done:
            docs, copied = self.root / "docs", []
            documents = offered_documents(self._site.catalogue)
            for file in sorted(path for path in (engine / "assets").rglob("*") if path.is_file()):
                name = file.relative_to(engine).as_posix()
                is_shown = is_asset(name) or name in documents
                if is_shown and (docs / name).is_file():
                    target.put(name, file.read_bytes())
                    copied.append(name)
            for photo in self._site.photos.values():
                target.put(photo.url, photo.file.read_bytes())
            self._register.note_files(self._site.photos, copied)
            done(f"Tệp kèm: {len(target.files)}")

    def _print(self, target: Target) -> tuple[Printed, ...]:
        """Set every issue of the periodical; the file of an unchanged one lies in the cache."""
        # The preview prints at its start and when issues come or go: an edited article shows at once,
        # and not after the seconds that its pages take on paper.
        issues = set(self._site.catalogue.bulletins)
        if self.is_preview and issues == {file.issue for file in self._printed}:
            for file in self._printed:
                self._put_file(file, target)
            return self._printed
        with self._step() as done:
            printer = Printer(self._editions, self.site_url, self.root / ".cache" / "bulletins")
            printed = printer.print_all()
            for file in printed:
                self._put_file(file, target)
            done(f"Bản tin: {len(printed)} tệp PDF và EPUB")
        if printer.problems:
            raise RefusedError(printer.problems)
        return printed

    def _put_file(self, file: Printed, target: Target) -> None:
        self._register.note(file.url, f"bulletins/{file.issue}")
        if not self._is_shown(file.url, file.file, target):
            target.put(file.url, file.file.file.read_bytes())

    def _bulletins(self, bulletins: Bulletins, shell: Shell, target: Target) -> Iterator[Frame]:
        """Publish the archive, the issues and the feed of the periodical in one language."""
        lang = bulletins.edition.lang
        if not bulletins.edition.catalogue.bulletins:
            return
        issues, archive = list(bulletins.issues()), bulletins.archive()
        yield from (self._put(shell, view, self.renderer.issue, target) for view in issues)
        own = view_own_articles(bulletins)
        yield from (self._put(shell, view, self.renderer.own_article, target) for view in own)
        yield self._put(shell, archive, self.renderer.issues, target)
        entries = bulletins.feed_entries(issues)
        self._feed(FeedView(lang, bulletins.feed, archive.frame.url, entries), target)
        if latest := bulletins.latest:
            html = self.renderer.latest(lang, latest.url, latest.title)
            self._register.note(archive.latest, archive.frame.id)
            html = html.replace(ROOT, root_from(archive.latest))
            self.links.add(file_path(archive.latest), html)
            target.put(file_path(archive.latest), html.encode())

    def _shells(self, engine: Path) -> Mapping[tuple[str, Lang], Shell]:
        """Read the engine's pages: the home page of each language is the shell of all its records."""
        views = {lang: self._editions[lang].banner for lang in LANGS}
        banners = {lang: self.renderer.banner(lang, view) if view else "" for lang, view in views.items()}
        return {
            (key, lang): cut_shell((engine / file_path(page.url)).read_text(encoding="utf-8"), banners[lang])
            for key, by_lang in self._site.catalogue.pages.items()
            for lang, page in by_lang.items()
        }

    def _edition(
        self, lang: Lang, shells: Mapping[tuple[str, Lang], Shell], target: Target
    ) -> Iterator[Frame]:
        """Publish all pages and feeds of one language; yield the frame of each page."""
        edition = self._editions[lang]
        shell = shells[HOME, lang]
        put = self._put
        with self._step() as done:
            articles = list(view_articles(edition))
            yield from (put(shell, view, self.renderer.article, target) for view in articles)
            done(f"{lang}: {len(articles)} bài viết")
        with self._step() as done:
            lists = list(view_lists(edition))
            yield from (put(shell, view, self.renderer.list, target) for view in lists)
            self._feeds(lang, articles, lists, target)
            done(f"{lang}: {len(lists)} trang danh sách và kênh tin")
        with self._step() as done:
            profiles = Profiles(edition)
            views, sections = list(profiles.views()), list(view_sections(profiles))
            yield from (put(shell, view, self.renderer.profile, target) for view in views)
            yield from (put(shell, v, self.renderer.register, target) for v in view_registers(profiles))
            yield from (put(shell, view, self.renderer.section, target) for view in sections)
            for calendar in view_calendars(profiles, views):
                self._register.note_beside(calendar.url, calendar.page)
                if not self._is_shown(calendar.url, calendar, target):
                    target.put(calendar.url, write_calendar(calendar, self.site_url).encode())
            done(f"{lang}: {len(views)} hồ sơ")
        yield put(shell, view_figures(edition), self.renderer.figures, target)
        yield put(shell, view_data_page(edition, self._data), self.renderer.data, target)
        bulletins = Bulletins(edition, downloads(self._printed, lang), self.site_url)
        yield from self._bulletins(bulletins, shell, target)
        yield put(shell, view_home(edition, sections, bulletins.latest), self.renderer.home, target)
        yield put(shell, view_search(edition), self.renderer.search, target)
        for key, by_lang in edition.catalogue.pages.items():
            if key != HOME and lang in by_lang:
                yield put(shells[key, lang], view_page(edition, by_lang[lang]), self.renderer.page, target)

    def _put(self, shell: Shell, view: Any, render: Callable[[Any], Slots], target: Target) -> Frame:
        frame: Frame = view.frame
        path = file_path(frame.url)
        known = self._register.note_page(frame, anchors_of(getattr(view, "body", "")))
        if not self._is_shown(path, (shell, view, known), target):
            html = shell.fill(render(view).parts, root_from(frame.url))
            html = self._register.keep_anchors(frame.url, html)
            self.links.add(path, html)
            self.search.add(frame, html)
            self.cards.add(frame)
            target.put(path, html.encode())
        return frame

    def _is_shown(self, path: str, made_of: object, target: Target) -> bool:
        """Tell whether the preview has this very file, and keep it."""
        if not self.is_preview:
            return False
        self._made[path] = made_of
        if self._shown.get(path) != made_of:
            return False
        target.keep(path)
        return True

    def _feeds(self, lang: Lang, articles: list[ArticleView], lists: list[ListView], target: Target) -> None:
        feeds = {view.frame.feeds[-1]: view.frame.url for view in reversed(lists) if view.page == 1}
        for feed in feed_views(lang, sorted(feeds.items(), key=lambda item: item[0].atom), articles):
            self._feed(feed, target)

    def _feed(self, feed: FeedView, target: Target) -> None:
        for path, write in ((feed.feed.atom, write_atom), (feed.feed.json, write_json)):
            self._register.note_beside(path, feed.page)
            if not self._is_shown(path, feed, target):
                target.put(path, write(feed, self.site_url).encode())

    def _extras(self, frames: list[Frame], target: Target) -> None:
        """Write what stands once on the site: 404, sitemap, robots."""
        base = urlsplit(self.site_url).path
        target.put("404.html", self.renderer.not_found(base).encode())
        rows = [(frame.url, frame.modified, frame.alternates) for frame in frames]
        if not self._is_shown("sitemap.xml", rows, target):
            target.put("sitemap.xml", write_sitemap(frames, self.site_url).encode())
        if not self._is_shown(
            "llms.txt", [(frame.title, row) for frame, row in zip(frames, rows, strict=True)], target
        ):
            target.put("llms.txt", write_llms(frames, self.site_url).encode())
        terms = {lang: page.url for lang, page in self._site.catalogue.pages.get("reuse", {}).items()}
        for file in data_files(self._data, self.site_url, terms):
            self._register.note(file.url, "site/data")
            if not self._is_shown(file.url, file.made_of, target):
                target.put(file.url, file.write().encode())
        target.put("robots.txt", write_robots(self.site_url).encode())

    def _forward(self, target: Target) -> list[Problem]:
        """Lead every old address on; return what is wrong with addresses, above all which are lost."""
        with self._step() as done:
            number, problems = self._register.forward(target, self.renderer, self.links, self._today)
            done(f"Địa chỉ cũ: {number}")
        if not self.is_preview:
            target.put(PUBLISHED, self._register.ledger().encode())
            return problems
        # Nothing is lost before it is published.
        for found in sorted(set(problems)):
            self.say(f"Lưu ý: {found}")
        return []

    def _check(self, target: Target, problems: list[Problem]) -> None:
        with self._step() as done:
            files = frozenset(target.files)
            for gone in self.links.links.keys() - files:
                del self.links.links[gone]
            found = [*problems, *self.links.problems(files, target.read)]
            done(f"Kiểm tra liên kết: {len(self.links.links)} trang")
        if found:
            raise RefusedError(found)

    def _slow(self, target: Target) -> None:
        """Write what takes seconds to make anew; the preview goes without."""
        makers = {"Ảnh chia sẻ": self.cards.files, "Chỉ mục tìm kiếm": self.search.files}
        for name, make in makers.items():
            with self._step() as done:
                before = len(target.files)
                for path, data in make():
                    target.put(path, data)
                done(f"{name}: {len(target.files) - before} tệp")

    @contextmanager
    def _step(self) -> Iterator[Say]:
        start = time.perf_counter()
        lines: list[str] = []
        yield lines.append
        for line in lines:
            self.say(f"{line} ({time.perf_counter() - start:.2f} giây)")
