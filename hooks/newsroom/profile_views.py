"""What a reader of one language sees of profiles: sectors, parks, calls for investment and their like."""

from dataclasses import dataclass

from newsroom.locales import Lang
from newsroom.views import CorrectionView, Count, FactView, Frame, IssueCard, Named, SourceView, Teaser


@dataclass(frozen=True)
class Line:
    """A labelled value; without values it is not yet published, and the page says so."""

    label: str
    values: tuple[Named, ...] = ()
    note: str = ""
    """The date of a figure."""


@dataclass(frozen=True)
class Facet:
    """A property by which a list can be filtered."""

    key: str
    value: str
    text: str
    order: int = 0
    """The place of a choice in its row; names follow the alphabet."""


@dataclass(frozen=True)
class Step:
    """A day, month, quarter or year in the life of a park or project."""

    date: str
    text: str
    is_planned: bool
    source: SourceView | None


@dataclass(frozen=True)
class Bar:
    """A share of a whole, drawn."""

    label: str
    text: str
    percent: str
    """From 0 to 100, for the drawing."""
    fact: str
    """The id of the figure."""


@dataclass(frozen=True)
class Particulars:
    """What records of one kind show beside what all profiles show."""

    status: str = ""
    """A word or two above the title."""
    brief: tuple[Line, ...] = ()
    """The few lines that stand in lists."""
    lines: tuple[Line, ...] = ()
    facets: tuple[Facet, ...] = ()
    steps: tuple[Step, ...] = ()
    bar: "Bar | None" = None
    legal: tuple[SourceView, ...] = ()


@dataclass(frozen=True)
class Card:
    """A profile in a list."""

    url: str
    title: str
    summary: str
    text_lang: Lang
    status: str
    lines: tuple[Line, ...]
    facets: tuple[Facet, ...]


@dataclass(frozen=True)
class Group:
    """The records of one kind that belong to a profile."""

    kind: str
    title: str
    cards: tuple[Card, ...]
    teasers: tuple[Teaser, ...]


@dataclass(frozen=True)
class ContactView:
    """Whom to ask: an office, never a person."""

    name: str
    task: str
    lines: tuple[Line, ...]
    url: str
    """The contact page."""


@dataclass(frozen=True)
class ProfileView:
    """The page of one profile."""

    kind: str
    id: str
    frame: Frame
    title: str
    summary: str
    body: str
    """HTML whose links still hold the mark of the site's root."""
    updated: str
    updated_text: str
    particulars: Particulars
    groups: tuple[Group, ...]
    contact: ContactView
    translator: str
    sources: tuple[SourceView, ...]
    facts: tuple[FactView, ...]
    corrections: tuple[CorrectionView, ...]
    is_stale: bool
    original: str
    """The address of the Vietnamese page."""


@dataclass(frozen=True)
class Option:
    """A value of a filter, with the number of records that have it."""

    value: str
    text: str
    number: int


@dataclass(frozen=True)
class Filter:
    """A property that readers can choose values of."""

    key: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class RegisterView:
    """The list of all records of one kind."""

    kind: str
    frame: Frame
    title: str
    summary: str
    cards: tuple[Card, ...]
    filters: tuple[Filter, ...]
    none_yet: str
    """What to say where there is no record."""
    contact: ContactView


@dataclass(frozen=True)
class Entrance:
    """A kind of record as its section offers it."""

    kind: str
    title: str
    summary: str
    url: str
    number: int
    cards: tuple[Card, ...]
    none_yet: str


@dataclass(frozen=True)
class Reason:
    """An argument of a section, with the records that bear it out."""

    title: str
    text: str
    """HTML, with its figures leading to their entries."""
    about: tuple[Named, ...]


@dataclass(frozen=True)
class SectionView:
    """The landing page of a section, which leads on to all its kinds."""

    frame: Frame
    title: str
    summary: str
    reasons: tuple[Reason, ...]
    entrances: tuple[Entrance, ...]
    facts: tuple[FactView, ...]
    contact: ContactView


@dataclass(frozen=True)
class HomeView:
    """The front page of one language."""

    frame: Frame
    lead: Teaser | None
    latest: tuple[Teaser, ...]
    facts: tuple[FactView, ...]
    topics: tuple[Count, ...]
    sections: tuple[SectionView, ...]
    """Those that have something to argue with."""
    issue: IssueCard | None
    """The latest issue of the periodical."""
