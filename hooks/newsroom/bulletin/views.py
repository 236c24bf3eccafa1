"""An issue of the periodical as a reader of one language sees it, on the web and in print."""

from dataclasses import dataclass

from newsroom.bulletin.tree import Node
from newsroom.locales import Lang
from newsroom.views import (
    CorrectionView,
    FactView,
    Frame,
    IssueCard,
    Named,
    PictureView,
    Placement,
    SourceView,
)


@dataclass(frozen=True)
class Bar:
    """One bar of a chart."""

    label: str
    value: str
    """The figure as printed."""
    share: float
    """Its length, from 0 to 1 of the longest bar."""


@dataclass(frozen=True)
class ChartView:
    """Figures of one kind side by side."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class BigFigure:
    """A figure printed large beside an article."""

    value: str
    label: str


@dataclass(frozen=True)
class Sheet:
    """An article of an issue, ready for print."""

    id: str
    """Its id in the issue: a name for its anchor."""
    title: str
    summary: str
    author: str
    author_lang: Lang
    """The language of the author's words: as staff wrote them, or the publisher's name."""
    date: str
    """The day of the news; empty for the issue's own articles."""
    blocks: tuple[Node, ...]
    """The text: facts are words with a note of their source, links have whole addresses."""
    quote: str
    figures: tuple[BigFigure, ...]
    charts: tuple[ChartView, ...]
    sources: tuple[SourceView, ...]
    url: str
    """The whole address of the article on the web."""
    translator: str
    changed_original: str
    """The whole address of the Vietnamese article where it has changed since this translation, or nothing."""


@dataclass(frozen=True)
class SheetSection:
    """A part of a printed issue."""

    title: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True)
class MastheadLine:
    """One particular of the masthead: its name and what is known of it."""

    label: str
    value: str
    """What is printed; «not yet published» where the office has not given it."""
    is_known: bool


@dataclass(frozen=True)
class MastheadView:
    """Who answers for the periodical."""

    kind: str
    name: str
    publisher: str
    head: tuple[tuple[str, str], ...]
    """What the law asks for at the head of the first page, in its order: its kind and its words."""
    foot: tuple[MastheadLine, ...]
    """What the law asks for at the foot of the last page, in its order."""
    lines: tuple[MastheadLine, ...]
    """All particulars: the board, the serial numbers and those of the foot."""
    law: str


@dataclass(frozen=True)
class PrintIssue:
    """A whole issue in one language, ready for print."""

    id: str
    lang: Lang
    number: str
    """Number and year as one line."""
    date: str
    day: str
    """The day in ISO form, for the document's date."""
    theme: str
    title: str
    summary: str
    cover_art: str
    """The seed of the artwork."""
    cover_alt: str
    editorial_title: str
    editorial: tuple[Node, ...]
    signed: str
    sections: tuple[SheetSection, ...]
    masthead: MastheadView
    is_specimen: bool
    url: str
    """The whole address of the issue on the web."""
    changed_original: str
    """The whole address of the Vietnamese issue where it has changed since this translation, or nothing."""


@dataclass(frozen=True)
class Download:
    """A finished file of an issue."""

    url: str
    type: str
    """Its media type."""
    langs: tuple[Lang, ...]
    """The language of the file, or the two that stand side by side in it."""
    name: str
    """Its languages in words."""
    about: str
    """Its form, length and size."""


@dataclass(frozen=True)
class ContentsLine:
    """An entry of an issue in its table of contents."""

    url: str
    title: str
    summary: str


@dataclass(frozen=True)
class ContentsSection:
    """A part of an issue in its table of contents."""

    title: str
    lines: tuple[ContentsLine, ...]


@dataclass(frozen=True)
class IssueView:
    """An issue as a page of the web."""

    id: str
    frame: Frame
    card: IssueCard
    sections: tuple[ContentsSection, ...]
    editorial_title: str
    editorial: str
    """HTML whose links still hold the mark of the site's root."""
    signed: str
    downloads: tuple[Download, ...]
    citation: str
    masthead: MastheadView
    facts: tuple[FactView, ...]
    is_specimen: bool
    is_stale: bool
    """Whether the Vietnamese issue has changed since its translation was reviewed."""
    original: str
    """The address of the Vietnamese issue."""
    newer: IssueCard | None
    older: IssueCard | None


@dataclass(frozen=True)
class IssueEntry:
    """An issue in the feed of the periodical."""

    id: str
    frame: Frame
    title: str
    summary: str
    body: str
    date: str
    updated: str
    author: str
    topic: Named
    tags: tuple[str, ...] = ()
    corrections: tuple[CorrectionView, ...] = ()
    picture: PictureView | None = None


@dataclass(frozen=True)
class OwnArticleView:
    """An article that only the periodical has, as a page of the web."""

    frame: Frame
    title: str
    summary: str
    author: str
    author_lang: Lang
    date: str
    date_text: str
    body: str
    """HTML whose links still hold the mark of the site's root; empty where there are charts only."""
    charts: tuple[ChartView, ...]
    art: str
    facts: tuple[FactView, ...]
    sources: tuple[SourceView, ...]
    placement: Placement
    parallels: tuple[Named, ...]
    """The other languages of the article, each with the address where both stand side by side."""
    is_stale: bool
    original: str
    """The address of the Vietnamese article."""


@dataclass(frozen=True)
class ArchiveView:
    """All issues of the periodical, newest first."""

    frame: Frame
    title: str
    summary: str
    years: tuple[tuple[int, tuple[IssueCard, ...]], ...]
    latest: str
    """The permanent address of the latest issue in this language."""
