"""The build from end to end: a flat list of steps, each with a progress line."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from newsroom.bulletin.printing import Printed, Printer
from newsroom.data_views import DataSet
from newsroom.desk.board import URL as BOARD
from newsroom.desk.board import view_board
from newsroom.fields import HO_CHI_MINH
from newsroom.files import is_asset
from newsroom.fill import cut_shell
from newsroom.layout import Layout, lay_out
from newsroom.ledger import PUBLISHED
from newsroom.load import Reader
from newsroom.locales import LANGS, Lang
from newsroom.localize.edition import Edition, Memory, Site
from newsroom.localize.open_data import view_data
from newsroom.localize.parallels import Story, view_parallels
from newsroom.making import Maker, Shells
from newsroom.open_data import data_files
from newsroom.output import Output
from newsroom.pages import HOME
from newsroom.problems import Problem, RefusedError
from newsroom.progress import Progress
from newsroom.references import offered_documents
from newsroom.sitemap import write_llms, write_robots, write_sitemap
from newsroom.target import Target
from newsroom.urls import file_path
from newsroom.verdict import judge
from newsroom.views import Frame


class Newsroom:
    """The product: reads the data, hands the engine its layout, fills its shells, publishes the result."""

    def __init__(
        self,
        root: Path,
        site_url: str,
        say: Callable[[str], None],
        *,
        is_preview: bool = False,
        has_board: bool = False,
    ) -> None:
        self.root = root
        self.site_url = site_url
        self.is_preview = is_preview
        self.has_board = has_board
        self.site: Site | None = None
        self._progress = Progress(say)
        self._reader = Reader(root)
        self._output = Output(root, site_url, is_preview=is_preview)
        self._today = date.min
        self._memory = Memory() if is_preview else None
        self._editions: Mapping[Lang, Edition] = {}
        self._printed: Sequence[Printed] = ()

    def read(self, now: datetime) -> tuple[Problem, ...]:
        """Read all data as of `now`; raise RefusedError with every mistake, or return the warnings."""
        catalogue, photos, warnings = judge(self._reader, now, self._progress)
        self._today = now.astimezone(HO_CHI_MINH).date()
        self.site = site = Site(catalogue, photos)
        self._editions = {lang: Edition(site, lang, self._memory) for lang in LANGS}
        return warnings

    def layout(self, lang: Lang) -> Layout:
        """Return what the engine prints around every page in `lang`."""
        return lay_out(self._editions[lang], is_preview=self.is_preview)

    def publish(self, engine: Path, target: Target) -> None:
        """Fill the shells that the engine left in `engine` and put the whole site into `target`."""
        self._output.start(self._site.catalogue, target)
        try:
            with target.open():
                self._static(engine)
                self._print()
                self._pages(self._shells(engine))
                self._check(self._forward())
                if not self.is_preview:
                    self._slow()
                with self._progress.step() as done:
                    target.finish()
                    done(f"Xuất bản: {len(target.files)} tệp")
        except BaseException:
            self._output.forget()
            raise

    @property
    def _site(self) -> Site:
        if self.site is None:
            raise RuntimeError("read() comes first")
        return self.site

    def _static(self, engine: Path) -> None:
        """Take the photos and the files of `docs/` that the engine copied; the theme's own stay behind."""
        target = self._output.target
        with self._progress.step() as done:
            docs, copied = self.root / "docs", []
            documents = offered_documents(self._site.catalogue)
            for file in sorted(path for path in (engine / "assets").rglob("*") if path.is_file()):
                name = file.relative_to(engine).as_posix()
                is_shown = is_asset(name) or name in documents
                if is_shown and (docs / name).is_file():
                    target.put(name, file.read_bytes())
                    copied.append(name)
            for made in (made for photo in self._site.photos.values() for made in photo.files):
                target.put(made.url, made.file.read_bytes())
            self._output.register.note_files(self._site.photos, copied)
            done(f"Tệp kèm: {len(target.files)}")

    def _print(self) -> None:
        """Set every issue of the periodical; the file of an unchanged one lies in the cache."""
        # The preview prints at its start and when issues come or go: an edited article shows at once,
        # and not after the seconds that its pages take on paper.
        issues = set(self._site.catalogue.bulletins)
        if not self.is_preview or issues != {file.issue for file in self._printed}:
            with self._progress.step() as done:
                printer = Printer(self._editions, self.site_url, self.root / ".cache" / "bulletins")
                self._printed = printer.print_all()
                done(f"Bản tin: {len(self._printed)} tệp PDF, EPUB, thư")
            if printer.problems:
                raise RefusedError(printer.problems)
        for file in self._printed:
            self._output.register.note(file.url, f"bulletins/{file.issue}")
            self._output.file(file.url, file.file, file.file.file.read_bytes)

    def _shells(self, engine: Path) -> Shells:
        """Read the engine's pages: the home page of each language is the shell of all its records."""
        banner = self._output.renderer.banner
        views = {lang: self._editions[lang].banner for lang in LANGS}
        banners = {lang: banner(lang, view) if view else "" for lang, view in views.items()}
        return {
            (key, lang): cut_shell((engine / file_path(page.url)).read_text(encoding="utf-8"), banners[lang])
            for key, by_lang in self._site.catalogue.pages.items()
            for lang, page in by_lang.items()
        }

    def _pages(self, shells: Shells) -> None:
        """Publish all pages of every language, then what lists them."""
        data = view_data(self._site)
        stories: list[Story] = []
        self._extras(list(self._frames(shells, data, stories)), data)
        self._parallels(shells, stories)

    def _frames(self, shells: Shells, data: Sequence[DataSet], stories: list[Story]) -> Iterator[Frame]:
        for edition in self._editions.values():
            maker = Maker(edition, shells, data, self._printed, self._output, self._progress, stories)
            yield from maker.make()

    def _parallels(self, shells: Shells, stories: Sequence[Story]) -> None:
        """Publish each article beside its other languages."""
        with self._progress.step() as done:
            views = list(view_parallels(self._editions, stories))
            for view in views:
                shell = shells[HOME, view.frame.lang]
                self._output.page_beside(shell, view, self._output.renderer.parallel)
            done(f"Trang song ngữ: {len(views)}")

    def _extras(self, frames: Sequence[Frame], data: Sequence[DataSet]) -> None:
        """Write what stands once on the site: 404, sitemap, llms.txt, open data, robots."""
        output, site_url = self._output, self.site_url
        not_found = output.renderer.not_found(urlsplit(site_url).path)
        output.target.put("404.html", not_found.encode())
        rows = [(frame.url, frame.modified, frame.alternates) for frame in frames]
        titles = [frame.title for frame in frames]
        output.file("sitemap.xml", rows, lambda: write_sitemap(frames, site_url))
        output.file("llms.txt", (rows, titles), lambda: write_llms(frames, site_url))
        terms = {lang: page.url for lang, page in self._site.catalogue.pages.get("reuse", {}).items()}
        for file in data_files(data, site_url, terms):
            output.register.note(file.url, "site/data")
            output.file(file.url, file.made_of, file.write)
        output.target.put("robots.txt", write_robots(site_url).encode())
        if self.has_board:
            # No frame: readers' lists, the search, the sitemap and the ledger of addresses do not hear of it.
            board = view_board(self._site.catalogue, self.root, self._today)
            output.signpost(BOARD, output.renderer.board(board))

    def _forward(self) -> list[Problem]:
        """Lead every old address on; return what is wrong with addresses, above all which are lost."""
        output = self._output
        with self._progress.step() as done:
            number, problems = output.register.forward(
                output.target, output.renderer, output.signpost, self._today
            )
            done(f"Địa chỉ cũ: {number}")
        if not self.is_preview:
            output.target.put(PUBLISHED, output.register.ledger().encode())
            return problems
        # Nothing is lost before it is published.
        for found in sorted(set(problems)):
            self._progress.say(f"Lưu ý: {found}")
        return []

    def _check(self, problems: Sequence[Problem]) -> None:
        with self._progress.step() as done:
            number, broken = self._output.broken_links()
            done(f"Kiểm tra liên kết: {number} trang")
        if problems or broken:
            raise RefusedError([*problems, *broken])

    def _slow(self) -> None:
        """Write what takes seconds to make anew; the preview goes without."""
        makers = {"Ảnh chia sẻ": self._output.cards.files, "Chỉ mục tìm kiếm": self._output.search.files}
        for name, make in makers.items():
            with self._progress.step() as done:
                files = dict(make())
                for path, data in files.items():
                    self._output.target.put(path, data)
                done(f"{name}: {len(files)} tệp")
