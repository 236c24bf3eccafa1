"""What a reader of one language sees of profiles: sectors, parks, calls for investment and their like."""

from dataclasses import dataclass
from typing import Literal

from newsroom.event_views import Appointment, ProgrammeDay
from newsroom.locales import Lang
from newsroom.procedure_views import Stage
from newsroom.views import CorrectionView, Count, FactView, Frame, Named, Placement, SourceView, Teaser


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
class Row:
    """A row of a table; a cell without values is not yet published."""

    head: str
    cells: tuple[tuple[Named, ...], ...]


@dataclass(frozen=True)
class Table:
    """Values side by side, to be compared."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Enactment:
    """A legal document as databases of law describe it; what is not known is empty."""

    form: str
    number: str
    date: str
    """The day of issue in ISO form."""
    issuer: str
    effective: str
    """The day from which it is in force, in ISO form."""
    force: Literal["", "in-force", "amended", "replaced", "expired"]


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
    table: Table | None = None
    stages: tuple[Stage, ...] = ()
    """The steps of a procedure."""
    programme: tuple[ProgrammeDay, ...] = ()
    appointment: Appointment | None = None
    """What calendars get of an event whose day is known."""
    enactment: Enactment | None = None
    """What machines get of a legal document."""


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
    more: str
    """Where the rest of them are, or ``."""
    number: int


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
    placements: tuple[Placement, ...]
    """Its places in issues of the periodical."""
    is_stale: bool
    original: str
    """The address of the Vietnamese page."""
    ways: tuple[Count, ...]
    """The other lists of its section."""
