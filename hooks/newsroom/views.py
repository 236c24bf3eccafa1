"""What a reader of one language sees: frozen values without maps of languages; a page is made of one view."""

from dataclasses import dataclass

from newsroom.locales import Lang


@dataclass(frozen=True)
class Alternate:
    """One language version of a page."""

    lang: Lang
    url: str


@dataclass(frozen=True)
class Crumb:
    """A step on the way from the home page to a page; the last one has no address."""

    text: str
    url: str | None


@dataclass(frozen=True)
class Feed:
    """A pair of feeds of one list: Atom and JSON."""

    id: str
    """What the list is about: `news` or `topic/<id>`; stays when the address changes."""
    title: str
    atom: str
    json: str


@dataclass(frozen=True)
class Findable:
    """What the search knows of a page beside its text; its words are in the language of the page."""

    kind: str
    topic: str = ""
    date: str = ""
    """The day in ISO form, where the page has one."""
    keywords: tuple[str, ...] = ()
    """Other words that lead to the page, though they do not stand on it: old names, abbreviations."""


@dataclass(frozen=True)
class Frame:
    """What every page has around its content."""

    lang: Lang
    """The language of the page: its address, menus and dates."""
    url: str
    title: str
    description: str
    alternates: tuple[Alternate, ...]
    """All language versions that exist, this one included; empty where the page has no counterpart."""
    crumbs: tuple[Crumb, ...]
    section: str
    """The menu entry that the page belongs to, or ``."""
    feeds: tuple[Feed, ...] = ()
    calendar: str = ""
    """The address of the calendar file that the page offers, or nothing."""
    findable: Findable | None = None
    """None for pages that are themselves ways to others: lists, the front page, the search."""
    is_article: bool = False
    published: str = ""
    modified: str = ""
    id: str = ""
    """What it is about: `news/<record>`, `sectors/<record>`, `page/<name>` …; outlives its address."""


@dataclass(frozen=True)
class Named:
    """A record as named on another's page: its name and, where it has a page, its address."""

    text: str
    url: str = ""
    """Relative to the site's root, or `#…` on the page itself."""
    text_lang: Lang | None = None
    """The language of the name where it is not that of the page."""


@dataclass(frozen=True)
class Teaser:
    """An article in a list."""

    url: str
    title: str
    summary: str
    date: str
    """The day in ISO form, for machines."""
    date_text: str
    topic: str
    text_lang: Lang
    """The language of the words: Vietnamese where the article has not been translated."""
    art: str
    """The name of the generated artwork, for articles without a photo."""
    picture: "PictureView | None"


@dataclass(frozen=True)
class PictureView:
    """The photo of an article."""

    src: str
    """The file for every browser and search engine, with its size."""
    width: int
    height: int
    choices: tuple["PictureChoice", ...]
    """The files among which a browser chooses, narrowest first."""
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True)
class PictureChoice:
    """A photo in one width."""

    src: str
    width: int


@dataclass(frozen=True)
class SourceView:
    """Where a statement comes from; its words stay in its own language."""

    title: str
    publisher: str
    date: str
    url: str
    text_lang: Lang


@dataclass(frozen=True)
class FactView:
    """A figure with what makes it true."""

    id: str
    label: str
    text: str
    """The figure as printed, with its qualifier."""
    measure: str
    period: str
    as_of: str
    scope: str
    source: SourceView


@dataclass(frozen=True)
class CorrectionView:
    """A notice of what was wrong in an article."""

    heading: str
    date: str
    text: str


@dataclass(frozen=True)
class Placement:
    """Where an article stands in an issue of the periodical: what comes before and after it there."""

    issue: Named
    previous: Named | None
    next: Named | None


@dataclass(frozen=True)
class ArticleView:
    """A news article as a reader of `frame.lang` sees it."""

    id: str
    frame: Frame
    title: str
    summary: str
    body: str
    """HTML whose links still hold the mark of the site's root."""
    date: str
    date_text: str
    updated: str
    """The last day on which the text changed for readers, in ISO form."""
    minutes: int
    topic: Named
    tags: tuple[str, ...]
    places: tuple[str, ...]
    partners: tuple[Named, ...]
    about: tuple[Named, ...]
    """The profiles that the article speaks of, or that speak of it."""
    placements: tuple[Placement, ...]
    """The issues of the periodical that the article is in, newest first."""
    parallels: tuple[Named, ...]
    """The other languages of the article, each with the address where both stand side by side."""
    author: str
    translator: str
    picture: PictureView | None
    art: str
    sources: tuple[SourceView, ...]
    facts: tuple[FactView, ...]
    corrections: tuple[CorrectionView, ...]
    is_stale: bool
    """True while the Vietnamese source has changed since this translation was reviewed."""
    original: str
    """The address of the Vietnamese article."""
    newer: Teaser | None
    older: Teaser | None
    related: tuple[Teaser, ...]


@dataclass(frozen=True)
class Count:
    """An entry of the archive menu: a year or a month and how many articles it has."""

    text: str
    url: str
    number: int
    is_here: bool


@dataclass(frozen=True)
class ListView:
    """One page of a list of articles: the section, a topic, a year or a month."""

    frame: Frame
    title: str
    summary: str
    teasers: tuple[Teaser, ...]
    total: int
    page: int
    pages: tuple[Count, ...]
    previous: str
    next: str
    topics: tuple[Count, ...]
    years: tuple[Count, ...]
    months: tuple[Count, ...]
    updated: str


@dataclass(frozen=True)
class IssueCard:
    """An issue in a list of issues."""

    id: str
    url: str
    number: str
    name: str
    """The name of the periodical."""
    theme: str
    title: str
    summary: str
    date: str
    date_text: str
    year: int
    cover_art: str
    cover_alt: str
    text_lang: Lang
    """The language of the words: Vietnamese where the issue has no edition in this one."""


@dataclass(frozen=True)
class BannerView:
    """The urgent notice on every page."""

    text: str
    end: str
    """The moment it ends, in ISO form, so that an old page in a cache can hide it."""


@dataclass(frozen=True)
class NoticeView:
    """What a reader finds where a page was withdrawn, in one language."""

    lang: Lang
    date: str
    """The day in ISO form."""
    date_text: str
    reason: str


@dataclass(frozen=True)
class PageView:
    """A hand-written page."""

    frame: Frame
    title: str
    body: str
    """HTML with the mark of the site's root in its links."""
    is_stale: bool
    """True while the Vietnamese page has changed since this translation was reviewed."""
    original: str
    updated: str
    updated_text: str
    facts: tuple[FactView, ...]


@dataclass(frozen=True)
class SearchView:
    """The search page, which lists other ways to everything for readers without a script."""

    frame: Frame
    topics: tuple[Count, ...]
    years: tuple[Count, ...]
    pages: tuple[Named, ...]
