"""Views to HTML slots, by our own small templates with every value escaped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.ext import Extension
from markupsafe import Markup

from newsroom.artwork import draw, draw_cover
from newsroom.board_views import BoardView
from newsroom.bulletin.views import ArchiveView, IssueView, OwnArticleView
from newsroom.card_drawing import SIZE
from newsroom.cards import card_url
from newsroom.charts import draw_chart
from newsroom.data_views import DataPageView
from newsroom.locales import LANGS, LOCALES, X_DEFAULT, Lang, words
from newsroom.markdown import ROOT
from newsroom.panel_views import FiguresView
from newsroom.parallel_views import ParallelView
from newsroom.profile_views import ProfileView
from newsroom.register_views import HomeView, RegisterView, SectionView
from newsroom.structured import Node, article_nodes, hash_of, issue_nodes, page_nodes, site_nodes, write_data
from newsroom.structured_records import data_nodes, own_article_nodes, page_nodes_of, profile_nodes
from newsroom.urls import SECTIONS, bulletins_url, figures_url, home_url, news_url, section_url
from newsroom.views import ArticleView, BannerView, Frame, ListView, NoticeView, PageView, SearchView

_HERE: Final = ' aria-current="true"'


@dataclass(frozen=True)
class Slots:
    """The parts of a page that differ from its shell; names are those of the slots in `overrides/`."""

    frame: Frame
    parts: Mapping[str, str]


class _Root(Extension):
    """Writes the mark of the site's root into a template once, not at each of its places in a page."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        return source.replace("{{ root }}", ROOT)


