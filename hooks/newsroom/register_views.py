"""What a reader of one language sees of many records: registers, sections, the front page."""

from dataclasses import dataclass

from newsroom.profile_views import Card, ContactView
from newsroom.views import Count, FactView, Frame, IssueCard, Named, Teaser


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
class Shelf:
    """A part of a list."""

    title: str
    """Its heading, or nothing where there is but one."""
    cards: tuple[Card, ...]
    none: str = ""
    """What to say while it is empty."""


@dataclass(frozen=True)
class RegisterView:
    """The list of all records of one kind."""

    kind: str
    frame: Frame
    title: str
    summary: str
    shelves: tuple[Shelf, ...]
    number: int
    filters: tuple[Filter, ...]
    none_yet: str
    """What to say where there is no record."""
    contact: ContactView
    ways: tuple[Count, ...]
    """The other lists of its section."""


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