class Renderer:
    """Turns views into slots with the templates of `overrides/slots`."""

    def __init__(self, templates: Path, site_url: str) -> None:
        self.site_url = site_url
        self.environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,
            extensions=[_Root],
        )
        self.environment.globals |= {
            "site_url": site_url,
            # The scheme at which phones and computers open a calendar to follow it.
            "webcal_url": f"webcal:{site_url.partition(':')[2]}",
            "card_size": SIZE,
            "locales": LOCALES,
            "x_default": X_DEFAULT,
            "news": {lang: news_url(lang) for lang in LANGS},
            "bulletins": {lang: bulletins_url(lang) for lang in LANGS},
            "sections": {
                name: {lang: section_url(lang, segments[lang]) for lang in LANGS}
                for name, segments in SECTIONS.items()
            },
            "figures": {lang: figures_url(lang) for lang in LANGS},
            "homes": {lang: home_url(lang) for lang in LANGS},
            "draw": lambda name: Markup(draw(name)),
            "draw_chart": lambda view: Markup(draw_chart(view)),
            "draw_cover": lambda name: Markup(draw_cover(name)),
            # An article stands in some seven lists of its language, a figure in many articles, a sector with
            # each of its projects.
            "once": lru_cache(maxsize=16_384)(self._part),
        }
        self._templates: dict[str, Template] = {}

    def article(self, view: ArticleView) -> Slots:
        """Render a news article."""
        nodes = article_nodes(view, self.site_url)
        return self._whole(view.frame, "article.html", nodes, view=view, body=Markup(view.body))

    def list(self, view: ListView) -> Slots:
        """Render one page of a list."""
        return self._whole(view.frame, "list.html", view=view)

    def profile(self, view: ProfileView) -> Slots:
        """Render a profile with the template of its kind."""
        nodes = profile_nodes(view, self.site_url)
        return self._whole(view.frame, f"{view.kind}.html", nodes, view=view, body=Markup(view.body))

    def register(self, view: RegisterView) -> Slots:
        """Render the list of a kind."""
        return self._whole(view.frame, "register.html", view=view)

    def section(self, view: SectionView) -> Slots:
        """Render the landing page of a section."""
        return self._whole(view.frame, "section.html", view=view)

    def figures(self, view: FiguresView) -> Slots:
        """Render the page of key figures."""
        return self._whole(view.frame, "figures.html", view=view)

    def data(self, view: DataPageView) -> Slots:
        """Render the page on open data."""
        return self._whole(view.frame, "data.html", data_nodes(view, self.site_url), view=view)

    def issue(self, view: IssueView) -> Slots:
        """Render an issue of the periodical."""
        nodes = issue_nodes(view, self.site_url)
        return self._whole(view.frame, "issue.html", nodes, view=view, editorial=Markup(view.editorial))

    def own_article(self, view: OwnArticleView) -> Slots:
        """Render an article that only an issue has."""
        nodes = own_article_nodes(view, self.site_url)
        return self._whole(view.frame, "issue_article.html", nodes, view=view, body=Markup(view.body))

    def parallel(self, view: ParallelView) -> Slots:
        """Render an article in two languages; machines are told of its own page only."""
        frame = view.frame
        parts = {
            "head": self._render("parallel_head.html", frame, view=view),
            "switcher": self._switcher(frame),
            "main": self._render(
                "parallel.html",
                frame,
                view=view,
                body=Markup(view.body),
                words={voice.lang: words(voice.lang) for voice in view.voices},
            ),
            f"at-{frame.section}": _HERE,
        }
        return Slots(frame, parts)

    def issues(self, view: ArchiveView) -> Slots:
        """Render the list of all issues."""
        return self._whole(view.frame, "issues.html", view=view)

    def home(self, view: HomeView) -> Slots:
        """Render the front page."""
        return self._whole(view.frame, "home.html", site_nodes(view.frame, self.site_url), view=view)

    def page(self, view: PageView) -> Slots:
        """Render a hand-written page."""
        nodes = page_nodes_of(view, self.site_url)
        return self._whole(view.frame, "page.html", nodes, view=view, body=Markup(view.body))

    def search(self, view: SearchView) -> Slots:
        """Render the search page, the only one whose script is a program that the browser compiles."""
        parts = self._whole(view.frame, "search.html", view=view).parts
        policy = f"{parts['policy']} 'wasm-unsafe-eval'"
        return Slots(view.frame, {**parts, "policy": policy})

    def banner(self, lang: Lang, view: BannerView) -> str:
        """Render the urgent notice of every page."""
        return self.environment.get_template("banner.html").render(word=words(lang), view=view)

    def moved(self, lang: Lang, target: str, title: str) -> str:
        """Render the page that leads from an old address to the new one."""
        template = self.environment.get_template("moved.html")
        return template.render(lang=lang, word=words(lang), target=target, title=title)

    def latest(self, lang: Lang, target: str, title: str) -> str:
        """Render the page that leads from the permanent address of the latest issue to that issue."""
        template = self.environment.get_template("latest.html")
        return template.render(lang=lang, word=words(lang), target=target, title=title)

    def board(self, view: BoardView) -> str:
        """Render the page of translation work, for staff."""
        return self.environment.get_template("board.html").render(view=view)

    def withdrawn(self, notices: tuple[NoticeView, ...]) -> str:
        """Render the page that stands where a page was withdrawn, once in each of the languages given."""
        template = self.environment.get_template("withdrawn.html")
        return template.render(notices=notices, words={notice.lang: words(notice.lang) for notice in notices})

    def not_found(self, base: str) -> str:
        """Render the one trilingual 404 page; `base` is the path of the site on its host."""
        template = self.environment.get_template("not_found.html")
        return template.render(base=base, words={lang: words(lang) for lang in LANGS})

    def _part(self, name: str, item: object, lang: Lang, **choices: object) -> Markup:
        file = "profile_parts.html" if name == "card" else "parts.html"
        parts = self.environment.get_template(file).module
        part: Markup = getattr(parts, name)(item, lang, words(lang), **choices)
        return part

    def _whole(self, frame: Frame, template: str, nodes: Sequence[Node] = (), **values: Any) -> Slots:
        return Slots(frame, self._around(frame, nodes) | {"main": self._render(template, frame, **values)})

    def _around(self, frame: Frame, nodes: Sequence[Node] = ()) -> dict[str, str]:
        data = write_data([*nodes, *page_nodes(frame, self.site_url)])
        return {
            # Browsers run no data, but checkers ask that the policy names all that stands inline.
            "policy": f" {hash_of(data)}",
            "head": self._render("head.html", frame, card=card_url(frame), data=Markup(data)),
            "switcher": self._switcher(frame),
            f"at-{frame.section}": _HERE,
        }

    def _switcher(self, frame: Frame) -> str:
        alternates = {other.lang: other.url for other in frame.alternates}
        return self._render("switcher.html", frame, alternates=alternates)

    def _render(self, name: str, frame: Frame, **values: Any) -> str:
        template = self._templates.get(name)
        if template is None:
            template = self._templates[name] = self.environment.get_template(name)
        return template.render(frame=frame, word=words(frame.lang), **values)
